import { BEGIN_ID } from '../../model/lm-tokens.js';

/** Ids take 15 bits, so two of them share a 32-bit column. */
const ID_BITS = 15;
const RADIX = 1 << ID_BITS;

/** The distinct n-grams of the highest order, sorted by last word, then the word before it, and so on. */
export interface SortedWindows {
  readonly order: number;
  /** `order` words per n-gram, last word first */
  readonly words: Uint16Array;
  readonly counts: Uint32Array;
}

/** Windows as columns of two words each, last word first: the later word of a pair in the high bits. */
type Columns = Uint32Array[];

/**
 * Sorts the windows of `order` tokens that end at each token but `<s>` (radix sort, from the oldest word to the last
 * one) and folds equal ones. The words themselves are moved, not positions, so that memory is read in order.
 * Memory: 8 bytes a token and pair of words, then 2 · order + 4 bytes a distinct window.
 */
export function sortWindows(tokens: Uint16Array, order: number): SortedWindows {
  let columns = gatherWindows(tokens, order);
  let spare: Columns = columns.map((column) => new Uint32Array(column.length));
  for (let back = order - 1; back >= 0; back--) {
    sortByWord(columns, back, spare);
    [columns, spare] = [spare, columns];
  }
  return foldEqual(columns, order);
}

function gatherWindows(tokens: Uint16Array, order: number): Columns {
  let count = 0;
  for (let i = 0; i < tokens.length; i++) if (tokens[i] !== BEGIN_ID) count++;
  return Array.from({ length: (order + 1) >> 1 }, (_, pair) => {
    const column = new Uint32Array(count);
    const isWhole = 2 * pair + 1 < order;
    let at = 0;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i] === BEGIN_ID) continue;
      const older = isWhole ? tokens[i - 2 * pair - 1]! : 0;
      column[at++] = (tokens[i - 2 * pair]! << ID_BITS) | older;
    }
    return column;
  });
}

function shiftOf(back: number): number {
  return (back & 1) === 0 ? ID_BITS : 0;
}

/** One stable counting pass by the word `back` places before the last. */
function sortByWord(from: Columns, back: number, to: Columns): void {
  const keys = from[back >> 1]!;
  const shift = shiftOf(back);
  const places = new Uint32Array(RADIX + 1);
  for (let i = 0; i < keys.length; i++) places[((keys[i]! >>> shift) & (RADIX - 1)) + 1]!++;
  for (let word = 0; word < RADIX; word++) places[word + 1]! += places[word]!;
  for (let i = 0; i < keys.length; i++) {
    const place = places[(keys[i]! >>> shift) & (RADIX - 1)]!++;
    for (let column = 0; column < from.length; column++) to[column]![place] = from[column]![i]!;
  }
}

function foldEqual(columns: Columns, order: number): SortedWindows {
  const size = columns[0]!.length;
  const isNew = (i: number): boolean => i === 0 || columns.some((column) => column[i] !== column[i - 1]);
  let distinct = 0;
  for (let i = 0; i < size; i++) if (isNew(i)) distinct++;
  const words = new Uint16Array(distinct * order);
  const counts = new Uint32Array(distinct);
  let window = -1;
  for (let i = 0; i < size; i++) {
    if (isNew(i)) {
      window++;
      for (let back = 0; back < order; back++)
        words[window * order + back] = (columns[back >> 1]![i]! >>> shiftOf(back)) & (RADIX - 1);
    }
    counts[window]!++;
  }
  return { order, words, counts };
}
