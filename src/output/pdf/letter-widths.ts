/** Widths of printed letters, as far as they can be told without the font: those of Times, which most papers are set in. */

/** Thousandths of an em of U+0020 to U+007E (Times-Roman, Adobe font metrics). */
const TIMES = [
  ...[250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278],
  ...[500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444],
  ...[921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722],
  ...[556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500],
  ...[333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500],
  ...[500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541],
] as const;

const FIRST = 0x20;
/** Of signs that are not in the table. */
export const USUAL_WIDTH = 500;

/**
 * Width of a sign in thousandths of an em. A letter with marks is as wide as without.
 *
 * @param sign one code point, NFC
 */
export function letterWidth(sign: string): number {
  const [base = ' '] = sign.normalize('NFD');
  const letter = base === 'đ' ? 'd' : base === 'Đ' ? 'D' : base;
  return TIMES[letter.codePointAt(0)! - FIRST] ?? USUAL_WIDTH;
}

/** Width of a text in ems. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += letterWidth(sign);
  return width / 1000;
}
