import { COUNTRY_NAME, MOTTO as MOTTO_PRINTED, PARTY_NAME } from '../vietnamese/office-landmarks.js';
import { type ColumnLine, columnByColumn, cutAt } from './column-line.js';
import { isBody, isNumber } from './left-part.js';
import { placeAndDateAt } from './place-and-date.js';
import { findPhrase, lettersOf, type Phrase, type PrintedWord, printedWords } from './printed-words.js';

/** How both titles end, and the names of many organisations. */
const COMMON_END = 'VIỆT NAM';
/** What heads the right column of every paper of the State, and of the Party (Nghị định 30/2020, Hướng dẫn 36-HD/VPTW). */
export const TITLES: readonly Phrase[] = [COUNTRY_NAME, PARTY_NAME].map(phraseOf);
/** What stands below the country's name. */
const MOTTO = phraseOf(MOTTO_PRINTED);
const HEADINGS: readonly Phrase[] = [...TITLES, MOTTO];
/**
 * Lines of a page among which a letterhead begins, and lines that it takes at most; empty ones do not count. One of
 * Decree 30/2020/NĐ-CP has four or five; the rest is room for stray lines, chosen by eye.
 */
const WITHIN = 12;
const MOST_LINES = 8;

/**
 * Puts a letterhead whose two columns run together into reading order: body and number, then the country's name,
 * motto, place and date. A number that stands in a row of its own below an empty line stays below. Where no row proves
 * that there are two columns, the country's name and the date are those of a paper in order, or of a sentence.
 *
 * @returns the lines of the page; the same array when there is nothing to do
 */
export function orderLetterhead(lines: readonly string[]): readonly string[] {
  const filled = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
  // The date that ends it is sought first: a line is sooner searched for that than for a title.
  const below = filled.slice(1, WITHIN + MOST_LINES);
  const dates = new Map(below.map((i) => [i, placeAndDateAt(printedWords(lines[i]!))]));
  const isDate = (i: number) => dates.get(i)! >= 0;
  if (!below.some(isDate)) return lines;
  for (let n = 0; n < Math.min(WITHIN, filled.length); n++) {
    const first = filled[n]!;
    const title = findHeading(printedWords(lines[first]!), TITLES);
    if (title < 0) continue;
    const last = filled.slice(n + 1, n + MOST_LINES).find(isDate);
    if (last === undefined) return lines;
    const head = lines.slice(first, last + 1).map((line, i, all) => {
      const words = printedWords(line);
      const at = i === 0 ? title : i === all.length - 1 ? dates.get(last)! : findHeading(words, HEADINGS);
      return at < 0 ? { left: line, right: '' } : cutAt(line, words[at]?.start ?? line.length);
    });
    if (!hasTwoColumns(head)) return lines;
    const ordered = rowsOf(head).flatMap((row, i) => [...(i > 0 ? [''] : []), ...columnByColumn(row)]);
    return [...lines.slice(0, first), ...ordered, ...lines.slice(last + 1)];
  }
  return lines;
}

function phraseOf(words: string): Phrase {
  const own = words.endsWith(COMMON_END) ? words.slice(0, -COMMON_END.length) : words;
  return { own: lettersOf(own), shared: lettersOf(words.slice(own.length)) };
}

/** Index of the first word of any of the phrases, or -1. */
function findHeading(words: readonly PrintedWord[], phrases: readonly Phrase[]): number {
  return phrases.map((phrase) => findPhrase(words, phrase)).find((at) => at >= 0) ?? -1;
}

/**
 * Whether what stands before the headings and the date is a column of its own. The number before the date is; a body's name
 * before a heading, if another body stands before another line, or the motto or the number in one: `ĐIỀU LỆ ĐẢNG CỘNG SẢN
 * VIỆT NAM` is one line.
 */
function hasTwoColumns(head: readonly ColumnLine[]): boolean {
  const besides = head.filter(({ right }) => right !== '');
  if (besides.some(({ left }) => isNumber(left))) return true;
  const bodies = besides.filter(({ left }) => isBody(left));
  if (!bodies.some((row) => row !== head.at(-1))) return false;
  const isMotto = ({ right }: ColumnLine) => findPhrase(printedWords(right), MOTTO) >= 0;
  return bodies.length > 1 || head.some((row) => isNumber(row.left) || isMotto(row));
}

/** An empty line above the number and the date parts them from the rows above. */
function rowsOf(head: readonly ColumnLine[]): ColumnLine[][] {
  const above = head.at(-2);
  if (above?.left.trim() !== '' || above.right.trim() !== '') return [[...head]];
  return [head.slice(0, -2), head.slice(-1)];
}
