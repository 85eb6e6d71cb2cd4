// What reads and restores a file, in a worker of the page, so that the page stays awake and can end it at any moment.
// Asked { file } it answers { models }, { reading, of }, { restoring, of }, { page }, and { done } or { problem };
// asked { save, language } it answers { saved, extension }.
import {
  createRestorer,
  FORMATS,
  fetchDetector,
  fetchModels,
  openDocument,
  openEngine,
  repairPages,
} from 'khoiphuc/browser';

const at = (path) => new URL(path, import.meta.url);
let ready;
let engine;
let restored; // { name, pages }: pictures are kept here, they are asked for when a review page is saved

/** Fetches the models once, when the first file comes. */
function prepare() {
  const onBytes = (models) => postMessage({ models });
  ready ??= Promise.all([
    fetchModels(at('dictionaries/'), { onBytes }).then((models) => createRestorer(models)),
    fetchDetector(at('dictionaries/')),
  ]).catch((error) => {
    ready = undefined; // the next file tries again
    throw error;
  });
  return ready;
}

/** Pages as they are read, told of one by one. */
async function* told({ pages, pageCount: of }) {
  let number = 0;
  postMessage({ reading: 1, of });
  for await (const page of pages) {
    number += 1;
    yield page;
    postMessage(number === of ? { restoring: number, of } : { reading: number + 1, of });
  }
}

async function restore(file) {
  restored = undefined;
  const [restorer, detector] = await prepare();
  const document = await openDocument(file, {
    detector,
    pdfFolder: at('pdfjs/'),
    engine: async () => {
      engine ??= await openEngine({ ocrFolder: at('ocr/') });
      return engine;
    },
  });
  const pages = [];
  try {
    for await (const page of repairPages(restorer, told(document))) {
      pages.push(page);
      const { number, road, reason, observed, corrections, problem, warnings } = page;
      postMessage({ page: { number, road, reason, observed, corrections, problem, warnings } });
    }
  } finally {
    await document.close();
  }
  restored = { name: file.name, pages };
  postMessage({ done: file.name });
}

/** The result in a format of khoiphuc. */
async function save(name, language) {
  const format = await FORMATS.find((entry) => entry.name === name).load();
  const chunks = [];
  const facts = { name: restored.name, pageCount: restored.pages.length, producer: 'khoiphuc' };
  const writer = format.open(facts, async (chunk) => chunks.push(chunk), { language });
  for (const page of restored.pages) await writer.page(page);
  await writer.end();
  postMessage({ saved: new Blob(chunks), extension: format.extension });
}

addEventListener('message', ({ data }) => {
  const work = data.file ? restore(data.file) : save(data.save, data.language);
  // a file that cannot be read has a message for people; the others are ours
  work.catch(({ name, message }) =>
    postMessage({ problem: message, isOurs: name === 'Error' || name === 'TypeError' || name === 'RangeError' }),
  );
});
