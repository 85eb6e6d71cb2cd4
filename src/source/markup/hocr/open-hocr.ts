import type { MarkupDocument } from '../markup-document.js';
import { readPages } from '../read-pages.js';
import { HocrReader } from './hocr-reader.js';

export { isHocr } from './is-hocr.js';

/**
 * Opens a file in hOCR, as Tesseract, OCRopus, ABBYY and others export it, and as we write it: pages with words, places,
 * certainty and, where the file has them, the readings of every sign (Tesseract with `lstm_choice_mode`).
 *
 * @param name of the file, for messages
 * @throws InputError when there is no page in it or it is beyond all bounds
 */
export function openHocr(bytes: Uint8Array, { name }: { readonly name: string }): MarkupDocument {
  return readPages(bytes, name, () => new HocrReader(name));
}
