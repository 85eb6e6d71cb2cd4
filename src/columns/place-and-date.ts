import { SMALL_PLACE_WORDS, YEAR } from '../vietnamese/dates.js';
import { isBody, isNumber } from './left-part.js';
import { isLike, lettersOf, type PrintedWord } from './printed-words.js';

/** How the date begins, with what ran together behind it, and the month, with what ran together before it. */
const [DAY, MONTH] = ['ngay', 'thang'];
const HAS_YEAR = new RegExp(YEAR, 'u');
const LETTER_OR_DIGIT = /[\p{L}\d]/u;
/** Signs of the one word that may stand behind the year, a stroke or what a stamp was read as; chosen by eye. */
const SHORT = 3;
/** Words of a place at most: `Thành phố Hồ Chí Minh`, `Bà Rịa - Vũng Tàu`. */
const MOST_PLACE = 5;
/** Words of an hour at most: `hồi 14 giờ 00 phút`. */
const MOST_HOUR = 5;
/** What damage leaves of a name's word: letters, a small one among them, and digits that were letters. */
const PLACE_WORD = /^\p{Lu}(?=[\p{L}\d'‘’]*\p{Ll})[\p{L}\d'‘’]+(?:-\p{Lu}\p{Ll}[\p{L}\d'‘’]*)?[,.;]?$/u;
/** Words of places that may be written small; `Hà nội`, too. */
const SMALL_WORDS: readonly string[] = [...SMALL_PLACE_WORDS, 'nội'].map(lettersOf);

/**
 * Where the place and the date begin that end a line, the hour of a telegram between them or not: `Hà Nội, ngày 02 tháng
 * 3 năm 2025`. What stands before them must be of a left column, and nothing may follow: any other date is one that a
 * sentence names.
 *
 * @returns index of the first word, or -1
 */
export function placeAndDateAt(words: readonly PrintedWord[]): number {
  const day = dateAt(words);
  if (day < 1) return -1;
  const hour = hourBefore(words, day);
  const end = hour ?? day;
  const at = placeBefore(words, end);
  const last = words[end - 1];
  if (at < 0 || !last) return -1;
  const isParted = /[,.;]$/u.test(last.text);
  if (hour !== undefined && !isParted) return -1;
  const before = words.slice(0, at).map(({ text }) => text);
  const isMark = at > 0 && !before.some((text) => LETTER_OR_DIGIT.test(text));
  if (isMark || isNumber(before.join(' ')) || isBody(before.join(' '))) return at;
  // One word before it is one of the place that damage disfigured; `Đến ngày 5 tháng 3 năm 2025` names no place.
  return at > 1 || (!isParted && day < 2) ? -1 : 0;
}

/** Index of `ngày` in the date that ends a line; -1 without one. */
function dateAt(words: readonly PrintedWord[]): number {
  const month = words.findLastIndex(({ letters }) => isLike(letters.slice(-MONTH.length), MONTH));
  if (month < 0) return -1;
  const year = words.findLastIndex(({ text }, i) => i > month && HAS_YEAR.test(text));
  const end = year > 0 ? year : words.findIndex(({ letters }, i) => i > month && isLike(letters, 'nam')) + 1;
  if (end < 1) return -1;
  const behind = words.slice(end + 1).filter(({ text }) => LETTER_OR_DIGIT.test(text));
  if (behind.length > 1 || behind.some(({ text }) => text.length > SHORT)) return -1;
  return words.findLastIndex(({ letters }, i) => i <= month && isLike(letters.slice(0, DAY.length), DAY));
}

/** Index of `hồi` in `hồi 14 giờ 00` before the date. */
function hourBefore(words: readonly PrintedWord[], day: number): number | undefined {
  const isHour = ({ letters }: PrintedWord, i: number) =>
    i >= day - MOST_HOUR && i + 1 < day && isLike(letters, 'hoi') && /\d/u.test(words[i + 1]!.text);
  const at = words.findLastIndex(isHour);
  return at < 0 ? undefined : at;
}

/** Index of the first word of the place that ends before a word; -1 without a place. */
function placeBefore(words: readonly PrintedWord[], end: number): number {
  const last = words[end - 1]?.text ?? '';
  // With its comma the last word is known, whatever became of its letters; all may be capitals if it is.
  let at = /^\p{Lu}[^\s/:-]*[,.;]$/u.test(last) ? end - 1 : end;
  const inCapitals = at < end && !/\p{Ll}/u.test(last);
  const isOfPlace = ({ text, letters }: PrintedWord, i: number) =>
    PLACE_WORD.test(text) ||
    SMALL_WORDS.includes(letters) ||
    /^T\.?[PX]\.?$/u.test(text) ||
    (inCapitals && /^\p{Lu}+\.?$/u.test(text)) ||
    // A dash within a name.
    (i < end - 1 && /^[-–—]$/u.test(text) && PLACE_WORD.test(words[i - 1]?.text ?? ''));
  while (at > 0 && end - at < MOST_PLACE && isOfPlace(words[at - 1]!, at - 1)) at--;
  return at === end ? -1 : at;
}
