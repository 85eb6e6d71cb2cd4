import type { SourcePage } from '../source-page.js';
import type { Conversion } from '../vietnamese/legacy-charsets/convert.js';
import { convertBytes, FROM_ANY, UnsureEncodingError } from './convert-bytes.js';
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
  const conversion = await convertBytes(bytes, name, FROM_ANY).catch(async (error: unknown) => {
    if (!(error instanceof UnsureEncodingError)) throw error;
    const { whyNotUtf8 } = await import('./tell-encoding.js');
    throw (await whyNotUtf8(bytes, name)) ?? error;
  });
  return pagesOf(conversion, name, ranges);
}

/** Opens a text that is decoded already: whatever it looks like (`%PDF-1.4`, a NUL), it is no file of another kind. */
export async function openDecodedText(text: string, name: string): Promise<OpenedDocument> {
  const { convertText } = await import('../vietnamese/legacy-charsets/convert.js');
  return pagesOf(convertText(text, FROM_ANY), name, undefined);
}

/** The last form feed of a text, and the blanks behind it, which end its last page; empty when it ends otherwise. */
export function endOfLastPage(text: string): string {
  const last = text.lastIndexOf(PAGE_BREAK);
  return last >= 0 && text.slice(last).trim() === '' ? text.slice(last) : '';
}

function pagesOf(
  { text, encoding }: Pick<Conversion, 'text' | 'encoding'>,
  name: string,
  ranges: readonly PageRange[] | undefined,
): OpenedDocument {
  const texts = text.split(PAGE_BREAK);
  // It begins no other.
  if (endOfLastPage(text) !== '') texts.pop();
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
