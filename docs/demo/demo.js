// The demo page: models come from /dictionaries/ of the same host, a dropped text is restored here.
import { createRestorer, fetchModels, repairText } from 'khoiphuc/browser';

const drop = document.querySelector('#drop');
const status = document.querySelector('#status');
const result = document.querySelector('#result');

let restorer;

/** Fetches the models once, when the first file comes. */
function ready() {
  restorer ??= fetchModels(new URL('/dictionaries/', location.href), {
    onBytes: (bytes) => {
      status.textContent = `mô hình: ${(bytes / 1e6).toFixed(1)} MB`;
    },
  }).then((models) => createRestorer(models));
  return restorer;
}

function show(observed, corrections) {
  result.replaceChildren();
  let at = 0;
  for (const { span, intended, status: kind, confidence, observed: before } of corrections) {
    result.append(observed.slice(at, span.start));
    const mark = document.createElement(kind === 'kept' ? 'span' : 'mark');
    mark.className = kind;
    mark.textContent = intended;
    mark.title = `${before} → ${intended} (${Math.round(confidence * 100)} %)`;
    result.append(mark);
    at = span.end;
  }
  result.append(observed.slice(at));
}

async function restore(file) {
  try {
    const repaired = await repairText(await ready(), await file.text());
    show(repaired.observed, repaired.corrections);
    const changed = repaired.corrections.filter((correction) => correction.status === 'changed').length;
    status.textContent = `${file.name}: ${repaired.corrections.length} từ, ${changed} từ được sửa`;
  } catch (error) {
    status.textContent = error.message;
  }
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
drop.querySelector('input').addEventListener('change', ({ target }) => {
  if (target.files[0]) restore(target.files[0]);
});
