import { orderLetterhead } from './letterhead.js';
import { orderSignatureBlock } from './signature-block.js';

/**
 * Puts into reading order what stands side by side on every Vietnamese official paper and runs together, line by
 * line, where a recogniser read it from left to right: the letterhead, and recipients beside the signature. All else
 * stays as it is, and a text that is in order does. Works on damaged text: phrases are found by their letters.
 *
 * @param text NFC; a form feed parts pages
 */
export function orderColumns(text: string): string {
  return text
    .split('\f')
    .map((page) => {
      const ending = page.includes('\r\n') ? '\r\n' : '\n';
      const lines = page.split(/\r?\n/u);
      const ordered = orderSignatureBlock(orderLetterhead(lines));
      return ordered === lines ? page : ordered.join(ending);
    })
    .join('\f');
}
