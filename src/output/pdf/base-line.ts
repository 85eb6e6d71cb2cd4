import type { Box } from '../../document.js';

/** A word with its box in pixels of the page's picture, y down. */
export interface BoxedWord {
  readonly text: string;
  readonly box: Box;
}

/** Where a line of words stands. */
export interface BaseLine {
  /** y at x = 0, and how much y grows per pixel to the right */
  readonly at: number;
  readonly slope: number;
  /** size of the letters: pixels per em */
  readonly em: number;
}

// Heights in ems, of Times: what the box of a word tells about its base line and size depends on its letters.
const SMALL = 0.46;
const TALL = 0.68;
const MARK = 0.2;
const BELOW = 0.21;

const TALL_LETTERS = /[\p{Lu}\p{N}bdfhiklđt%&()[\]/!?]/u;
const LOW_LETTERS = /[gjpqyQ,;()[\]]|\u0323/u;
const MARKS_ABOVE = /[\u0300-\u0303\u0306\u0309\u0302]/u;
/** The steepest line that is one; more is boxes that do not belong together. */
const STEEPEST = 0.15;

function shapeOf(text: string): { readonly top: number; readonly below: number } {
  const parts = text.normalize('NFD');
  const isMarked = MARKS_ABOVE.test(parts);
  const letter = TALL_LETTERS.test(parts) ? TALL : SMALL;
  // Marks over small letters reach as high as tall letters, and higher over capitals.
  const top = isMarked ? Math.max(TALL, letter + (/\p{Lu}/u.test(parts) ? MARK : 0)) : letter;
  return { top, below: LOW_LETTERS.test(parts) ? BELOW : 0 };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The base line under words of one printed line, which may be askew: the middle one of what the words say. */
export function baseLineOf(words: readonly BoxedWord[]): BaseLine {
  const shapes = words.map(({ text }) => shapeOf(text));
  const em = Math.max(1, median(words.map(({ box }, i) => box.height / (shapes[i]!.top + shapes[i]!.below))));
  const points = words.map(({ box }, i) => {
    const below = shapes[i]!.below === 0 ? 0 : (box.height * BELOW) / (shapes[i]!.top + BELOW);
    return { x: box.x + box.width / 2, y: box.y + box.height - below };
  });
  const slopes: number[] = [];
  points.forEach((one, i) => {
    for (const other of points.slice(i + 1)) {
      if (Math.abs(other.x - one.x) > em) slopes.push((other.y - one.y) / (other.x - one.x));
    }
  });
  const slope = Math.max(-STEEPEST, Math.min(STEEPEST, median(slopes)));
  return { at: median(points.map(({ x, y }) => y - slope * x)), slope, em };
}
