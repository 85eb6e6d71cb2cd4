import type { CorrectionStatus } from '../../correction.js';
import type { RestoredPage } from '../../restored.js';
import type { OutputFormat } from '../format.js';
import { JSON_DOCUMENT, JSON_DOCUMENT_VERSION, type JsonSummary } from './document.js';
import { pageJson } from './page-json.js';

/** Counts the pages as they go by. */
class Summary {
  readonly #statuses: Record<CorrectionStatus, number> = { changed: 0, kept: 0, unsure: 0, unreadable: 0 };
  readonly #failedPages: number[] = [];
  #pages = 0;
  #words = 0;

  add(page: RestoredPage): void {
    this.#pages += 1;
    if (page.road === 'failed') this.#failedPages.push(page.number);
    for (const line of page.lines) this.#words += line.words.length;
    for (const { status } of page.corrections) this.#statuses[status] += 1;
  }

  json(): JsonSummary {
    const { changed, kept, unsure, unreadable } = this.#statuses;
    const counts = { changed, kept, unsure, unreadable };
    return { pages: this.#pages, failedPages: this.#failedPages, words: this.#words, ...counts };
  }
}

/**
 * One JSON object (`JsonDocument`; schema.ts), a page a line, written page by page: a document of any length takes the
 * memory of one page. A file that was cut off is not JSON.
 */
export const jsonFormat: OutputFormat = {
  name: 'json',
  extension: '.json',
  summary: 'everything: text, boxes, every correction with its certainty',
  open(facts, sink) {
    const summary = new Summary();
    let started = false;
    const start = async (): Promise<void> => {
      if (started) return sink(',\n');
      started = true;
      const head = {
        schema: JSON_DOCUMENT,
        version: JSON_DOCUMENT_VERSION,
        name: facts.name,
        producer: facts.producer,
        ...(facts.engine === undefined ? {} : { engine: facts.engine }),
        ...(facts.pageCount === undefined ? {} : { pageCount: facts.pageCount }),
      };
      await sink(`${JSON.stringify(head).slice(0, -1)},"pages":[\n`);
    };
    return {
      async page(page) {
        await start();
        summary.add(page);
        await sink(JSON.stringify(pageJson(page)));
      },
      async end() {
        if (!started) await start();
        await sink(`\n],"summary":${JSON.stringify(summary.json())}}\n`);
      },
    };
  },
};
