/*
 * How office papers write dates (Nghị định 30/2020/NĐ-CP, annex I; Hướng dẫn 36-HD/VPTW): `28/6/2023`, and `ngày 28 tháng 6 năm 2023`,
 * in the line of place and date with room for what is written in by hand. Whether a calendar has the day, `calendar.ts` tells.
 */

/** The source of a pattern for the years that papers bear. */
export const YEAR = '(?:19|20)\\d\\d';

/** A date in digits; what the text does not say is left out. */
export interface DateParts {
  readonly day: number | undefined;
  readonly month: number;
  readonly year: number | undefined;
}

/** A day and a month, with the year or without; a month and a year. */
const IN_DIGITS = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$|^(\d{1,2})\/(\d{4})$/u;
const WITH_HYPHENS = new RegExp(`^\\d{1,2}-\\d{1,2}-${YEAR}$`, 'u');

/** The date that a text is which has the form of one in digits, `28/6/2023`, `28.6`, `6/2023`; undefined for any other. */
export function dateInDigits(text: string): DateParts | undefined {
  const found = IN_DIGITS.exec(text);
  if (!found) return undefined;
  const number = (part: string | undefined) => (part === undefined ? undefined : Number(part));
  return { day: number(found[1]), month: Number(found[2] ?? found[4]), year: number(found[3] ?? found[5]) };
}

/** Whether a text is a day, a month and a year with hyphens between: `28-6-2023`. */
export function isDateWithHyphens(text: string): boolean {
  return WITH_HYPHENS.test(text);
}

/** The source of a pattern for a day and a month in words, blanks lost or not, in groups 1 and 2; the year in 3 if it is there. */
export const DAY_IN_WORDS = '(?<!\\p{L})ngày ?(\\d{1,2}) tháng ?(\\d{1,2})(?!\\d)(?: năm ?(\\d{4}))?';

/** Blanks, and the dots and lines on which something is written. */
const TO_FILL = '[\\s.…_]*';
/** The source of a pattern for a date in words of which any number may still be to be written in; day, month and year in groups. */
export const DATE_IN_WORDS = `ngày(?:\\s*(\\d{1,2}))?${TO_FILL}tháng(?:\\s*(\\d{1,2}))?${TO_FILL}năm\\s*(\\d{4})?`;
/** The source of a pattern for a date in digits behind its word; day, month and year in groups. */
export const DATE_BEHIND_WORD = 'ngày\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})';

/** The same as `DATE_IN_WORDS` without groups, and with any digits: what engines make of handwriting. */
const DIGITS_TO_FILL = '[\\s\\d.…_]*';
/** The source of a pattern for the date of a line of place and date, up to its year. */
export const WRITTEN_DATE = `ngày${DIGITS_TO_FILL}tháng${DIGITS_TO_FILL}năm`;
/** Words within names of places that are written small: `Thành phố`, `Thị xã`, `Thị trấn`. */
export const SMALL_PLACE_WORDS: readonly string[] = ['phố', 'xã', 'trấn'];

const PLACE_WORD = `(?:\\p{Lu}[\\p{L}.'’-]*|${SMALL_PLACE_WORDS.join('|')}|[-–])`;
const DATE_LINE = new RegExp(`^\\s*(?:${PLACE_WORD}[\\s,]+){1,6}${WRITTEN_DATE}${DIGITS_TO_FILL}$`, 'u');

/**
 * Whether a line is that of place and date, whole and alone: `Hà Nội, ngày 02 tháng 3 năm 2025`. It belongs neither to the line
 * before it nor to the one behind.
 */
export function isDateLine(line: string): boolean {
  return DATE_LINE.test(line);
}
