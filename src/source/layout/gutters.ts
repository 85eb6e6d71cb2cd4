import type { PlacedWord } from './placed-word.js';
import type { Specks } from './specks.js';

/** An upright strip without words, with words on both sides. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

// Chosen by eye, on rendered and recorded pages; what comes of it is held by test/source/layout. None was fitted.
/** A blank that is narrower, in usual heights, is no part of a gutter. */
export const NARROWEST = 0.9;
/** Boxes of neighbours may overlap by this many heights: slanted letters, boxes drawn too wide. */
export const OVERLAP = 0.25;
/** Neighbours to the right stand within this many heights up or down; columns need not share their base lines. */
export const BESIDE = 1;
/** Half of what lies between two rows at least: a word that closes a gutter takes its whole row along. */
const ROW = 0.8;
/** Words in a strip are forgiven if no more than one in so many rows has one. */
const FORGIVEN = 8;
/** The usual step from row to row, in usual heights. */
const STEP = 1.5;

/** The blanks between neighbours, where they are wide enough to be part of a gutter. */
export function findBlanks(words: readonly PlacedWord[], specks: Specks, height: number): Gutter[] {
  const found: Gutter[] = [];
  const sure = words.filter((word) => !specks.words.has(word));
  for (const word of sure) {
    let next: PlacedWord | undefined;
    for (const other of sure) {
      if (other === word || other.left < word.right - OVERLAP * height) continue;
      if (Math.abs(other.middle - word.middle) > BESIDE * height) continue;
      if (next === undefined || other.left < next.left) next = other;
    }
    if (next === undefined || next.left - word.right < NARROWEST * height) continue;
    const middle = (word.middle + next.middle) / 2;
    found.push({ left: word.right, right: next.left, top: middle, bottom: middle });
  }
  return found;
}

/** Whether the engine's line that a word is in stays on one side of a strip, or within it. */
const isOneSided = (line: readonly PlacedWord[], { left, right }: Gutter): boolean =>
  line.every((word) => word.right < right) || line.every((word) => word.left > left);

/**
 * Follows a blank up or down until words leave less than `width` of it, even without what may be dirt beside them. A speck that
 * was read as a word is forgiven once in a while. `words` in the order of the walk.
 */
export function follow(
  blank: Gutter,
  words: readonly PlacedWord[],
  specks: Specks,
  width: number,
  height: number,
  down: boolean,
): Gutter {
  let { left, right } = blank;
  const start = down ? blank.bottom : blank.top;
  let forgiven = 0;
  const reach = (end: number): Gutter =>
    down ? { ...blank, left, right, bottom: end } : { ...blank, left, right, top: end };
  for (const word of words) {
    if (down ? word.middle < blank.bottom : word.middle > blank.top) continue;
    if (word.right <= left || word.left >= right || specks.words.has(word)) continue;
    const room = (box: { left: number; right: number }): number =>
      Math.max(box.left - left, right - box.right);
    const box = room(word) < width ? (specks.cores.get(word) ?? word) : word;
    if (room(box) < width) {
      const rows = Math.abs(word.middle - start) / (STEP * height);
      const isForgiven = isOneSided(specks.lines.get(word.line)!, { ...blank, left, right });
      if (!isForgiven || (forgiven + 1) * FORGIVEN > rows)
        return reach(word.middle + (down ? -ROW : ROW) * height);
      forgiven += 1;
      continue;
    }
    if (box.left - left > right - box.right) right = Math.min(right, box.left);
    else left = Math.max(left, box.right);
  }
  return reach(down ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
}
