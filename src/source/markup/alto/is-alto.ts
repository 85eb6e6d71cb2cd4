import { headOfMarkup } from '../decode-markup.js';

/** Characters in which the root element must begin; comments and a document type may stand before it. */
const HEAD = 16_384;
const ROOT = /^<(?:[\w.-]+:)?alto[\s/>]/u;
/** What may stand before the root element: how it begins, and how it ends. */
const BEFORE_ROOT = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE', '>'],
] as const;

/** Whether a file is ALTO, told from its beginning. */
export function isAlto(bytes: Uint8Array): boolean {
  let rest = headOfMarkup(bytes, HEAD).trimStart();
  for (;;) {
    const before = BEFORE_ROOT.find(([start]) => rest.startsWith(start));
    if (!before) return ROOT.test(rest);
    const subset = before[0] === '<!DOCTYPE' && rest.slice(0, rest.indexOf('>')).includes('[');
    const end = subset ? ']>' : before[1];
    const at = rest.indexOf(end);
    if (at < 0) return false;
    rest = rest.slice(at + end.length).trimStart();
  }
}
