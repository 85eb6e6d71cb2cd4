import type { Box } from '../../document.js';
import type { RestoredPage } from '../../restored.js';
import type { RecordValue, ValuePlace } from './record.js';

/** A word of the page's text with its place and certainty. */
interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly box?: Box | undefined;
}

/** What the record needs of a page; small, so that a long document can be held. */
export interface RecordPage {
  readonly number: number;
  readonly text: string;
  /** in the order of the text; empty where the page says nothing of its words */
  readonly words: readonly PlacedWord[];
}

/** Takes what is needed of a page, its picture and corrections left behind. */
export function recordPage(page: RestoredPage): RecordPage {
  const words: PlacedWord[] = [];
  let at = 0;
  for (const word of page.lines.flatMap((line) => line.words)) {
    const start = page.text.indexOf(word.text, at);
    if (start < 0) continue;
    at = start + word.text.length;
    words.push({ start, end: at, confidence: word.confidence, box: word.box });
  }
  return { number: page.number, text: page.text, words };
}

/** The words that a span touches; found by halves, for a page may have as many values as words. */
export function wordsTouching({ words }: RecordPage, start: number, end: number): readonly PlacedWord[] {
  let from = 0;
  for (let to = words.length; from < to; ) {
    const middle = (from + to) >> 1;
    if (words[middle]!.end > start) to = middle;
    else from = middle + 1;
  }
  let to = from;
  while (to < words.length && words[to]!.start < end) to++;
  return words.slice(from, to);
}

/** How sure the restorer is that every word that the span touches is right: the product over them, 1 without words. */
function confidenceOfSpan(page: RecordPage, start: number, end: number): number {
  return wordsTouching(page, start, end).reduce((product, word) => product * word.confidence, 1);
}

/** A stretch of a page's text. */
export interface Stretch {
  readonly page: RecordPage;
  readonly start: number;
  readonly end: number;
}

/** White space and the signs of Markdown for bold and italic at the edges are no part of a value. */
const NO_VALUE_BEFORE = /^[\s*_]+/u;
const NO_VALUE_AFTER = /(?<![\s*_])[\s*_]+$/u;

function trimmed({ page, start, end }: Stretch): Stretch {
  const text = page.text.slice(start, end);
  const before = NO_VALUE_BEFORE.exec(text)?.[0].length ?? 0;
  if (before === text.length) return { page, start, end: start };
  const after = NO_VALUE_AFTER.exec(text)?.[0].length ?? 0;
  return { page, start: start + before, end: end - after };
}

/**
 * A value from the stretches that hold it.
 *
 * @param certainty 0..1, how sure the pattern is
 * @returns undefined when there is nothing in them
 */
export function valueFrom(
  stretches: readonly Stretch[],
  certainty: number,
  normalized?: string,
): RecordValue | undefined {
  const parts = stretches.map(trimmed).filter(({ start, end }) => end > start);
  if (parts.length === 0) return undefined;
  const value = parts
    .map(({ page, start, end }) => page.text.slice(start, end).replace(/\s+/gu, ' '))
    .join(' ');
  const words = parts.reduce((p, { page, start, end }) => p * confidenceOfSpan(page, start, end), 1);
  const places: ValuePlace[] = parts.map(({ page, start, end }) => ({ page: page.number, start, end }));
  const confidence = Math.round(certainty * words * 1e4) / 1e4;
  return normalized === undefined ? { value, confidence, places } : { value, normalized, confidence, places };
}
