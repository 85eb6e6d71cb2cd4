import { BEGIN_ID } from '../../model/lm-tokens.js';

const RADIX = 1 << 15;

/** The distinct n-grams of the highest order, sorted by last word, then the word before it, and so on. */
export interface SortedWindows {
  readonly order: number;
  /** `order` words per n-gram, last word first */
  readonly words: Uint16Array;
  readonly counts: Uint32Array;
}

/**
 * Sorts the windows of `order` tokens that end at each token but `<s>` (radix sort of their positions, from the
 * oldest word to the last one) and folds equal ones. Memory: 8 bytes a token, then 2 · order + 4 bytes a distinct window.
 */
export function sortWindows(tokens: Uint16Array, order: number): SortedWindows {
  let positions: Uint32Array = windowEnds(tokens);
  let target: Uint32Array = new Uint32Array(positions.length);
  for (let back = order - 1; back >= 0; back--) {
    sortByToken(tokens, positions, back, target);
    [positions, target] = [target, positions];
  }
  return foldEqual(tokens, positions, order);
}

function windowEnds(tokens: Uint16Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < tokens.length; i++) if (tokens[i] !== BEGIN_ID) count++;
  const ends = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < tokens.length; i++) if (tokens[i] !== BEGIN_ID) ends[at++] = i;
  return ends;
}

/** One stable counting pass by the token `back` places before each position. */
function sortByToken(tokens: Uint16Array, from: Uint32Array, back: number, to: Uint32Array): void {
  const starts = new Uint32Array(RADIX + 1);
  for (let i = 0; i < from.length; i++) starts[tokens[from[i]! - back]! + 1]!++;
  for (let token = 0; token < RADIX; token++) starts[token + 1]! += starts[token]!;
  for (let i = 0; i < from.length; i++) {
    const position = from[i]!;
    to[starts[tokens[position - back]!]!++] = position;
  }
}

function foldEqual(tokens: Uint16Array, positions: Uint32Array, order: number): SortedWindows {
  const isNew = (i: number): boolean => {
    if (i === 0) return true;
    const here = positions[i]!;
    const before = positions[i - 1]!;
    for (let back = 0; back < order; back++) if (tokens[here - back] !== tokens[before - back]) return true;
    return false;
  };
  let distinct = 0;
  const opens = new Uint8Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    if (!isNew(i)) continue;
    opens[i] = 1;
    distinct++;
  }
  const words = new Uint16Array(distinct * order);
  const counts = new Uint32Array(distinct);
  let window = -1;
  for (let i = 0; i < positions.length; i++) {
    if (opens[i] === 1) {
      window++;
      const position = positions[i]!;
      for (let back = 0; back < order; back++) words[window * order + back] = tokens[position - back]!;
    }
    counts[window]!++;
  }
  return { order, words, counts };
}
