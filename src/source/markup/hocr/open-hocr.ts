import { headOfMarkup } from '../decode-markup.js';
import type { MarkupDocument } from '../markup-document.js';
import { readPages } from '../read-pages.js';
import { HocrReader } from './hocr-reader.js';

/** Characters in which a first sign of hOCR must stand: exports put long style sheets in front. */
const HEAD = 65_536;
const SIGN =
  /\bclass\s*=\s*["']?[^"'<>]{0,200}\bocrx?_(?:page|line|par|carea|block|word)\b|\bocr-(?:system|capabilities)\b/u;
const HTML = /<(?:!doctype\s+html|html|body|div|span|head)\b/iu;

/** Whether a file is hOCR, told from its beginning. */
export function isHocr(bytes: Uint8Array): boolean {
  const head = headOfMarkup(bytes, HEAD);
  return HTML.test(head) && SIGN.test(head);
}

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
