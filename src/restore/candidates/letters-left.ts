import type { CellLayout } from '../../model/channel-layout.js';
import { MAX_OBSERVED } from '../../model/confusion-model.js';
import type { Trie } from '../../model/trie.js';
import type { SearchTable } from './trie-rows.js';

/**
 * How many letters may follow below each node of a trie until an entry ends. Nodes of equal shortest and longest way
 * are one class.
 */
export interface LettersLeft {
  readonly classOf: Uint16Array;
  /** Per class, letters to the nearest and to the furthest entry. */
  readonly fewest: readonly number[];
  readonly most: readonly number[];
}

/** Measures a trie from its leaves up: children stand behind their parents. */
export function lettersLeft({ firstChild, nextSibling, entry }: Trie): LettersLeft {
  const nodes = firstChild.length;
  const few = new Uint8Array(nodes);
  const many = new Uint8Array(nodes);
  const classOf = new Uint16Array(nodes);
  const classes = new Map<number, number>();
  for (let node = nodes - 1; node >= 0; node--) {
    let fewest = entry[node]! >= 0 ? 0 : LONG;
    let most = 0;
    for (let child = firstChild[node]!; child >= 0; child = nextSibling[child]!) {
      if (few[child]! + 1 < fewest) fewest = few[child]! + 1;
      if (many[child]! + 1 > most) most = Math.min(LONG, many[child]! + 1);
    }
    few[node] = fewest;
    many[node] = most;
    const key = fewest * (LONG + 1) + most;
    let at = classes.get(key);
    if (at === undefined) {
      at = classes.size;
      classes.set(key, at);
    }
    classOf[node] = at;
  }
  const keys = [...classes.keys()];
  return {
    classOf,
    fewest: keys.map((key) => Math.floor(key / (LONG + 1))),
    most: keys.map((key) => key % (LONG + 1)),
  };
}

/** Numbers of letters from which on ways are not told apart. */
const LONG = 9;
const NONE = Number.NEGATIVE_INFINITY;

/** The best that any letter, and any two letters, of a set can do for each observed group. */
export interface BestOfSet {
  /** By column; column 0 is the letter that was lost. */
  readonly single: Float32Array;
  readonly pair: Float32Array;
}

/**
 * Finds for each column of the channel the best that the letters of a set can do: the part of the bound that no token changes.
 *
 * @param rows rows of the single letters of the set; -1 for letters that the model does not know
 * @param pairs rows of its two-letter groups
 * @param floors what each column costs where nothing is known
 */
export function bestOfSet(
  { singlesAt, singleRow, singleValue, pairsAt, pairRow, pairValue }: SearchTable,
  { singles, width, rowGroups }: Pick<CellLayout, 'singles' | 'width' | 'rowGroups'>,
  rows: Int32Array,
  pairs: readonly Int32Array[],
  floors: (column: number) => number,
): BestOfSet {
  const single = new Float32Array(width);
  const pair = new Float32Array(width).fill(NONE);
  const isKnown = new Uint8Array(singles);
  for (const row of rows) if (row >= 0) isKnown[row] = 1;
  const isUsed = new Uint8Array(rowGroups.length - singles);
  for (const list of pairs) for (const row of list) if (row >= 0) isUsed[row - singles] = 1;
  for (let column = 0; column < width; column++) {
    let best = floors(column);
    for (let p = singlesAt[column]!; p < singlesAt[column + 1]!; p++)
      if (isKnown[singleRow[p]!] === 1 && singleValue[p]! > best) best = singleValue[p]!;
    single[column] = best;
    let both = NONE;
    for (let p = pairsAt[column]!; p < pairsAt[column + 1]!; p++)
      if (pairValue[p]! > both && isUsed[pairRow[p]!] === 1) both = pairValue[p]!;
    pair[column] = both;
  }
  return { single, pair };
}

/**
 * The optimistic bound of the search: what the characters of a token that are still unread cost at least, when so and so
 * many letters are still to come, whatever letters of the set they are. Filled for one token at a time.
 */
export class UnreadBound {
  readonly #best: BestOfSet;
  readonly #left: LettersLeft;
  readonly #stride: number;
  /** `exactly[letters * stride + j]`: the best for the characters from j on and exactly so many letters. */
  readonly #exactly: Float32Array;
  /** `rows[class * stride + j]` */
  readonly rows: Float32Array;
  readonly #filled: Int32Array;
  #number = 0;

  /** @param longest characters of the longest token */
  constructor(best: BestOfSet, left: LettersLeft, longest: number) {
    this.#best = best;
    this.#left = left;
    this.#stride = longest + 1;
    this.#exactly = new Float32Array((LONG + 1) * this.#stride);
    this.rows = new Float32Array(left.fewest.length * this.#stride);
    this.#filled = new Int32Array(left.fewest.length);
  }

  /**
   * Takes the next token; rows of the one before are no longer good.
   *
   * @param length characters of the token
   * @param firstEnd where an entry may end at the earliest; what stands behind is punctuation
   * @param groups columns of the observed groups that end at j, `j * (MAX_OBSERVED + 1) + k`; -1 unknown
   * @param floors what an unknown group costs, by length
   * @param future the best for the characters from j on with any number of letters
   */
  begin(
    length: number,
    firstEnd: number,
    groups: Int32Array,
    floors: readonly number[],
    future: Float32Array,
  ): void {
    this.#number++;
    const stride = this.#stride;
    const exactly = this.#exactly;
    const { single, pair } = this.#best;
    const lost = single[0]!;
    for (let j = 0; j <= length; j++) exactly[j] = j >= firstEnd ? 0 : NONE;
    for (let letters = 1; letters < LONG; letters++) {
      const to = letters * stride;
      const one = to - stride;
      const two = one - stride;
      for (let j = length; j >= 0; j--) {
        let value = exactly[one + j]! + lost;
        for (let k = 1; k <= MAX_OBSERVED && j + k <= length; k++) {
          const group = groups[(j + k) * (MAX_OBSERVED + 1) + k]!;
          const byOne = (group < 0 ? floors[k]! : single[group]!) + exactly[one + j + k]!;
          if (byOne > value) value = byOne;
          if (letters < 2 || group < 0) continue;
          const byTwo = pair[group]! + exactly[two + j + k]!;
          if (byTwo > value) value = byTwo;
        }
        exactly[to + j] = value;
      }
    }
    // So many letters and more: no better than any number of them.
    exactly.set(future.subarray(0, length + 1), LONG * stride);
    this.#length = length;
  }

  #length = 0;

  /** Where the row of a class begins in `rows`. */
  rowOf(which: number): number {
    const stride = this.#stride;
    const at = which * stride;
    if (this.#filled[which] === this.#number) return at;
    this.#filled[which] = this.#number;
    const { rows } = this;
    const exactly = this.#exactly;
    rows.fill(NONE, at, at + this.#length + 1);
    for (let letters = this.#left.fewest[which]!; letters <= this.#left.most[which]!; letters++) {
      const from = letters * stride;
      for (let j = 0; j <= this.#length; j++) {
        const value = exactly[from + j]!;
        if (value > rows[at + j]!) rows[at + j] = value;
      }
    }
    return at;
  }
}
