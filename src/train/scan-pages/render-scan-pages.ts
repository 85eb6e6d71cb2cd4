import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { UsageError } from '../../errors.js';
import { chooseDamage, SKEW } from '../pairs/damage.js';
import { degrade } from '../pairs/degrade.js';
import { createRandom } from '../pairs/seeded-random.js';
import { SheetComposer } from './compose-sheets.js';
import { drawSignature, drawStamp } from './draw-marks.js';
import { readOfficeDocument } from './office-document.js';
import { type PlacedLine, Typesetter } from './place-text.js';
import type { ScanOptions, ScanPage, TrueLine, TrueWord } from './scan-page.js';
import { SHEET, type Sheet } from './sheet.js';
import { turnBox } from './turn-box.js';

/** Points. */
const BODY_SIZES = { office: [13, 14], 'two-columns': [11, 12], plain: [13, 14] } as const;

/**
 * Sets a document on office sheets, prints and scans them: letterhead and foot in two columns, footnotes, page
 * numbers, a table or a body in two columns, a stamp over a signature, then ink, optics and grain as `degrade` does.
 *
 * @param text a clean document, a paragraph a line; its own letterhead, title, recipients and signature are set as such
 * @yields pages in order, each with its picture, its lines in reading order and the place of every word's ink
 * @throws UsageError when the font is not installed
 */
export async function* renderScanPages(text: string, options: ScanOptions): AsyncGenerator<ScanPage> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  if (!GlobalFonts.has(options.font)) {
    throw new UsageError(`Font \`${options.font}\` is not installed: install it or name another.`);
  }
  const scale = options.dpi / 72;
  const [width, height] = [Math.round(SHEET.width * scale), Math.round(SHEET.height * scale)];
  const random = createRandom(`${options.seed}/scan/${options.layout}`);
  const [least, most] = BODY_SIZES[options.layout];
  const size = random.int(least, most) * scale;
  const setter = new Typesetter(createCanvas(8, 8).getContext('2d'), options.font, random.between(1.2, 1.4));
  const composer = new SheetComposer(setter, { size, scale }, options.layout, random);
  for (const [i, sheet] of composer.compose(readOfficeDocument(text)).entries()) {
    const canvas = createCanvas(width, height);
    yield await scan(canvas, sheet, i + 1, options);
  }
}

async function scan(canvas: Canvas, sheet: Sheet, number: number, options: ScanOptions): Promise<ScanPage> {
  const { width, height } = canvas;
  const scale = options.dpi / 72;
  const chance = createRandom(`${options.seed}/damage/${options.level}/${options.layout}/${number}`);
  const skew = SKEW[options.level] * chance.between(-1, 1);
  const middle = [width / 2, height / 2] as const;
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(...middle);
  context.rotate((skew * Math.PI) / 180);
  context.translate(-middle[0], -middle[1]);
  const lines = drawSheet(context, sheet, scale);
  const marks = [];
  const pen = createRandom(`${options.seed}/marks/${options.layout}`);
  if (sheet.stamp)
    marks.push(drawStamp(context, { ...sheet.stamp, scale }, sheet.stamp.rim, options.font, pen));
  if (sheet.signature) marks.push(drawSignature(context, { ...sheet.signature, scale }, pen));

  const rgba = context.getImageData(0, 0, width, height).data;
  const damage = chooseDamage(options.level, chance);
  const plane = (of: (at: number) => number): Uint8Array => {
    const grey = new Uint8Array(width * height);
    for (let i = 0; i < grey.length; i++) grey[i] = of(4 * i);
    if (options.level === 'none') return grey;
    // The same grain in every plane: a scanner's grain is in the light, not in one colour.
    const grain = createRandom(`${options.seed}/grain/${options.level}/${number}`);
    return degrade({ grey, width, height }, damage, options.dpi, grain);
  };
  const planes = options.colour
    ? [0, 1, 2].map((channel) => plane((at) => rgba[at + channel]!))
    : [plane((at) => Math.round(0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!))];
  const raw = planes.length === 1 ? planes[0]! : interleave(planes);
  const { default: sharp } = await import('sharp');
  const channels = planes.length === 1 ? 1 : 3;
  let picture = sharp(raw, { raw: { width, height, channels } });
  if (damage.jpegQuality !== undefined) {
    picture = sharp(await picture.jpeg({ quality: damage.jpegQuality }).toBuffer());
    if (channels === 1) picture = picture.toColourspace('b-w');
  }
  const png = await picture.withMetadata({ density: options.dpi }).png({ compressionLevel: 3 }).toBuffer();
  const turned = lines.map(({ words }) => ({
    words: words.map((word) => ({ text: word.text, box: turnBox(word.box, skew, middle) })),
  }));
  return {
    number,
    png: new Uint8Array(png),
    width,
    height,
    dpi: options.dpi,
    lines: turned,
    text: turned.map(({ words }) => words.map((word) => word.text).join(' ')).join('\n'),
    skew,
    marks: marks.map((box) => turnBox(box, skew, middle)),
  };
}

function interleave(planes: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(planes[0]!.length * planes.length);
  for (const [channel, plane] of planes.entries()) {
    for (let i = 0; i < plane.length; i++) out[i * planes.length + channel] = plane[i]!;
  }
  return out;
}

function drawSheet(context: SKRSContext2D, sheet: Sheet, scale: number): TrueLine[] {
  context.strokeStyle = '#000';
  context.lineWidth = 0.7 * scale;
  for (const { from, to } of sheet.rules) {
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
  }
  context.fillStyle = '#000';
  return sheet.lines.flatMap((line) => {
    const drawn = { words: drawLine(context, line) };
    return line.last ? [drawn, { words: [] }] : [drawn];
  });
}

function drawLine(context: SKRSContext2D, line: PlacedLine): TrueWord[] {
  context.font = line.font;
  return line.words.map(({ text, left }) => {
    context.fillText(text, left, line.baseline);
    const ink = context.measureText(text);
    const x = left - ink.actualBoundingBoxLeft;
    const y = line.baseline - ink.actualBoundingBoxAscent;
    const width = ink.actualBoundingBoxLeft + ink.actualBoundingBoxRight;
    return { text, box: { x, y, width, height: ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent } };
  });
}
