import type { SourcePage } from '../source-page.js';
import { convertBytes, FROM_ANY } from './convert-bytes.js';
import type { OpenedDocument } from './opened-document.js';
import { isWanted, type PageRange } from './page-ranges.js';

const PAGE_BREAK = '\f';

/**
 * Opens a text as a document: a form feed ends a page, as `pdftotext` has it. Whether it is damaged is left to the
 * restorer, which finds clean text clean.
 *
 * @throws InputError when the bytes are no text, or in no encoding for certain
 */
export async function openTextDocument(
  bytes: Uint8Array,
  name: string,
  ranges: readonly PageRange[] | undefined,
): Promise<OpenedDocument> {
  const { text, encoding } = await convertBytes(bytes, name, FROM_ANY);
  const texts = text.split(PAGE_BREAK);
  // The last form feed ends the last page; it begins no other.
  if (texts.length > 1 && texts.at(-1)!.trim() === '') texts.pop();
  const pages = (async function* (): AsyncGenerator<SourcePage> {
    for (const [i, written] of texts.entries()) {
      if (!isWanted(i + 1, ranges)) continue;
      yield {
        number: i + 1,
        road: encoding ? 'legacy-text' : written.trim() === '' ? 'blank' : 'mangled-text',
        reason: encoding ? `a text in an old encoding (${encoding})` : 'a text',
        page: { lines: [] },
        text: written,
        ...(encoding ? { encoding } : {}),
        warnings: [],
      };
    }
  })();
  return { name, kind: 'text', pageCount: texts.length, pages, close: async () => {} };
}
