// Every reader of the built program as a function of bytes. It returns what it found, or throws; a KhoiphucError is an
// answer, anything else is a fault. What is said to be there must be there: `lost` tells of what is not.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const textOf = (bytes) => new TextDecoder().decode(bytes);

/** Recognises nothing, quickly: the readers are tried here, not the engine. */
const ENGINE = {
  name: 'nothing',
  concurrency: 1,
  recognize: async () => ({ blocks: [], confidence: 1 }),
  close: async () => {},
};

let detector;

async function openAll(bytes, name) {
  const { openDocument, loadDetector } = await dist('index.js');
  detector ??= await loadDetector();
  const opened = await openDocument(bytes, { name, detector, engine: ENGINE });
  const numbers = [];
  try {
    for await (const page of opened.pages) {
      numbers.push(page.number);
      if (page.road === 'failed' && !page.problem)
        return { lost: `page ${page.number} failed without a reason` };
      await page.image?.encoded().catch((error) => {
        if (error.exitCode === undefined) throw error;
      });
    }
  } finally {
    await opened.close();
  }
  if (numbers.length !== opened.pageCount)
    return { lost: `${numbers.length} of ${opened.pageCount} pages came` };
  return {};
}

/** Read when one of the readers takes it; refused when none does. */
async function readByAny(readers) {
  let refused;
  let taken = 0;
  for (const read of readers) {
    try {
      await read();
      taken++;
    } catch (error) {
      if (error.exitCode === undefined) throw error;
      refused = error;
    }
  }
  if (taken === 0) throw refused;
  return {};
}

async function readModels(bytes) {
  const text = textOf(bytes);
  const [{ decodeConfusions }, { decodeCalibration }, { parseEngineDoubts }, { decodeDetector }] =
    await Promise.all(
      [
        'model/confusion-file.js',
        'model/calibration.js',
        'model/engine-doubts.js',
        'detect/detector-model.js',
      ].map(dist),
    );
  const { decodeModelFile } = await dist('model/model-file.js');
  const { parseTsv } = await dist('model/tsv.js');
  const { SCHEMAS } = await dist('model/table-columns.js');
  const table = { file: 'syllables.tsv', columns: SCHEMAS['syllables.tsv'] };
  const readers = [
    () => decodeConfusions(text, 'fuzz'),
    () => decodeCalibration(text, 'fuzz'),
    () => parseEngineDoubts(text, 'fuzz'),
    () => decodeDetector(text, 'fuzz'),
    () => decodeModelFile(bytes, { kind: 'ngram', version: 2 }),
    () => parseTsv(text, table),
  ];
  return readByAny(readers);
}

async function readCorrections(bytes) {
  const { parseCorrections } = await dist('corrections/parse-corrections.js');
  const { parseLearned } = await dist('corrections/learned.js');
  const text = textOf(bytes);
  return readByAny([() => parseCorrections(text, 'fuzz'), () => parseLearned(text, 'fuzz')]);
}

async function readLists(bytes) {
  const { parseTerms } = await dist('source/terms-file.js');
  const { parsePages } = await dist('source/page-ranges.js');
  const text = textOf(bytes);
  return readByAny([() => parseTerms(text, 'fuzz'), () => parsePages(text)]);
}

const folder = mkdtempSync(join(tmpdir(), 'khoiphuc-fuzz-'));
let manifests = 0;

async function readManifest(bytes) {
  const { Manifest } = await dist('batch/manifest.js');
  const path = join(folder, `${manifests++ % 8}.jsonl`);
  writeFileSync(path, bytes);
  const manifest = await Manifest.open(path);
  for (const each of [...manifest.paths])
    if (!(await manifest.get(each))) return { lost: `no line of ${each}` };
  await manifest.close();
  return {};
}

export const READERS = {
  text: (bytes) => openAll(bytes, 'fuzz.txt'),
  pdf: (bytes) => openAll(bytes, 'fuzz.pdf'),
  image: (bytes) => openAll(bytes, 'fuzz.png'),
  hocr: (bytes) => openAll(bytes, 'fuzz.hocr'),
  alto: (bytes) => openAll(bytes, 'fuzz.xml'),
  models: readModels,
  corrections: readCorrections,
  lists: readLists,
  manifest: readManifest,
};
