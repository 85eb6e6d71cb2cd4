import { COUNTRY_NAME, MOTTO, PARTY_NAME } from '../vietnamese/office-landmarks.js';
import { type ColumnLine, columnByColumn, cutAt, runTogether } from './column-line.js';
import {
  findPhrase,
  isLike,
  lettersOf,
  type Phrase,
  type PrintedWord,
  printedWords,
} from './printed-words.js';

/** How both titles end, and the names of many organisations. */
const COMMON_END = 'VIỆT NAM';
/** What heads the right column of every paper of the State, and of the Party (Nghị định 30/2020, Hướng dẫn 36-HD/VPTW). */
export const TITLES: readonly Phrase[] = [COUNTRY_NAME, PARTY_NAME].map(phraseOf);
/** The same, and the motto below. */
const HEADINGS: readonly Phrase[] = [...TITLES, phraseOf(MOTTO)];
/**
 * Lines of a page among which a letterhead begins, and lines that it takes at most; empty ones do not count. One of
 * Decree 30/2020/NĐ-CP has four or five; the rest is room for stray lines, chosen by eye.
 */
const WITHIN = 12;
const MOST_LINES = 8;
/** Words of a place at most: `Thành phố Hồ Chí Minh`. */
const MOST_PLACE = 5;
/** How the date begins, with what ran together behind it, and the month, with what ran together before it. */
const [DAY, MONTH] = ['ngay', 'thang'];
const YEAR = /(?:19|20)\d\d/u;

/**
 * Puts a letterhead whose two columns run together into reading order: body and number, then the country's name,
 * motto, place and date. A number that stands in a row of its own below an empty line stays below.
 *
 * @returns the lines of the page; the same array when there is nothing to do
 */
export function orderLetterhead(lines: readonly string[]): readonly string[] {
  const filled = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
  // The date that ends it is sought first: a line is sooner searched for that than for a title.
  const below = filled.slice(1, WITHIN + MOST_LINES);
  const dates = new Set(below.filter((i) => dateAt(printedWords(lines[i]!)) >= 0));
  if (dates.size === 0) return lines;
  for (let n = 0; n < Math.min(WITHIN, filled.length); n++) {
    const first = filled[n]!;
    if (findHeading(printedWords(lines[first]!), TITLES) < 0) continue;
    const date = filled.slice(n + 1, n + MOST_LINES).find((i) => dates.has(i));
    if (date === undefined) return lines;
    const head = lines.slice(first, date + 1).map((line, i, all) => {
      const words = printedWords(line);
      const at =
        i === 0
          ? findHeading(words, TITLES)
          : i === all.length - 1
            ? dateAt(words)
            : findHeading(words, HEADINGS);
      return at < 0 ? { left: line, right: '' } : cutAt(line, words[at]?.start ?? line.length);
    });
    if (!runTogether(head)) return lines;
    const ordered = rowsOf(head).flatMap((row, i) => [...(i > 0 ? [''] : []), ...columnByColumn(row)]);
    return [...lines.slice(0, first), ...ordered, ...lines.slice(date + 1)];
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

/** An empty line above the number and the date parts them from the rows above. */
function rowsOf(head: readonly ColumnLine[]): ColumnLine[][] {
  const above = head.at(-2);
  if (above?.left.trim() !== '' || above.right.trim() !== '') return [[...head]];
  return [head.slice(0, -2), head.slice(-1)];
}

/** Index of the first word of `Hà Nội, ngày 02 tháng 3 năm 2025`, or -1. */
function dateAt(words: readonly PrintedWord[]): number {
  const day = words.findIndex(({ letters }) => isLike(letters.slice(0, DAY.length), DAY));
  if (day < 1) return -1;
  const behind = words.slice(day);
  const hasMonth = behind.some(({ letters }) => isLike(letters.slice(-MONTH.length), MONTH));
  if (!hasMonth || !behind.some(({ text, letters }) => isLike(letters, 'nam') || YEAR.test(text))) return -1;
  let at = day;
  while (at > 0 && day - at < MOST_PLACE && isOfPlace(words[at - 1]!.text)) at--;
  return at;
}

/** A word of a place's name: letters, small ones among them; or TP. */
function isOfPlace(text: string): boolean {
  return /^\p{Lu}[\p{L}'’]*\p{Ll}[\p{L}'’]*,?$|^T\.?P\.?$|^phố$|^pho$/u.test(text);
}
