import type { Size } from '../../document.js';
import { hasLetterOrDigit, type PlacedWord } from './placed-word.js';
import { formRows, type Row } from './rows.js';

/** Page numbers stand in this share of the page at the top (Decree 30/2020/NĐ-CP: middle of the top margin). */
const TOP = 0.12;
/** `12`, `- 12 -`, `12/30` */
const NUMBER = /^[-–—. ]*\d{1,4}([/|]\d{1,4})?[-–—. ]*$/u;
// Chosen by eye, on rendered and recorded pages; what comes of it is held by test/source/layout. None was fitted.
/** Without a number on it, this much of the page's width is free on both sides of it. */
const FREE_SIDE = 0.2;

/**
 * Takes the page number out that stands alone above all other text: it would end up in one of two columns.
 * @param height usual height of a word, pixels
 */
export function takePageNumber(
  words: readonly PlacedWord[],
  height: number,
  size: Size,
): { readonly number: Row | undefined; readonly rest: readonly PlacedWord[] } {
  const none = { number: undefined, rest: words };
  if (words.length < 2) return none;
  const top = words.filter((word) => word.middle < TOP * size.height);
  const first = formRows(top, height).find((row) =>
    row.words.some(({ word }) => hasLetterOrDigit(word.observed)),
  );
  if (first === undefined) return none;
  const text = first.words.map(({ word }) => word.observed).join(' ');
  const free = Math.min(first.left, size.width - first.right);
  if (!NUMBER.test(text) || free < FREE_SIDE * size.width) return none;
  const taken = new Set(first.words);
  return { number: first, rest: words.filter((word) => !taken.has(word)) };
}
