import { isDay } from '../../calendar.js';
import { DATE_BEHIND_WORD, DATE_IN_WORDS } from '../../vietnamese/dates.js';

/** A date in a text: `ngày 28 tháng 6 năm 2023`, `ngày 20/6/2023`; offsets in the text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** ISO, as much of it as is there; undefined when no calendar has the day */
  readonly iso: string | undefined;
}

const IN_WORDS = new RegExp(DATE_IN_WORDS, 'iu');
const IN_DIGITS = new RegExp(DATE_BEHIND_WORD, 'iu');
const YEAR_ALONE = /năm\s+(\d{4})(?!\s*[-–]\s*\d)/iu;

function isoOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): string | undefined {
  if (!year) return undefined;
  if (!month) return day ? undefined : year;
  const [d, m] = [Number(day ?? 1), Number(month)];
  if (!isDay(d, m, Number(year))) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  return day ? `${year}-${two(m)}-${two(d)}` : `${year}-${two(m)}`;
}

/**
 * The first date of a text. Blanks left for handwriting are no date: without a year there is none.
 *
 * @param yearAlone whether `năm 2019` is a date too
 */
export function findDate(text: string, yearAlone = false): FoundDate | undefined {
  const found = [IN_DIGITS.exec(text), IN_WORDS.exec(text), yearAlone ? YEAR_ALONE.exec(text) : null]
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)[0];
  if (!found) return undefined;
  const isYear = found.length === 2;
  const [day, month, year] = isYear ? [undefined, undefined, found[1]] : [found[1], found[2], found[3]];
  if (!year) return undefined;
  return { start: found.index, end: found.index + found[0].length, iso: isoOf(day, month, year) };
}
