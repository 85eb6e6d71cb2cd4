import { App } from './app.js';
import { dataIn, make } from './dom.js';
import { type Language, Speech } from './language.js';
import type { EndData, FactsData, PageData } from './page-data.js';
import { Review } from './review.js';
import { browserStore, type Store } from './storage.js';

/** Milliseconds between two times that pages are taken in while the file is still being read. */
const PAUSE = 400;

function languageOf(facts: FactsData, store: Store): Language {
  const kept = store.read('language');
  if (kept === 'vi' || kept === 'en') return kept;
  return facts.language ?? (/^vi\b/i.test(navigator.language) ? 'vi' : 'en');
}

/**
 * Takes the pages as the browser reads them, so that the first one can be worked on while the last is still on its
 * way. A page is whole when something stands behind it.
 */
function start(): void {
  const facts = dataIn<FactsData>(document.getElementById('facts')) ?? { name: '', producer: '' };
  const store = browserStore();
  const language = languageOf(facts, store);
  document.documentElement.lang = language;
  const main = make('main', { id: 'pages' });
  document.body.append(main);
  const app = new App(facts, new Review(), new Speech(language), store, main);
  const take = (isWhole: boolean): void => {
    for (const section of document.querySelectorAll<HTMLElement>('body > section.page')) {
      if (!isWhole && section.nextElementSibling === null) break;
      main.append(section);
      const data = dataIn<PageData>(section.querySelector('script[data-page-data]'));
      if (data) app.add(section, data);
    }
  };
  // The first page at once; then many together, for each time costs a layout.
  let timer: number | undefined;
  const observer = new MutationObserver(() => {
    if (main.firstChild === null) take(false);
    timer ??= window.setTimeout(() => {
      timer = undefined;
      take(false);
    }, PAUSE);
  });
  observer.observe(document.body, { childList: true });
  document.addEventListener('DOMContentLoaded', () => {
    observer.disconnect();
    clearTimeout(timer);
    take(true);
    app.finish(dataIn<EndData>(document.getElementById('end')) ?? { hash: '', pages: 0 });
  });
}

start();
