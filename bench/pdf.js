// Reading and writing PDFs of many scanned pages: time a page, memory, growth.
// `npm run build && node bench/pdf.js [PAGES]` (default 300). Pages: a JPEG of 1,240 × 1,754 pixels of noise and an old
// text layer of 500 words each; the restored words are those of a clean fixture.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { pdfFormat } from '../dist/output/pdf/pdf-format.js';
import { nodePlatform } from '../dist/source/node-platform.js';
import { openPdf } from '../dist/source/pdf/open-pdf.js';

const PAGES = Number(process.argv[2] ?? 300);
const [WIDTH, HEIGHT, DPI] = [1240, 1754, 150];
const SIZE = [(WIDTH * 72) / DPI, (HEIGHT * 72) / DPI];
/** Linear congruential, seeded: the same noise every time. */
let state = 20_261_121;
const chance = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};

async function scan() {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(230);
  for (let i = 0; i < 6000; i += 1) grey[Math.floor(chance() * grey.length)] = 0;
  const raw = { raw: { width: WIDTH, height: HEIGHT, channels: 1 } };
  return sharp(grey, raw).toColourspace('b-w').jpeg({ quality: 50 }).toBuffer();
}

async function document() {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }));
  for (let number = 1; number <= PAGES; number += 1) {
    const bytes = await scan();
    const dict = { Type: 'XObject', Subtype: 'Image', Width: WIDTH, Height: HEIGHT, BitsPerComponent: 8 };
    const jpeg = context.obj({
      ...dict,
      ColorSpace: 'DeviceGray',
      Filter: 'DCTDecode',
      Length: bytes.length,
    });
    const page = pdf.addPage(SIZE).node;
    const image = context.register(PDFRawStream.of(jpeg, bytes));
    let content = `q ${SIZE[0]} 0 0 ${SIZE[1]} 0 0 cm /Im0 Do Q BT 3 Tr `;
    for (let i = 0; i < 500; i += 1) {
      content += `/F0 11 Tf 1 0 0 1 ${50 + (i % 10) * 50} ${800 - Math.floor(i / 10) * 15} Tm (words) Tj `;
    }
    page.set(PDFName.of('Resources'), context.obj({ Font: { F0: font }, XObject: { Im0: image } }));
    page.set(PDFName.of('Contents'), context.register(context.flateStream(`${content} ET`)));
  }
  return pdf.save({ useObjectStreams: false });
}

const words = readFileSync('fixtures/binh-phuoc-86-HD-BTGTU.txt', 'utf8').match(/\S+/gu);
const scale = 72 / DPI;
const image = {
  width: WIDTH,
  height: HEIGHT,
  dpi: DPI,
  rotation: 0,
  toUserSpace: [scale, 0, 0, -scale, 0, SIZE[1]],
};
let next = 0;
/** A page of 36 lines, about 400 words. */
function restored(number) {
  const lines = Array.from({ length: 36 }, (_, row) => {
    const line = [];
    for (let x = 150; x < 1050; ) {
      const text = words[next++ % words.length];
      const width = text.length * 15;
      line.push({
        text,
        box: { x, y: 150 + row * 42, width, height: 28 },
        confidence: 1,
        status: 'kept',
        from: 0,
        to: 1,
      });
      x += width + 12;
    }
    return { words: line };
  });
  const rest = { text: '', observed: '', corrections: [], warnings: [] };
  return { number, road: 'image-and-layer', reason: '', lines, image, ...rest };
}

const mb = () => `${Math.round(process.memoryUsage().rss / 1e6)} MB`;
const bytes = await document();
console.log(`${PAGES} pages, ${(bytes.length / 1e6).toFixed(1)} MB`);

let start = performance.now();
const pdf = await openPdf(bytes, { platform: nodePlatform, name: 'bench.pdf' });
console.log(`open: ${Math.round(performance.now() - start)} ms`);
start = performance.now();
for await (const page of pdf.pages) {
  page.text('invisible');
  const { from } = await page.picture();
  if (page.number === 1) console.log(`first page: ${page.content}, picture from the ${from}`);
  if (page.number % Math.ceil(PAGES / 5) === 0) {
    console.log(
      `read ${page.number}: ${((performance.now() - start) / page.number).toFixed(1)} ms a page, ${mb()}`,
    );
  }
}
await pdf.close();

let out = new Uint8Array(0);
const source = { kind: 'pdf', bytes: async () => bytes };
const sink = async (chunk) => {
  out = chunk;
};
const writer = pdfFormat.open({ name: 'bench.pdf', producer: 'bench', source }, sink, {});
start = performance.now();
for (let number = 1; number <= PAGES; number += 1) await writer.page(restored(number));
await writer.end();
const grown = out.length - bytes.length;
console.log(`searchable PDF: ${((performance.now() - start) / PAGES).toFixed(1)} ms a page, ${mb()}`);
console.log(
  `${Math.round(next / PAGES)} words a page; grows by ${Math.round(grown / PAGES)} bytes a page, ${((100 * grown) / bytes.length).toFixed(1)} %`,
);
