import type { MarkupDocument } from '../markup-document.js';
import { readPages } from '../read-pages.js';
import { AltoReader } from './alto-reader.js';

export { isAlto } from './is-alto.js';

/**
 * Opens a file in ALTO, version 1 to 4: pages with words, places, certainty and, where the file has glyphs, what the
 * recogniser nearly read.
 *
 * @param name of the file, for messages
 * @throws InputError when it is no well-formed ALTO file, with the line where it goes wrong
 */
export function openAlto(bytes: Uint8Array, { name }: { readonly name: string }): MarkupDocument {
  return readPages(bytes, name, () => new AltoReader(name));
}
