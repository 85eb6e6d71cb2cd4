// Scanned pages: npm run build && node bench/scans.js --cache FOLDER [--sample 12] [--engine native] [--jobs 2]
// The clean seed documents set as office pages, printed and scanned by the generator, read by the engine, put into
// reading order and repaired, the way `khoiphuc repair` does. `--layer` does it again with what the engine reads with
// its English data as a text layer. Pictures and what the engine gave are kept in the cache.
import { createHash } from 'node:crypto';
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
    models: { type: 'string' },
    layer: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
if (values.cache === undefined) throw new Error('Name a folder for what the engine gave: `--cache FOLDER`.');
const from = (path) => import(pathToFileURL(join(values.dist, path)).href);
const { compileLate } = await from('compile-late.js');
const { openEngine } = await from('source/ocr/open-engine.js');
const { openDocument } = await from('source/open-document.js');
const { matchLayer } = await from('source/match-layer.js');
const { sharedArea } = await from('overlap.js');
const { repairPages } = await from('pipeline.js');
const { loadDetector } = await from('model/load.js');
const { renderScanPages } = await from('train/scan-pages/render-scan-pages.js');
const { orderJumps } = await from('evaluate/order-jumps.js');
const { evaluateRestoration } = await from('evaluate/report.js');
const { syllableErrors } = await from('evaluate/error-rate.js');
const { createRestorer, loadModels } = await from('index.js');

// As the command does.
compileLate();

const textOf = (lines) =>
  lines.map(({ words }) => words.map(({ observed }) => observed).join(' ')).join('\n');

/**
 * Documents in fonts, at levels and resolutions. They come in rounds: each round has every setting once, the documents
 * taking turns, so that a sample of as many cases as there are settings has each of them.
 */
function cases() {
  const names = readdirSync(values.seeds).filter((name) => /^(?!.*(observed|truth)).*\.txt$/u.test(name));
  const layouts = list(values.layouts);
  const settings = list(values.levels).flatMap((level) =>
    list(values.dpis).flatMap((dpi) => list(values.fonts).map((font) => ({ font, level, dpi: Number(dpi) }))),
  );
  const all = names.flatMap((_, round) =>
    settings.map((setting, s) => ({
      name: names[(s + Math.floor(s / names.length) + round) % names.length],
      ...setting,
      layout: layouts[(s + round) % layouts.length],
    })),
  );
  return all.slice(0, Number(values.sample ?? all.length));
}

const nameOf = ({ name, ...setting }) =>
  [name.replace(/\.txt$/u, ''), ...Object.values(setting), values.seed]
    .join('.')
    .replace(/[^\p{L}\p{N}.-]+/gu, '');

/** Keeps a file whole or not at all. */
function keep(file, content) {
  mkdirSync(values.cache, { recursive: true });
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}

/** The pages of a case; pictures and truths are kept in the cache. */
async function renderCase(one) {
  const { name, ...setting } = one;
  const file = join(values.cache, `${nameOf(one)}.pages.json.gz`);
  if (existsSync(file)) return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
  const text = readFileSync(join(values.seeds, name), 'utf8');
  const pages = [];
  for await (const page of renderScanPages(text, { ...setting, seed: Number(values.seed) }))
    pages.push({ ...page, png: Buffer.from(page.png).toString('base64') });
  keep(file, gzipSync(JSON.stringify(pages), { level: 1 }));
  return pages;
}

/** An engine whose answers are kept; what it is asked again, it does not read again. */
function remembering(open, label) {
  let engine;
  return {
    name: label,
    concurrency: Number(values.jobs),
    async recognize(request, signal) {
      const key = createHash('sha256').update(request.image).digest('hex').slice(0, 24);
      const file = join(values.cache, `${label}-${key}.json.gz`);
      if (existsSync(file)) return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
      engine ??= await open();
      const started = process.cpuUsage();
      const result = await engine.recognize(request, signal);
      cpu.engine += seconds(process.cpuUsage(started));
      cpu.recognised += 1;
      keep(file, gzipSync(JSON.stringify(result)));
      return result;
    },
    close: async () => engine?.close(),
  };
}

const seconds = ({ user, system }) => (user + system) / 1e6;
/** CPU seconds of this process (the engine's own when it is built in). */
const cpu = { engine: 0, recognised: 0, repair: 0, pages: 0 };

/** One document as scans: each page opened, recognised, put in order and repaired, as `khoiphuc repair` does. */
async function repairCase(pages, layers) {
  const source = (async function* () {
    for (const [i, page] of pages.entries()) {
      const opened = await openDocument(page.png, { name: `page ${i + 1}`, detector, engine });
      for await (const read of opened.pages) {
        const lines = layers ? matchLayer(read.page.lines, layers[i]) : read.page.lines;
        yield { ...read, number: i + 1, page: { ...read.page, lines } };
      }
      await opened.close();
    }
  })();
  const read = [];
  for await (const page of source) read.push(page);
  const started = process.cpuUsage();
  const restored = [];
  const again = (async function* () {
    yield* read;
  })();
  for await (const page of repairPages(restorer, again)) restored.push(page);
  cpu.repair += seconds(process.cpuUsage(started));
  cpu.pages += pages.length;
  return restored;
}

