// Memory over a long scanned PDF: npm run build && node bench/pages.js [PAGES] [--whole] [--engine native] [--data FOLDER]
// PAGES (default 500) small scans of three lines each, no text layer, are opened, recognised and repaired page by page as
// `khoiphuc repair` does; memory is that of this process, the engine built in runs in it. `--whole`: pages full of text.
// `--verbose` prints by kind what is held, `--recycle N` replaces the engine's worker after so many pages.
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createRestorer, loadModels } from '../dist/index.js';
import { loadDetector } from '../dist/model/load.js';
import { repairPages } from '../dist/pipeline.js';
import { openEngine } from '../dist/source/ocr/open-engine.js';
import { openDocument } from '../dist/source/open-document.js';
import { chooseDamage } from '../dist/train/pairs/damage.js';
import { degrade } from '../dist/train/pairs/degrade.js';
import { renderPage } from '../dist/train/pairs/render-page.js';
import { createRandom } from '../dist/train/pairs/seeded-random.js';
import { head, row } from './table.js';

const { values, positionals } = parseArgs({
  options: {
    engine: { type: 'string', default: 'built-in' },
    data: { type: 'string' },
    whole: { type: 'boolean', default: false },
    recycle: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const PAGES = Number(positionals[0] ?? 500);
const FIXTURES = new URL('../fixtures/', import.meta.url);
const DPI = 150;
/** Different pictures; more would only make the file slower to write. */
const SHEETS = 10;
/** Syllables of a sheet, and its height in inches. */
const [SYLLABLES, HEIGHT] = values.whole ? [520, 11.6] : [36, 2.4];
/** Pages after which `--verbose` prints. */
const EVERY = 20;
const MEBI = 2 ** 20;

const paragraphs = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt') && !name.includes('observed'))
  .flatMap((name) => readFileSync(new URL(name, FIXTURES), 'utf8').normalize('NFC').split('\n'))
  .map((line) => line.trim().replace(/\s+/gu, ' '))
  .filter((line) => line.length > 100);

/** A strip of three lines, or a sheet full of them, as a JPEG. */
async function sheet(index) {
  const { default: sharp } = await import('sharp');
  const random = createRandom(`bench/pages/${index}`);
  const from = index % paragraphs.length;
  const text = [...paragraphs.slice(from), ...paragraphs.slice(0, from)]
    .join(' ')
    .split(' ')
    .slice(0, SYLLABLES)
    .join(' ');
  const block = { text, style: 'regular', align: 'left', indent: false };
  const page = await renderPage([block], { family: 'Tinos', size: 13, leading: 1.35, dpi: DPI, skew: 0 });
  const grey = degrade(page, chooseDamage('mild', random), DPI, random);
  const raw = { width: page.width, height: page.height, channels: 1 };
  const height = Math.min(page.height, Math.round(HEIGHT * DPI));
  const strip = sharp(grey, { raw }).extract({ left: 0, top: 0, width: page.width, height });
  return { jpeg: await strip.jpeg({ quality: 80 }).toBuffer(), width: page.width, height };
}

const pdf = await PDFDocument.create();
const images = [];
for (let i = 0; i < SHEETS; i += 1) {
  const { jpeg, width, height } = await sheet(i);
  images.push({ image: await pdf.embedJpg(jpeg), size: [(width * 72) / DPI, (height * 72) / DPI] });
}
for (let i = 0; i < PAGES; i += 1) {
  const { image, size } = images[i % SHEETS];
  pdf.addPage(size).drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] });
}
const bytes = await pdf.save();

const [models, detector] = await Promise.all([loadModels(), loadDetector()]);
const { engine: name, data } = values;
const recycle = values.recycle ? { recycleAfter: Number(values.recycle) } : {};
const engine = await openEngine({ engine: name, ...recycle, ...(data ? { dataFolder: data } : {}) });
const memory = [];
let [done, failed, words] = [0, 0, 0];
const started = performance.now();
try {
  const opened = await openDocument(bytes, { name: 'bench.pdf', detector, engine });
  for await (const page of repairPages(createRestorer(models), opened.pages)) {
    done += 1;
    if (page.problem !== undefined) failed += 1;
    words += page.lines.reduce((sum, line) => sum + line.words.length, 0);
    const held = process.memoryUsage();
    memory.push(held.rss / MEBI);
    if (values.verbose && done % EVERY === 0)
      console.log(
        `  page ${done}: ${Object.entries(held)
          .map(([kind, size]) => `${kind} ${Math.round(size / MEBI)}`)
          .join(', ')} MiB`,
      );
  }
  await opened.close();
} finally {
  await engine.close();
}
const minutes = (performance.now() - started) / 60_000;
const mostOf = (from, to) =>
  `${Math.round(Math.max(...memory.slice(Math.floor(from * done), Math.ceil(to * done))))} MiB`;
head(`A PDF of ${PAGES} scanned pages, recognised and repaired, ${name}`);
row(
  'pages, of them failed; words',
  ['', '', `${done}, ${failed}; ${words}`],
  '',
  done === PAGES && failed === 0,
);
row('pages a minute', ['', '', (done / minutes).toFixed(0)], '', undefined);
for (let part = 0; part < 5; part += 1)
  row(
    `memory at most, pages to ${Math.round(((part + 1) * done) / 5)}`,
    ['', '', mostOf(part / 5, (part + 1) / 5)],
    '',
    undefined,
  );
// The first fifth fills caches and grows the worker to its size.
const settled = Math.max(...memory.slice(0, Math.ceil(done / 5)));
const later = Math.max(...memory.slice(Math.ceil(done / 5)));
row(
  'afterwards against the first fifth',
  ['', '', `${(later / settled).toFixed(2)} ×`],
  '≤ 1.15 ×',
  later <= 1.15 * settled,
);
