// The demo page: a file that is dropped is read and restored here, in a worker. Everything is fetched from where this page
// lies.
import { MESSAGES } from './messages.js';
import { Reader } from './reader.js';
import { countsOf, sectionOf } from './result.js';
import { MEGABYTES } from './sizes.js';

const element = (id) => document.getElementById(id);
const [drop, status, progress, facts, result] = ['drop', 'status', 'progress', 'facts', 'result'].map(element);
const cancel = element('cancel');

let language = navigator.language.startsWith('vi') ? 'vi' : 'en';
let say = MESSAGES[language];
let shown; // { name, pages }
let busy = false;
const reader = new Reader();

function tell(message, part) {
  status.textContent = message;
  status.classList.remove('problem');
  progress.hidden = part === undefined;
  if (part === null) progress.removeAttribute('value');
  else if (part !== undefined) progress.value = part;
}

/** Says how far a file is: what worker.js tells of it. */
function tellOf({ models, reading, restoring, of }) {
  if (models !== undefined)
    tell(say.models((models / 1e6).toFixed(1)), Math.min(1, models / 1e6 / MEGABYTES.models));
  else if (reading !== undefined) tell(say.reading(reading, of), reading === 1 ? null : (reading - 1) / of);
  else if (restoring !== undefined) tell(say.restoring, null);
}

function show() {
  facts.hidden = !shown;
  if (!shown) return;
  element('counts').textContent = say.counts(countsOf(shown.pages));
  result.replaceChildren(...shown.pages.map((page) => sectionOf(page, say)));
}

function setBusy(next) {
  busy = next;
  cancel.hidden = !next;
}

async function restore(file) {
  if (busy) return;
  setBusy(true);
  shown = undefined;
  show();
  result.replaceChildren();
  tell(say.opening(file.name), null);
  const pages = [];
  const { problem, isOurs, cancelled } = await reader.read(file, (told) => {
    tellOf(told);
    if (!told.page) return;
    pages.push(told.page);
    result.append(sectionOf(told.page, say));
  });
  setBusy(false);
  if (cancelled) {
    result.replaceChildren();
    tell(say.cancelled(file.name));
  } else if (problem !== undefined) {
    tell(isOurs ? `${say.trouble}: ${problem}` : say.translate(problem));
    status.classList.add('problem');
  } else {
    shown = { name: file.name, pages };
    show();
    tell(say.done(file.name));
  }
}

/** Has the result written in a format of khoiphuc and hands it to the person. */
async function save(name) {
  if (busy) return;
  const { saved, extension, problem } = await reader.save(name, language);
  if (problem !== undefined) {
    tell(`${say.trouble}: ${problem}`);
    status.classList.add('problem');
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(saved);
  link.download = shown.name.replace(/(?:\.[^.]*)?$/u, `.restored${extension}`);
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
cancel.addEventListener('click', () => {
  reader.cancel();
  element('file').focus();
});
element('save-text').addEventListener('click', () => save('text'));
element('save-html').addEventListener('click', () => save('html'));
speak(language);