/** Counts of one page: the engine as it is, put in order, repaired; and how many words stand where they were printed. */
function measure(page, own, restored) {
  const truth = page.lines.flatMap((line) => line.words);
  const engineText = textOf(own);
  const report = evaluateRestoration(page.text, restored.observed, restored.text).loose;
  const engine = syllableErrors(page.text, engineText);
  const words = restored.lines.flatMap((line) => line.words);
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
    jumps: orderJumps(words, truth).jumps,
    ...placesOf(words, truth),
    worse: report.restoredErrors > engine.errors + 1 ? 1 : 0,
    pages: 1,
  };
}

const area = ({ width, height }) => width * height;

/** Words of the result whose text was printed on the page once, and those of them that overlap its place by half. */
function placesOf(words, truth) {
  const printed = new Map();
  for (const { text, box } of truth) printed.set(text, printed.has(text) ? undefined : box);
  const seen = new Map();
  for (const { text } of words) seen.set(text, (seen.get(text) ?? 0) + 1);
  let placed = 0;
  let there = 0;
  for (const { text, box } of words) {
    const place = printed.get(text);
    if (!place || !box || seen.get(text) > 1) continue;
    placed += 1;
    if (sharedArea(place, box) >= 0.5 * Math.min(area(place), area(box))) there += 1;
  }
  return { placed, there };
}

const add = (a, b) => Object.fromEntries(Object.keys(b).map((key) => [key, (a?.[key] ?? 0) + b[key]]));

function print(what, t) {
  const rate = (n) => percent(n / t.tokens).padStart(8);
  console.log(
    `${what.padEnd(30)} ${String(t.pages).padStart(4)} pages  engine ${rate(t.engine)}  ordered ${rate(t.ordered)}` +
      `  repaired ${rate(t.repaired)} (${(t.repaired / Math.max(1, t.engine)).toFixed(2)} of the engine's)` +
      `  worse ${t.worse}  broken ${t.broken} of ${t.right}  jumps ${t.jumpsEngine} → ${t.jumps}` +
      `  in place ${percent(t.there / Math.max(1, t.placed))} of ${t.placed}`,
  );
}

const open = (languages) => () =>
  openEngine({
    engine: values.engine,
    jobs: Number(values.jobs),
    languages,
    ...(values.data ? { dataFolder: values.data } : {}),
  });
const engine = remembering(open(['vie']), `${values.engine}-vie`);
const wrongEngine = remembering(open(['eng']), `${values.engine}-eng`);
const [models, detector] = await Promise.all([loadModels(values.models), loadDetector(values.models)]);
const restorer = createRestorer(models);
const totals = new Map();
const todo = cases();

async function work(one) {
  const pages = (await renderCase(one)).map((page) => ({ ...page, png: Buffer.from(page.png, 'base64') }));
  const own = [];
  const layers = values.layer ? [] : undefined;
  for (const { png, width, height, dpi } of pages) {
    const { blocks } = await engine.recognize({ image: png, width, height, dpi });
    own.push(blocks.flatMap((block) => block.lines));
    if (!layers) continue;
    const wrong = await wrongEngine.recognize({ image: png, width, height, dpi });
    layers.push({ lines: wrong.blocks.flatMap((block) => block.lines) });
  }
  const document = one.name.slice(0, 11);
  const label = `${document} ${one.font} ${one.level} ${one.dpi}`;
  const roads = [['', await repairCase(pages, undefined)]];
  if (layers) roads.push([' + layer', await repairCase(pages, layers)]);
  for (const [suffix, restored] of roads) {
    let total;
    for (const [i, page] of pages.entries()) {
      const counts = measure(page, own[i], restored[i]);
      total = add(total, counts);
      if (values.verbose) print(`  ${one.name.slice(0, 14)} page ${i + 1}${suffix}`, counts);
    }
    print(label + suffix, total);
    for (const group of ['all', document, one.level, `${one.level} ${one.dpi}`, one.font, one.layout])
      totals.set(group + suffix, add(totals.get(group + suffix), total));
  }
}
try {
  for (const one of todo) await work(one);
} finally {
  await engine.close();
  await wrongEngine.close();
}
console.log();
for (const [group, total] of [...totals].sort()) print(group, total);
const each = (total, pages) => (1000 * total) / Math.max(1, pages);
const repair = each(cpu.repair, cpu.pages);
const recognition = each(cpu.engine, cpu.recognised);
const share =
  values.engine === 'native'
    ? 'another process'
    : `${recognition.toFixed(0)} ms: ${percent(repair / recognition)}`;
console.log(
  `\nrepairing took ${repair.toFixed(0)} ms of CPU a page; recognition ` +
    (cpu.recognised > 0 ? share : 'was all in the cache'),
);
