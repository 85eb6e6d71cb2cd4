import { isDay } from '../../calendar.js';
import { DAY_IN_WORDS, dateInDigits, YEAR } from '../../vietnamese/dates.js';
import { stripEdges } from '../../vietnamese/strip-edges.js';

const ENDS_IN_YEAR = new RegExp(`^(?:\\d{1,2}/\\d{1,3}/?|\\d{3,5}|\\d{3,4}/)${YEAR}$`, 'u');
const IN_WORDS = new RegExp(DAY_IN_WORDS, 'giu');

/** Whether digits are no date but nearly one: a slash read as a digit, `3016/2021`, or a day that no month has. */
export function isSpoiltDate(text: string): boolean {
  const core = stripEdges(text);
  if (!ENDS_IN_YEAR.test(core)) return false;
  const date = dateInDigits(core);
  return !date || !isDay(date.day ?? 1, date.month, date.year);
}

/**
 * Which words are digits of a date in words that no calendar has: `ngày 45 tháng 6`.
 *
 * @param words the words of a text, in order
 * @returns places in `words`: the day, the month and the year, as far as they are there
 */
export function impossibleDates(words: readonly string[]): ReadonlySet<number> {
  const starts: number[] = [];
  let length = 0;
  for (const word of words) {
    starts.push(length);
    length += word.length + 1;
  }
  const found = new Set<number>();
  let at = 0;
  for (const { index, 0: text, 1: day, 2: month, 3: year } of words.join(' ').matchAll(IN_WORDS)) {
    if (isDay(Number(day), Number(month), year === undefined ? undefined : Number(year))) continue;
    while (at + 1 < words.length && starts[at + 1]! <= index) at++;
    for (let i = at; i < words.length && starts[i]! < index + text.length; i++)
      if (/\d/u.test(words[i]!)) found.add(i);
  }
  return found;
}
