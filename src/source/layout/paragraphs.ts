import { median } from './placed-word.js';
import type { Row } from './rows.js';

// Chosen by eye, on rendered and recorded pages; what comes of it is held by test/source/layout. None was fitted.
/** Rows further apart than this many usual heights belong to two paragraphs, whatever the engine says. */
const PARAGRAPH_GAP = 3;
/** A step from row to row is the usual one if it is longer by no more than this share. */
const USUAL_STEP = 1.1;
/** A line is full if no more than this many usual heights are left of the longest one's width. */
const FULL = 1;
/** What a paragraph does not begin with. */
const GOES_ON = /^[\p{Ll}(]/u;

/**
 * Whether a line goes on with a sentence from a full line above it, at the usual step: engines part paragraphs there where a
 * line is a little higher or lower than usual, and a table below may take the last line of a paragraph along.
 *
 * @param above the rows of the region above it, at least two
 */
function goesOn(row: Row, above: readonly Row[], height: number): boolean {
  const before = above.at(-1);
  if (before === undefined || above.length < 2 || !GOES_ON.test(row.words[0]!.word.observed)) return false;
  const [left, right] = [
    Math.min(...above.map((one) => one.left)),
    Math.max(...above.map((one) => one.right)),
  ];
  if (right - before.right > FULL * height || Math.abs(row.left - left) > FULL * height) return false;
  const steps = above.slice(1).map((one, i) => one.middle - above[i]!.middle);
  const step = row.middle - before.middle;
  return step > 0 && step <= USUAL_STEP * median(steps)!;
}

/**
 * Whether a paragraph ends above a row.
 *
 * @param above the rows of its region above it, in reading order; those of the region before for the first row of one
 * @param isFirst of its region
 * @param height usual height of a word, pixels
 */
export function isParted(row: Row, above: readonly Row[], isFirst: boolean, height: number): boolean {
  const before = above.at(-1);
  if (before === undefined) return true;
  const step = row.middle - before.middle;
  if (step > PARAGRAPH_GAP * height || step < 0) return true;
  const isSame =
    !isFirst && row.words.some((word) => before.words.some((other) => other.paragraph === word.paragraph));
  return !isSame && !goesOn(row, above, height);
}
