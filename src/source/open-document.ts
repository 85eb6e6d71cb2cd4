import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isBytes, type Kind } from '../call-check.js';
import { checkOpenCall } from './check-open-call.js';
import { nodePlatform } from './node-platform.js';
import { type OpenedDocument, type OpenOptions, openBytes } from './opened-document.js';
import { parsePages } from './page-ranges.js';
import { readError } from './text.js';

export type { OpenedDocument, OpenOptions } from './opened-document.js';

const SOURCE: Kind = {
  says: 'a path, or the bytes of a file',
  fits: (value) => typeof value === 'string' || isBytes(value),
};

async function readDocument(source: string | Uint8Array): Promise<Uint8Array> {
  if (typeof source !== 'string') return source;
  try {
    return await readFile(source);
  } catch (error) {
    throw readError(error, source);
  }
}

/**
 * Opens a PDF, a file of page pictures, hOCR, ALTO or a text, told from its content. Each page takes the road that suits
 * it; the road and the reason are told with the page.
 *
 * @param source a path, or the bytes of the file
 * @throws InputError when the file cannot be read as any of these, wants another password, or is damaged as a whole
 * @throws UsageError when `pages` is no list of pages, an option is unknown or wrong, or there is no detector
 * @throws the reason of `signal`
 */
export async function openDocument(
  source: string | Uint8Array,
  options: OpenOptions,
): Promise<OpenedDocument> {
  checkOpenCall(source, SOURCE, options);
  options.signal?.throwIfAborted();
  const name = options.name ?? (typeof source === 'string' ? basename(source) : 'document');
  // a wrong list of pages is told before a large file is read
  if (options.pages !== undefined) parsePages(options.pages);
  return openBytes(await readDocument(source), name, options, nodePlatform);
}
