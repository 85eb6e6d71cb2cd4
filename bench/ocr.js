// What recognising costs: npm run build && node bench/ocr.js [--pages 60] [--engine native]
// Two workers against one on the same pages, processor time a page, reading the engine's answer, memory over many pages.
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openEngine } from '../dist/source/ocr/open-engine.js';
import { chooseDamage } from '../dist/train/pairs/damage.js';
import { degrade } from '../dist/train/pairs/degrade.js';
import { renderPage } from '../dist/train/pairs/render-page.js';
import { createRandom } from '../dist/train/pairs/seeded-random.js';
import { head, row } from './table.js';

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '60' }, engine: { type: 'string', default: 'built-in' } },
});
const FIXTURES = new URL('../fixtures/', import.meta.url);
const DPI = 300;
const SHEETS = 8;
const MEBI = 2 ** 20;
const seconds = (value, digits = 2) => `${value.toFixed(digits)} s`;
const mib = (value) => `${Math.round(value)} MiB`;

const paragraphs = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt') && !name.includes('observed'))
  .flatMap((name) => readFileSync(new URL(name, FIXTURES), 'utf8').normalize('NFC').split('\n'))
  .map((line) => line.trim().replace(/\s+/gu, ' '))
  .filter((line) => line.length > 60);

/** A page of medium damage; `lines` keeps it short. */
async function draw(index, count) {
  const { default: sharp } = await import('sharp');
  const random = createRandom(`bench/ocr/${index}`);
  const from = (index * 31) % (paragraphs.length - 30);
  const items = paragraphs.slice(from, from + count);
  const blocks = items.map((text) => ({ text, style: 'regular', align: 'justify', indent: true }));
  const page = await renderPage(blocks, { family: 'Tinos', size: 13, leading: 1.35, dpi: DPI, skew: 0 });
  const grey = degrade(page, chooseDamage('medium', random), DPI, random);
  const height = Math.min(page.height, Math.round(280 + (page.lines.length + 2) * 13 * 1.5 * (DPI / 72)));
  const image = await sharp(Buffer.from(grey), {
    raw: { width: page.width, height: page.height, channels: 1 },
  })
    .extract({ left: 0, top: 0, width: page.width, height })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { image, width: page.width, height, dpi: DPI };
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Seconds on the clock and of the processor that the pages take with so many workers, started beforehand. */
async function read(pages, jobs) {
  const engine = await openEngine({ engine: values.engine, jobs });
  try {
    await Promise.all(Array.from({ length: jobs }, () => engine.recognize(pages[0])));
    const [clock, used] = [performance.now(), cpu()];
    await Promise.all(pages.map((page) => engine.recognize(page)));
    return { clock: (performance.now() - clock) / 1000, cpu: cpu() - used };
  } finally {
    await engine.close();
  }
}

const sheets = [];
for (let i = 0; i < SHEETS; i++) sheets.push(await draw(i, 30));
head(`Recognising ${SHEETS} pages of medium damage, ${DPI} dpi, ${values.engine}`);
const one = await read(sheets, 1);
const two = await read(sheets, 2);
row('processor time a page', ['', '', seconds(one.cpu / SHEETS)], '', undefined);
row('on the clock, one worker', ['', '', seconds(one.clock, 1)], '', undefined);
row('on the clock, two workers', ['', '', seconds(two.clock, 1)], '', undefined);
const gain = one.clock / two.clock;
row('two workers against one', ['', '', `${gain.toFixed(2)} ×`], '≥ 1.70 ×', gain >= 1.7);

const total = Number(values.pages);
const small = [];
for (let i = 0; i < SHEETS; i++) small.push(await draw(i, 3));
const engine = await openEngine({ engine: values.engine, jobs: 2 });
const memory = [];
try {
  for (let done = 0; done < total; done += SHEETS) {
    await Promise.all(small.slice(0, total - done).map((page) => engine.recognize(page)));
    memory.push(process.memoryUsage().rss / MEBI);
  }
} finally {
  await engine.close();
}
// The first quarter fills caches and grows the workers to their size.
const settled = memory[Math.floor(memory.length / 4)];
const most = Math.max(...memory.slice(Math.floor(memory.length / 4)));
head(`Memory over ${total} small pages, two workers`);
row('after the first quarter', ['', '', mib(settled)], '', undefined);
row('at most, afterwards', ['', '', mib(most)], '≤ 1.15 ×', most <= 1.15 * settled);
