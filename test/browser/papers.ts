import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { nodePlatform } from '../../src/source/node-platform.js';
import { openPdf } from '../../src/source/pdf/open-pdf.js';
import { convertText } from '../../src/vietnamese/legacy-charsets/convert.js';
import { addPage, addScan } from '../source/pdf/build-scans.js';
import { type PdfPiece, writePdf } from '../source/pdf/write-pdf.js';

/** A file that is read in Node and in a page. */
export interface Paper {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages?: string;
  /** of its pages, as Node chooses them: the test says what it is about */
  readonly roads: readonly string[];
}

const SCAN = 'fixtures/cuc-thong-tin-co-so.scan.pdf';
const MANGLED = 'fixtures/ha-noi-HD-BTGTU.part1.observed.txt';
const CLEAN = 'fixtures/binh-dinh-ke-hoach-2023.txt';

/** The same words as two other engines hand them over. */
const WORDS = 'Thyc hién Ké hoach sé 03-KH/TW ngay 01/12/2022 cua B6 Chinh tri'.split(' ');
const HOCR = `<html><body><div class="ocr_page" title="bbox 0 0 1000 1400"><span class="ocr_line" title="bbox 0 0 900 30">${WORDS.map(
  (word, i) =>
    `<span class="ocrx_word" title="bbox ${70 * i} 0 ${70 * i + 60} 30; x_wconf 60">${word}</span> `,
).join('')}</span></div></body></html>`;
const ALTO = `<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout><Page PHYSICAL_IMG_NR="1" WIDTH="1000" HEIGHT="1400"><PrintSpace><TextBlock><TextLine HPOS="0" VPOS="0" WIDTH="900" HEIGHT="30">${WORDS.map(
  (word, i) => `<String CONTENT="${word}" HPOS="${70 * i}" VPOS="0" WIDTH="60" HEIGHT="30" WC="0.6"/>`,
).join('<SP/>')}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;

/** Lines of a text set on a page, as far as its bytes go. */
function set(text: string, font: string, lines: number): PdfPiece[] {
  return text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .slice(0, lines)
    .map((row, i) => ({ text: row, font, x: 40, y: 800 - 12 * i, size: 7 }));
}

/** The picture of the seed's first page: grey, upright, 300 dpi or so. */
async function seedPicture(): Promise<{ readonly encoded: Uint8Array; readonly dpi: number }> {
  const pdf = await openPdf(new Uint8Array(readFileSync(SCAN)), { platform: nodePlatform, name: SCAN });
  try {
    for await (const page of pdf.pages) {
      if (page.problem !== undefined) break;
      const { picture, dpi } = await page.picture();
      if ('encoded' in picture) return { encoded: picture.encoded, dpi };
    }
    throw new Error('the seed has no JPEG');
  } finally {
    await pdf.close();
  }
}

/** A paper of every road, and pictures of every kind that a page reads, made of two seed documents. */
export async function papers(): Promise<readonly Paper[]> {
  const { encoded, dpi } = await seedPicture();
  const { width = 0, height = 0 } = await sharp(encoded).metadata();
  // the first lines of the body: a picture of them is read in seconds
  const area = { left: 0, top: Math.round(height * 0.3), width, height: Math.round(height * 0.16) };
  const part = await sharp(encoded).extract(area).toColourspace('b-w').png().toBuffer();
  const grey = () =>
    sharp(part)
      .toColourspace('b-w')
      .withMetadata({ density: Math.round(dpi) });
  const clean = readFileSync(CLEAN, 'utf8');
  const legacy = convertText(clean, { from: 'unicode', to: 'tcvn3' }).text;
  const mangled = readFileSync(MANGLED, 'utf8').replace(/[^\n\u0020-\u007e\u00a0-\u00ff]/gu, '?');

  const points: [number, number] = [(area.width / dpi) * 72, (area.height / dpi) * 72];
  const jpeg = await grey().jpeg({ quality: 75 }).toBuffer();
  const dict = { Width: area.width, Height: area.height, ColorSpace: 'DeviceGray', Filter: 'DCTDecode' };
  const layered = await PDFDocument.create();
  const layer = `BT 3 Tr /F0 9 Tf 20 ${Math.round(points[1] - 20)} Td (Thuc hien Hu\u00f3ng d\u00e2n so 108) Tj ET`;
  addScan(layered, jpeg, dict, { size: points, after: layer });
  addScan(layered, jpeg, dict, {
    size: [points[1], points[0]],
    matrix: [0, -points[0], points[1], 0, 0, points[0]],
  });
  const drawn = await PDFDocument.create();
  addScan(drawn, jpeg, dict, {
    ...{ size: points, matrix: [points[0] * 0.9, 0, 0, points[1] * 0.9, 10, 5] },
    after: '0 0 0 RG 2 w 5 2 m 400 2 l S',
  });
  addPage(drawn, '', points);

  const speckled = await sharp(part).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  let state = 20261121;
  for (let i = 0; i < speckled.data.length; i += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const level = speckled.data[i]! + ((state >>> 16) & 127) - 64;
    speckled.data[i] = Math.min(255, Math.max(0, level));
  }
  const { data, info } = speckled;
  const raw = { width: info.width, height: info.height, channels: 1 } as const;

  const twoLevels = await grey().threshold(150).raw().toBuffer({ resolveWithObject: true });

  const made: (Omit<Paper, 'bytes'> & { readonly bytes: Uint8Array | Promise<Uint8Array> })[] = [
    { name: 'mangled.txt', bytes: readFileSync(MANGLED), roads: ['mangled-text'] },
    { name: 'tcvn3.txt', bytes: Buffer.from(legacy, 'latin1'), roads: ['legacy-text'] },
    { name: 'words.hocr', bytes: Buffer.from(HOCR), roads: ['mangled-text'] },
    { name: 'words.alto.xml', bytes: Buffer.from(ALTO), roads: ['mangled-text'] },
    {
      name: 'text.pdf',
      bytes: writePdf(
        [set(mangled, 'Helvetica', 40), set(legacy, 'ABCDEE+.VnTime', 40), []],
        ['Helvetica', 'ABCDEE+.VnTime'],
      ),
      roads: ['mangled-text', 'legacy-text', 'blank'],
    },
    { name: 'scan.pdf', bytes: readFileSync(SCAN), pages: '1', roads: ['image'] },
    { name: 'layered.pdf', bytes: layered.save(), roads: ['image-and-layer', 'image'] },
    { name: 'drawn.pdf', bytes: drawn.save(), roads: ['image', 'blank'] },
    {
      name: 'skewed.png',
      bytes: grey().rotate(2.3, { background: '#fff' }).png().toBuffer(),
      roads: ['image'],
    },
    {
      name: 'grainy.png',
      bytes: sharp(data, { raw }).toColourspace('b-w').png().toBuffer(),
      roads: ['image'],
    },
    { name: 'upside-down.png', bytes: grey().rotate(180).png().toBuffer(), roads: ['image'] },
    {
      name: 'fine.png',
      bytes: sharp(part)
        .resize({ width: area.width * 2 })
        .toColourspace('b-w')
        .withMetadata({ density: 600 })
        .png()
        .toBuffer(),
      roads: ['image'],
    },
    {
      name: 'fax.tif',
      bytes: sharp(twoLevels.data, { raw })
        .toColourspace('b-w')
        .tiff({ compression: 'ccittfax4', bitdepth: 1 })
        .toBuffer(),
      roads: ['image'],
    },
    { name: 'grey.tif', bytes: grey().tiff({ compression: 'lzw' }).toBuffer(), roads: ['image'] },
    {
      name: 'fax.png',
      bytes: grey().threshold(150).png({ palette: true, colours: 2 }).toBuffer(),
      roads: ['image'],
    },
  ];
  return Promise.all(made.map(async (paper) => ({ ...paper, bytes: new Uint8Array(await paper.bytes) })));
}

/** Pictures whose pixels are as each decoder makes them: the one of this Chromium makes those of sharp. */
export async function lossyPapers(): Promise<readonly Paper[]> {
  const { encoded, dpi } = await seedPicture();
  const { width = 0, height = 0 } = await sharp(encoded).metadata();
  const area = { left: 0, top: Math.round(height * 0.3), width, height: Math.round(height * 0.12) };
  const part = await sharp(encoded).extract(area).tint('#ffe8c0').png().toBuffer();
  const scan = () => sharp(part).withMetadata({ density: Math.round(dpi) });
  const made: readonly (readonly [string, Promise<Buffer>])[] = [
    ['grey.jpg', scan().toColourspace('b-w').jpeg({ quality: 60 }).toBuffer()],
    ['colour.jpg', scan().jpeg({ quality: 80 }).toBuffer()],
    ['turned.jpg', scan().rotate(90).withMetadata({ orientation: 8, density: 300 }).jpeg().toBuffer()],
    ['page.webp', scan().webp({ quality: 80 }).toBuffer()],
    ['page.gif', scan().gif().toBuffer()],
  ];
  return Promise.all(
    made.map(async ([name, bytes]) => ({ name, bytes: new Uint8Array(await bytes), roads: ['image'] })),
  );
}
