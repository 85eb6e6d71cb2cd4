// Scanned pages: npm run build && node bench/scans.js --cache FOLDER [--sample 12] [--engine native] [--jobs 2]
// The clean seed documents set as office pages, printed and scanned by the generator, read by the engine, put into
// reading order and repaired. What the engine gave is kept in the cache, so that a run cut short goes on.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { percent } from './table.js';

const list = (value) => value.split(',');
const { values } = parseArgs({
  options: {
    cache: { type: 'string' },
    dist: { type: 'string', default: new URL('../dist/', import.meta.url).pathname },
    seeds: { type: 'string', default: new URL('../../shared/fixtures/seeds/', import.meta.url).pathname },
    engine: { type: 'string', default: 'built-in' },
    data: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '20261121' },
    fonts: { type: 'string', default: 'Tinos,FreeSerif,DejaVu Serif' },
    levels: { type: 'string', default: 'mild,medium,heavy' },
    dpis: { type: 'string', default: '200,300' },
    layouts: { type: 'string', default: 'office,two-columns' },
    verbose: { type: 'boolean', default: false },
  },
});
if (values.cache === undefined) throw new Error('Name a folder for what the engine gave: `--cache FOLDER`.');
const from = (path) => import(pathToFileURL(join(values.dist, path)).href);
const { openEngine } = await from('source/ocr/open-engine.js');
const { orderPage } = await from('source/layout/reading-order.js');
const { renderScanPages } = await from('train/scan-pages/render-scan-pages.js');
const { orderJumps } = await from('train/scan-pages/order-jumps.js');
const { evaluateRestoration } = await from('evaluate/report.js');
const { syllableErrors } = await from('evaluate/error-rate.js');
const { createRestorer, loadModels } = await from('index.js');

const textOf = (lines) =>
  lines.map(({ words }) => words.map(({ observed }) => observed).join(' ')).join('\n');

/** Every document in every font, at every level and resolution; layouts take turns. */
function cases() {
  const names = readdirSync(values.seeds).filter((name) => /^(?!.*(observed|truth)).*\.txt$/u.test(name));
  const layouts = list(values.layouts);
  const all = [];
  for (const name of names)
    for (const level of list(values.levels))
      for (const dpi of list(values.dpis).map(Number))
        for (const font of list(values.fonts))
          all.push({ name, font, level, dpi, layout: layouts[all.length % layouts.length] });
  const sample = Number(values.sample ?? all.length);
  return all.filter(
    (_, i) => Math.floor((i * sample) / all.length) !== Math.floor(((i - 1) * sample) / all.length),
  );
}

/** What the engine gave for all pages of a case; from the cache where it is there. */
async function readCase({ name, ...setting }, engine) {
  const key = [name.replace(/\.txt$/u, ''), ...Object.values(setting), values.seed, values.engine].join('.');
  const file = join(values.cache, `${key.replace(/[^\p{L}\p{N}.-]+/gu, '')}.json.gz`);
  if (existsSync(file)) return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
  const text = readFileSync(join(values.seeds, name), 'utf8');
  const reading = [];
  for await (const page of renderScanPages(text, { ...setting, seed: Number(values.seed) })) {
    const { png, ...truth } = page;
    const { width, height, dpi } = page;
    const { blocks } = await engine.recognize({ image: png, width, height, dpi });
    reading.push({ ...truth, blocks });
  }
  mkdirSync(values.cache, { recursive: true });
  writeFileSync(`${file}.part`, gzipSync(JSON.stringify(reading)));
  renameSync(`${file}.part`, file);
  return reading;
}

/** Counts of one page: the engine as it is, put in order, repaired. */
function measure(page, ordered, repaired) {
  const own = page.blocks.flatMap((block) => block.lines);
  const truth = page.lines.flatMap((line) => line.words);
  const observed = textOf(ordered.lines);
  const report = evaluateRestoration(page.text, observed, repaired).loose;
  const engine = syllableErrors(page.text, textOf(own));
  const placed = orderJumps(ordered.noise, truth);
  return {
    tokens: engine.length,
    engine: engine.errors,
    ordered: report.observedErrors,
    repaired: report.restoredErrors,
    right: report.tokens - report.observedWrong,
    broken: report.broken,
    jumpsEngine: orderJumps(
      own.flatMap((line) => line.words),
      truth,
    ).jumps,
    jumps: orderJumps(
      ordered.lines.flatMap((line) => line.words),
      truth,
    ).jumps,
    noise: ordered.noise.length,
    noisePrinted: placed.matched,
    worse: report.restoredErrors > engine.errors + 1 ? 1 : 0,
    pages: 1,
  };
}

const add = (a, b) => Object.fromEntries(Object.keys(b).map((key) => [key, (a?.[key] ?? 0) + b[key]]));

function print(what, t) {
  const rate = (n) => percent(n / t.tokens).padStart(8);
  console.log(
    `${what.padEnd(30)} ${String(t.pages).padStart(4)} pages  engine ${rate(t.engine)}  ordered ${rate(t.ordered)}` +
      `  repaired ${rate(t.repaired)} (${(t.repaired / Math.max(1, t.engine)).toFixed(2)} of the engine's)` +
      `  worse ${t.worse}  broken ${t.broken} of ${t.right}  jumps ${t.jumpsEngine} → ${t.jumps}` +
      `  noise ${t.noise}, printed ${t.noisePrinted}`,
  );
}

const engine = await openEngine({
  engine: values.engine,
  jobs: Number(values.jobs),
  ...(values.data ? { dataFolder: values.data } : {}),
});
const restorer = createRestorer(await loadModels());
const totals = new Map();
const todo = cases();
let next = 0;
async function work() {
  while (next < todo.length) {
    const one = todo[next++];
    const pages = await readCase(one, engine);
    const ordered = pages.map((page) => orderPage(page.blocks, page));
    const text = ordered.map(({ lines }) => textOf(lines)).join('\n\f\n');
    const repaired = restorer.restore(text).text.split('\f');
    let total;
    for (const [i, page] of pages.entries()) {
      const counts = measure(page, ordered[i], repaired[i] ?? '');
      total = add(total, counts);
      if (values.verbose) print(`  ${one.name.slice(0, 14)} page ${page.number}`, counts);
    }
    print(`${one.name.slice(0, 11)} ${one.font} ${one.level} ${one.dpi}`, total);
    for (const group of ['all', one.level, `${one.level} ${one.dpi}`, one.font, one.layout])
      totals.set(group, add(totals.get(group), total));
  }
}
try {
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
} finally {
  await engine.close();
}
console.log();
for (const [group, total] of [...totals].sort()) print(group, total);
