// The demo page: a file that is dropped is read and restored here. Everything is fetched from where this page lies.
import {
  createRestorer,
  FORMATS,
  fetchDetector,
  fetchModels,
  openDocument,
  openEngine,
  repairPages,
} from 'khoiphuc/browser';
import { MESSAGES } from './messages.js';
import { countsOf, sectionOf } from './result.js';
import { MEGABYTES } from './sizes.js';

const at = (path) => new URL(path, import.meta.url);
const element = (id) => document.getElementById(id);
const [drop, status, progress, facts, result] = ['drop', 'status', 'progress', 'facts', 'result'].map(element);

let language = navigator.language.startsWith('vi') ? 'vi' : 'en';
let say = MESSAGES[language];
let ready;
let engine;
let shown; // { name, pages }
let busy = false;

function tell(message, part) {
  status.textContent = message;
  status.classList.remove('problem');
  progress.hidden = part === undefined;
  if (part === null) progress.removeAttribute('value');
  else if (part !== undefined) progress.value = part;
}

/** Fetches the models once, when the first file comes. */
function prepare() {
  const onBytes = (bytes) =>
    tell(say.models((bytes / 1e6).toFixed(1)), Math.min(1, bytes / 1e6 / MEGABYTES.models));
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
async function* told(document) {
  let number = 0;
  tell(say.reading(1, document.pageCount), null);
  for await (const page of document.pages) {
    number += 1;
    yield page;
    const isLast = number === document.pageCount;
    tell(isLast ? say.restoring : say.reading(number + 1, document.pageCount), number / document.pageCount);
    await new Promise((resolve) => setTimeout(resolve)); // let the page show it
  }
}

function show() {
  facts.hidden = !shown;
  if (!shown) return;
  element('counts').textContent = say.counts(countsOf(shown.pages));
  result.replaceChildren(...shown.pages.map((page) => sectionOf(page, say)));
}

async function restore(file) {
  if (busy) return;
  busy = true;
  shown = undefined;
  show();
  result.replaceChildren();
  try {
    tell(say.opening(file.name), null);
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
        result.append(sectionOf(page, say));
      }
    } finally {
      await document.close();
    }
    shown = { name: file.name, pages };
    show();
    tell(say.done(file.name));
  } catch (error) {
    tell(error.name === 'Error' || error instanceof TypeError ? `${say.trouble}: ${error.message}` : say.translate(error.message));
    status.classList.add('problem');
  } finally {
    busy = false;
  }
}

/** Writes the result in a format of khoiphuc and hands it to the person. */
async function save(name) {
  const format = await FORMATS.find((entry) => entry.name === name).load();
  const chunks = [];
  const writer = format.open(
    { name: shown.name, pageCount: shown.pages.length, producer: 'khoiphuc' },
    async (chunk) => chunks.push(chunk),
    { language },
  );
  for (const page of shown.pages) await writer.page(page);
  await writer.end();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(chunks));
  link.download = shown.name.replace(/(?:\.[^.]*)?$/u, `.restored${format.extension}`);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function speak(next) {
  language = next;
  say = MESSAGES[language];
  document.documentElement.lang = language;
  for (const one of document.querySelectorAll('[data-say]')) {
    const message = say[one.dataset.say];
    one.textContent = typeof message === 'function' ? message(MEGABYTES) : message;
  }
  const button = element('language');
  button.textContent = say.other;
  button.lang = language === 'vi' ? 'en' : 'vi';
  show();
}

drop.addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  const [file] = event.dataTransfer.files;
  if (file) restore(file);
});
element('file').addEventListener('change', ({ target }) => {
  if (target.files[0]) restore(target.files[0]);
  target.value = '';
});
element('language').addEventListener('click', () => speak(language === 'vi' ? 'en' : 'vi'));
element('save-text').addEventListener('click', () => save('text'));
element('save-html').addEventListener('click', () => save('html'));
speak(language);
