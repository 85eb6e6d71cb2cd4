import type { Word } from '../document.js';
import type { Matrix } from '../matrix.js';
import { hasLetterOrDigit, median } from './layout/placed-word.js';

/**
 * Pixels of an `x` below which Tesseract's FAQ ("Is there a Minimum Text Size?") expects no accurate results; enlarging
 * such a page brings back some words, but nothing that the picture does not show.
 */
const LEAST_X = 10;
/**
 * Height of an `x` as a share of the usual height of a Vietnamese word: of 1000 units of Times an `x` takes 450, and most
 * words have an ascender and a descender, or a mark in place of one, some 830. Tesseract's own measure of lines ends at 15
 * pixels.
 */
const X_OF_WORD = 0.54;

/**
 * Warns of a page whose letters are too small in pixels to be read reliably, by the usual height of its words.
 *
 * @param words as recognised, boxes in pixels of the engine's picture
 * @param toPage from there to pixels of the picture as it came
 * @returns what to tell, or undefined
 */
export function coarseness(words: readonly Word[], toPage: Matrix): string | undefined {
  const height = median(
    words.flatMap(({ box, observed }) => (box && hasLetterOrDigit(observed) ? [box.height] : [])),
  );
  if (height === undefined) return undefined;
  const [along = 1, down = 0] = toPage;
  const x = height * X_OF_WORD * Math.hypot(along, down);
  if (x >= LEAST_X) return undefined;
  return `the picture is too coarse: small letters are about ${Math.max(1, Math.round(x))} pixels high; scan the page again at 300 dpi`;
}
