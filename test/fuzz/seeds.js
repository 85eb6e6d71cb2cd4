// Small valid inputs of every reader; all made or read here, none large.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const bytes = (text) => new TextEncoder().encode(text);
const file = (path) => new Uint8Array(readFileSync(new URL(path, ROOT)));
const head = (path, lines) =>
  bytes(readFileSync(new URL(path, ROOT), 'utf8').split('\n').slice(0, lines).join('\n'));
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

async function pictures() {
  const { default: sharp } = await import('sharp');
  const svg =
    '<svg width="120" height="60"><rect width="120" height="60" fill="white"/><text x="9" y="40" font-size="30">Số 21</text></svg>';
  const picture = () => sharp(Buffer.from(svg)).withMetadata({ density: 150 });
  const made = await Promise.all([
    picture().png().toBuffer(),
    picture().jpeg().toBuffer(),
    picture().tiff({ compression: 'lzw' }).toBuffer(),
    picture().webp().toBuffer(),
  ]);
  return made.map((buffer) => new Uint8Array(buffer));
}

async function pdfs() {
  const { PDFDocument, StandardFonts } = await import('@cantoo/pdf-lib');
  const [, jpeg] = await pictures();
  const text = await PDFDocument.create();
  const font = await text.embedFont(StandardFonts.Helvetica);
  for (const line of ['Pdy manh tuyen truyen', 'Nghi quyet so 21-NQ/TW'])
    text.addPage([300, 200]).drawText(line, { x: 20, y: 90, font, size: 18 });
  const scan = await PDFDocument.create();
  scan.addPage([300, 150]).drawImage(await scan.embedJpg(jpeg), { x: 0, y: 0, width: 300, height: 150 });
  const save = { useObjectStreams: false };
  return [
    await text.save(save),
    await text.save(),
    await scan.save(save),
    file('fixtures/password-mat-khau.pdf'),
  ];
}

function corrections() {
  const observed = 'Ban Tuyén gido';
  const hash = sha256(observed);
  return bytes(
    JSON.stringify({
      ...{ schema: 'khoiphuc/corrections', version: 1, producer: 'khoiphuc 0.1.0' },
      source: { name: 'a.pdf', paged: true, observedSha256: sha256(`${hash}\n`) },
      pages: [
        {
          ...{ page: 1, observedSha256: hash, observed, restored: [[4, 9, 'Tuyên']] },
          decisions: [
            {
              span: { start: 10, end: 14 },
              observed: 'gido',
              before: 'gido',
              intended: 'giáo',
              decision: 'typed',
            },
          ],
        },
      ],
    }),
  );
}

const MANIFEST_LINE = {
  ...{
    path: 'a/Số 21.pdf',
    status: 'done',
    input: { size: 10, modified: 1 },
    stamp: 's',
    sha256: 'x',
    settings: 's',
  },
  ...{
    models: 'm',
    program: 'p',
    pages: 1,
    roads: { text: 1 },
    syllables: 4,
    changed: 1,
    unsure: 0,
    unreadable: 0,
  },
  ...{ warnings: [], seconds: 1, outputs: [], finished: '2026-11-21T00:00:00.000Z' },
};

/** Seeds by reader. */
export async function allSeeds() {
  const seeds = Object.entries(await seedsByReader());
  // a Buffer's `slice` shares its memory: mutations would change the seeds
  return Object.fromEntries(
    seeds.map(([reader, list]) => [reader, list.map((seed) => new Uint8Array(seed))]),
  );
}

async function seedsByReader() {
  const exported = (name) => file(`test/source/markup/exports/${name}`);
  const mangled = head('fixtures/ha-noi-HD-BTGTU.part1.observed.txt', 12);
  return {
    text: [mangled, head('fixtures/cuc-thong-tin-co-so.txt', 12), Buffer.from('Pdy manh\f tuyén', 'utf16le')],
    pdf: await pdfs(),
    image: await pictures(),
    hocr: [exported('tesseract-5.3-choices.hocr'), exported('abbyy.hocr'), exported('ocropus.hocr')],
    alto: [exported('tesseract-5.3.alto.xml'), exported('glyphs.alto.xml')],
    models: [
      head('dictionaries/confusions.tsv', 40),
      file('dictionaries/calibration.json'),
      file('dictionaries/engine-doubts.json'),
      head('dictionaries/syllables.tsv', 30),
      bytes('{"format":"khoiphuc-detector 1","kinds":[],"sharpness":[1,1],"bias":[],"signs":{},"groups":{}}'),
    ],
    corrections: [corrections()],
    lists: [bytes('# tên\nNguyễn Văn Hạnh\nBTG\n'), bytes('1,4-6,10-')],
    manifest: [
      bytes(`${JSON.stringify(MANIFEST_LINE)}\n${JSON.stringify({ ...MANIFEST_LINE, path: 'b' })}\n`),
    ],
  };
}
