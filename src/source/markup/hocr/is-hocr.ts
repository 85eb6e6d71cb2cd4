import { headOfMarkup } from '../decode-markup.js';

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
