import { printedWords } from './printed-words.js';

/** `Số:`, whatever engines made of it: `Sé:`, `S6`, `86:`. */
const NUMBER_MARK = /^[^\p{L}\d]{0,2}[Ss$568][^\s.,:;)]\S{0,3}$/u;
/** What a number has, and `Sau 3 giờ` has not. */
const NUMBER_SIGN = /[:;/–—-]/u;

/**
 * Whether the left part of a line of a letterhead is the paper's number: `Số: 12/QĐ-UBND`, `12-HD/TU`, `/QĐ-UBND` below digits
 * that were written by hand.
 */
export function isNumber(text: string): boolean {
  const [first, second] = printedWords(text).map((word) => word.text);
  if (first === undefined) return false;
  if (first.includes('/') || (/\d/u.test(first) && /[–—-]/u.test(first))) return true;
  return NUMBER_MARK.test(first) && NUMBER_SIGN.test(text) && /[\d/]/u.test(second ?? '');
}

/** Whether it is the name of a body: two words at least, in capitals. One alone may be `NƯỚC` before `CỘNG HÒA`. */
export function isBody(text: string): boolean {
  const count = (what: RegExp) => text.match(what)?.length ?? 0;
  const words = printedWords(text).filter(({ letters }) => letters.length > 1);
  return words.length > 1 && count(/\p{Lu}/gu) > count(/\p{Ll}/gu);
}
