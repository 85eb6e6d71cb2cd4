import { InputError } from '../../errors.js';
import { decodeMarkup } from './decode-markup.js';
import { MAX_PAGES } from './limits.js';
import type { MarkupDocument, MarkupPage } from './markup-document.js';

/** Takes the text of a file piece by piece and gives out pages as they are complete. */
export interface MarkupReader {
  /** @throws InputError when the text is not what it should be */
  write(text: string): void;
  end(): void;
  /** the next complete page; undefined when there is none yet */
  next(): MarkupPage | undefined;
}

function* pagesOf(
  bytes: Uint8Array,
  name: string,
  reader: MarkupReader,
): Generator<MarkupPage, void, undefined> {
  for (const piece of decodeMarkup(bytes, name)) {
    reader.write(piece);
    for (let page = reader.next(); page; page = reader.next()) yield page;
  }
  reader.end();
  for (let page = reader.next(); page; page = reader.next()) yield page;
}

/**
 * Goes through a file twice: first to see that all of it can be read and how many pages there are, then for the pages.
 * So a broken file is refused before anything is written, and one page at a time is in memory.
 *
 * @throws InputError when the file is not what it should be
 */
export function readPages(bytes: Uint8Array, name: string, createReader: () => MarkupReader): MarkupDocument {
  let pageCount = 0;
  for (const _ of pagesOf(bytes, name, createReader())) {
    pageCount += 1;
    if (pageCount > MAX_PAGES) {
      throw new InputError(`${name}: more than ${MAX_PAGES} pages. Split it into several files.`);
    }
  }
  async function* pages(): AsyncGenerator<MarkupPage, void, undefined> {
    yield* pagesOf(bytes, name, createReader());
  }
  return { pageCount, pages: pages() };
}
