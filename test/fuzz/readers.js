// Every reader of the built program as a function of bytes. It returns what it found, or throws; a KhoiphucError is an
// answer, anything else is a fault. What is said to be there must be there: `lost` tells of what is not.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** Puts words into a PDF, as `--format pdf` does: it must be written, with all that was in it, or refused. */
async function makeSearchable(bytes, pages) {
  const { pdfFormat } = await dist('output/pdf/pdf-format.js');
  const box = { x: 10, y: 10, width: 50, height: 20 };
  const lines = [
    { words: [{ text: 'Đẩy (mạnh)', box, confidence: 1, status: 'kept', from: 0, to: 1 }], box },
  ];
  let out = new Uint8Array();
  const source = { kind: 'pdf', bytes: async () => bytes };
  const sink = async (chunk) => {
    out = chunk;
  };
  const writer = pdfFormat.open({ name: 'fuzz.pdf', producer: 'fuzz', source }, sink, {});
  for (const { number, image } of pages)
    await writer.page({
      number,
      road: 'image',
      reason: '',
      text: '',
      observed: '',
      corrections: [],
      lines,
      image,
      warnings: [],
    });
  await writer.end();
  return out.length === 0 ? { lost: 'the searchable PDF is empty' } : {};
}

async function openAll(bytes, name) {
  const { openDocument, loadDetector } = await dist('index.js');
  detector ??= await loadDetector();
  const opened = await openDocument(bytes, { name, detector, engine: ENGINE });
  const numbers = [];
  const pages = [];
  try {
    for await (const page of opened.pages) {
      numbers.push(page.number);
      if (opened.kind === 'pdf') pages.push({ number: page.number, image: page.image });
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
  return opened.kind === 'pdf' ? makeSearchable(bytes, pages) : {};
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

/** A model that was taken must answer. */
function scoreSome(model) {
  const states = new Int32Array(2 * model.stateSize);
  model.beginState(states, 0);
  for (let word = 0; word < 12; word++)
    model.score(states, (word % 2) * model.stateSize, word, states, ((word + 1) % 2) * model.stateSize);
}

/** The packed tables, with what is put together only when it is asked for. */
async function readKnowledge(bytes) {
  const { decodeKnowledge } = await dist('model/knowledge-file.js');
  const { confusions, lexicon } = decodeKnowledge(bytes, 'fuzz').knowledge;
  const { operations, tokens, met, tokensMet } = confusions;
  lexicon.find('và');
  return operations && tokens && met && tokensMet ? {} : { lost: 'a part of the tables' };
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
  const { detectDamage } = await dist('detect/detect-damage.js');
  const { loadNgram } = await dist('model/ngram-model.js');
  const { parseTsv } = await dist('model/tsv.js');
  const { SCHEMAS } = await dist('model/table-columns.js');
  const table = { file: 'syllables.tsv', columns: SCHEMAS['syllables.tsv'] };
  const readers = [
    () => decodeConfusions(text, 'fuzz'),
    () => decodeCalibration(text, 'fuzz'),
    () => parseEngineDoubts(text, 'fuzz'),
    () => detectDamage('Pdy manh tuyén truyén', decodeDetector(text, 'fuzz')),
    () => scoreSome(loadNgram(bytes, 'fuzz')),
    () => parseTsv(text, table),
  ];
  return readByAny(readers);
}

async function readCorrections(bytes) {
  const { parseCorrections } = await dist('corrections/parse-corrections.js');
  const { parseLearned, pairsOf, termsOf } = await dist('corrections/learned.js');
  const { parseDocument } = await dist('output/json/stored-document.js');
  const { correctedText } = await dist('corrections/corrected-text.js');
  const { learnFrom } = await dist('corrections/learn.js');
  const { jsonFormat } = await dist('output/json/json-format.js');
  const { markdownFormat } = await dist('output/markdown/markdown-format.js');
  const text = textOf(bytes);
  return readByAny([
    async () => {
      const file = await parseCorrections(text, 'fuzz');
      file.pages.map(correctedText);
      learnFrom(file);
    },
    () => {
      const learned = parseLearned(text, 'fuzz');
      pairsOf(learned);
      termsOf(learned);
    },
    async () => {
      const { facts, pages } = await parseDocument(text, 'fuzz');
      for (const format of [jsonFormat, markdownFormat]) {
        const writer = format.open(facts, async () => {}, {});
        for (const page of pages) await writer.page(page);
        await writer.end();
      }
    },
  ]);
}

async function readLists(bytes) {
  const { parseTerms } = await dist('source/terms-file.js');
  const { parsePages } = await dist('source/page-ranges.js');
  const text = textOf(bytes);
  return readByAny([() => parseTerms(text, 'fuzz'), () => parsePages(text)]);
}

/** Lines of `--jsonl`: as many objects must come as lines that are not blank. */
async function readLines(bytes) {
  const { readObjects } = await dist('batch/read-objects.js');
  const lines = [];
  for await (const line of readObjects([bytes])) lines.push(line);
  const wanted = textOf(bytes)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
  return lines.length === wanted ? {} : { lost: `${lines.length} of ${wanted} lines came` };
}

const folder = mkdtempSync(join(tmpdir(), 'khoiphuc-fuzz-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let manifests = 0;

async function readManifest(bytes) {
  const { Manifest } = await dist('batch/manifest.js');
  const path = join(folder, `${manifests++ % 8}.jsonl`);
  writeFileSync(path, bytes);
  const manifest = await Manifest.open(path);
  for await (const record of manifest.records())
    if (!(await manifest.get(record.path))) return { lost: `no line of ${record.path}` };
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
  knowledge: readKnowledge,
  corrections: readCorrections,
  lists: readLists,
  manifest: readManifest,
  lines: readLines,
};
