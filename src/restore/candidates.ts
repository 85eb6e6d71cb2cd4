import type { Lexicon } from '../model/lexicon.js';
import type { Channel } from './channel.js';
import { SHAPE, type Shape } from './shape.js';
import { bestOfColumns, rowsOf, type TrieRows } from './trie-rows.js';

/** An entry of the lexicon as a reading of `observed.slice(start, end)`; what is outside is punctuation. */
export interface Candidate {
  readonly entry: number;
  readonly shape: Shape;
  readonly start: number;
  readonly end: number;
  /** Natural log of P(observed stretch | this entry in this shape) in the searching channel. */
  readonly logProb: number;
}

/** A candidate this far (nats, channel plus unigram) behind the best one cannot win in context. */
const SEARCH_BEAM = 11;
/** Observed tokens longer than this are no syllable, not even two run together. */
export const MAX_TOKEN = 26;
/** Below this (channel plus unigram) nothing is a reading: `HOPELESS + HOPELESS_PER_CHARACTER * length`. */
const HOPELESS = 20;
const HOPELESS_PER_CHARACTER = 2.8;
/** First depth of the search below the optimistic bound, in nats; it doubles until something is found. */
const FIRST_DEPTH = 6;
const WIDTH = MAX_TOKEN + 1;
/** Length of a local row. */
const LOCAL = 4 * WIDTH;
const NONE = Number.NEGATIVE_INFINITY;

/**
 * Finds the entries of the lexicon that a token may have been, by walking the trie with one column of
 * the noisy-channel alignment per node (error-tolerant recognition after Oflazer 1996, with learnt
 * probabilities and an optimistic bound for what is still unread).
 *
 * Not re-entrant: one instance works on one token at a time.
 */
export class CandidateSearch {
  readonly #lexicon: Lexicon;
  readonly #channel: Channel;
  readonly #best: Float32Array;
  readonly #syllables: TrieRows;
  readonly #forms: TrieRows;
  /** One column of cells per depth, and its live band. */
  readonly #cells: Float32Array;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  /** Column ids of the observed groups that end at j: `#groups[k * WIDTH + j]`, -1 unknown. */
  readonly #groups = new Int32Array(4 * WIDTH);
  readonly #future = new Float32Array(WIDTH);
  /**
   * What the table says of the groups of this token, row by row as rows are first used: 0 for the empty
   * group, `k * WIDTH + j` for the k characters that end at j. Near together, where the table is far apart.
   */
  readonly #local: Float32Array;
  /** Number of the search for which a local row is filled, negative when it holds nothing possible. */
  readonly #filled: Int32Array;
  #number = 0;
  /** Number of the search whose token last held the observed group of a column. */
  readonly #present: Int32Array;
  #rows: TrieRows;
  #shape: Shape = SHAPE.lower;
  #start = 0;
  #length = 0;
  #firstEnd = 0;
  #limit = NONE;
  #bestScore = NONE;
  #found: Candidate[] = [];

  constructor(lexicon: Lexicon, channel: Channel) {
    this.#lexicon = lexicon;
    this.#channel = channel;
    this.#best = bestOfColumns(channel);
    this.#syllables = rowsOf(lexicon.syllables, lexicon.syllableEntries, channel);
    this.#forms = rowsOf(lexicon.forms, lexicon.formEntries, channel);
    this.#rows = this.#syllables;
    const depth = Math.max(lexicon.syllables.depth, lexicon.forms.depth) + 2;
    this.#cells = new Float32Array(depth * WIDTH);
    this.#local = new Float32Array((channel.layout.rowGroups.length + 1) * LOCAL);
    this.#filled = new Int32Array(channel.layout.rowGroups.length + 1);
    this.#present = new Int32Array(channel.layout.width);
    this.#low = new Int32Array(depth);
    this.#high = new Int32Array(depth);
  }

  /**
   * Readings of `observed` as one entry, best first.
   *
   * @param observed a token without blanks (or two joined by one), at most `MAX_TOKEN` characters
   * @param shapes the case shapes to try
   * @param starts where the entry may begin; what stands before is punctuation
   * @param firstEnd where it may end at the earliest; what stands behind is punctuation
   * @param floor readings worse than this (channel plus unigram) are of no use
   * @param max readings wanted
   */
  search(
    observed: string,
    shapes: readonly Shape[],
    starts: readonly number[],
    firstEnd: number,
    max: number,
    floor = NONE,
  ): Candidate[] {
    this.#prepare(observed, firstEnd);
    const hopeless = Math.max(floor, -(HOPELESS + HOPELESS_PER_CHARACTER * observed.length));
    const top = Math.max(this.#lexicon.syllables.bestLogProb[0]!, this.#lexicon.forms.bestLogProb[0] ?? NONE);
    // Deepen step by step: a good candidate found early prunes nearly everything else.
    let limit = Math.max(...starts.map((start) => this.#future[start]!)) + top - FIRST_DEPTH;
    for (let step = FIRST_DEPTH; ; step *= 2) {
      limit = Math.max(hopeless, limit);
      this.#limit = limit;
      this.#bestScore = NONE;
      this.#found = [];
      for (const start of starts) for (const shape of shapes) this.#run(shape, start);
      const needed = Math.max(hopeless, this.#bestScore - SEARCH_BEAM);
      if (limit === hopeless || needed >= limit) break;
      limit = this.#bestScore > NONE ? needed : limit - step;
    }
    const score = (c: Candidate) => c.logProb + this.#lexicon.entries[c.entry]!.logProb;
    const limitAt = Math.max(hopeless, this.#bestScore - SEARCH_BEAM);
    return this.#found
      .filter((candidate) => score(candidate) >= limitAt)
      .sort((a, b) => score(b) - score(a))
      .slice(0, max);
  }

  #prepare(observed: string, firstEnd: number): void {
    const n = observed.length;
    const { columns } = this.#channel.layout;
    this.#number++;
    this.#length = n;
    this.#firstEnd = firstEnd;
    const groups = this.#groups;
    for (let j = 0; j <= n; j++) {
      for (let k = 1; k <= 3 && k <= j; k++) {
        const column = columns.get(observed.slice(j - k, j)) ?? -1;
        groups[k * WIDTH + j] = column;
        if (column >= 0) this.#present[column] = this.#number;
      }
    }
    const future = this.#future;
    future[n] = 0;
    for (let j = n - 1; j >= 0; j--) {
      let value = j >= firstEnd ? 0 : NONE;
      for (let k = 1; k <= 3 && j + k <= n; k++) {
        const group = groups[k * WIDTH + j + k]!;
        const step = (group < 0 ? this.#channel.floors[k]! : this.#best[group]!) + future[j + k]!;
        if (step > value) value = step;
      }
      future[j] = value;
    }
  }

  /**
   * Where the local row of a table row begins; -1 when nothing in it is possible for this token.
   * Row -1 is a letter that the model does not know: floors only.
   */
  #localRow(row: number): number {
    const slot = row + 1;
    const filled = this.#filled[slot]!;
    if (filled === this.#number) return slot * LOCAL;
    if (filled === -this.#number) return -1;
    const { table, layout, floors } = this.#channel;
    const base = slot * LOCAL;
    const local = this.#local;
    const groups = this.#groups;
    const n = this.#length;
    let possible = row < layout.singles;
    if (possible) {
      const at = row * layout.width;
      local[base] = row < 0 ? floors[0]! : table[at]!;
      for (let k = 1; k <= 3; k++) {
        for (let j = k; j <= n; j++) {
          const group = groups[k * WIDTH + j]!;
          local[base + k * WIDTH + j] = row >= 0 && group >= 0 ? table[at + group]! : floors[k]!;
        }
      }
    } else {
      local.fill(NONE, base, base + LOCAL);
      const dense = layout.singles * layout.width;
      const end = layout.pairStart[row - layout.singles + 1]!;
      for (let pair = layout.pairStart[row - layout.singles]!; pair < end; pair++) {
        const column = layout.pairColumn[pair]!;
        if (this.#present[column] !== this.#number) continue;
        possible = true;
        for (let k = 1; k <= 3; k++) {
          for (let j = k; j <= n; j++)
            if (groups[k * WIDTH + j] === column) local[base + k * WIDTH + j] = table[dense + pair]!;
        }
      }
    }
    this.#filled[slot] = possible ? this.#number : -this.#number;
    return possible ? base : -1;
  }

  #run(shape: Shape, start: number): void {
    this.#rows = shape === SHAPE.exact ? this.#forms : this.#syllables;
    if (this.#rows.trie.alphabet.length === 0) return;
    this.#shape = shape;
    this.#start = start;
    this.#cells[start] = 0;
    this.#low[0] = start;
    this.#high[0] = start;
    this.#visit(0, 0, -1, this.#future[start]!);
  }

  /** @param reach best of the parent's cells plus what is still unread can cost at least */
  #visit(parent: number, depth: number, previous: number, reach: number): void {
    const { trie, plain, raised, plainPair, titlePair, raisedPair } = this.#rows;
    const local = this.#local;
    const { firstChild, nextSibling, letter: letterOf, bestLogProb, entry: entryAt } = trie;
    const shape = this.#shape;
    const letters = trie.alphabet.length;
    const cells = this.#cells;
    const future = this.#future;
    const n = this.#length;
    const rowsHere = shape === SHAPE.upper || (shape === SHAPE.title && depth === 0) ? raised : plain;
    const pairs =
      shape === SHAPE.upper ? raisedPair : shape === SHAPE.title && depth === 1 ? titlePair : plainPair;
    const from = depth * WIDTH;
    const to = from + WIDTH;
    const low = this.#low[depth]!;
    const high = this.#high[depth]!;
    const pairLow = depth > 0 ? this.#low[depth - 1]! : 0;
    const pairHigh = depth > 0 ? this.#high[depth - 1]! : -1;
    for (let node = firstChild[parent]!; node >= 0; node = nextSibling[node]!) {
      const prior = bestLogProb[node]!;
      // Children stand most probable first, so none behind this one can do better.
      if (reach + prior < this.#limit) break;
      const letter = letterOf[node]!;
      const row = this.#localRow(rowsHere[letter]!);
      const pairRow = depth > 0 ? pairs[previous * letters + letter]! : -1;
      const pair = pairRow < 0 ? -1 : this.#localRow(pairRow);
      const bandLow = pair >= 0 && pairLow + 1 < low ? pairLow + 1 : low;
      const last = (pair >= 0 && pairHigh > high ? pairHigh : high) + 3;
      const bandHigh = last < n ? last : n;
      let childLow = -1;
      let childHigh = -1;
      let childReach = NONE;
      for (let j = bandLow; j <= bandHigh; j++) {
        let value = NONE;
        if (j >= low && j <= high) value = cells[from + j]! + local[row]!;
        for (let k = 1; k <= 3; k++) {
          const before = j - k;
          if (before >= low && before <= high) {
            const step = cells[from + before]! + local[row + k * WIDTH + j]!;
            if (step > value) value = step;
          }
          if (pair >= 0 && before >= pairLow && before <= pairHigh) {
            const step = cells[from - WIDTH + before]! + local[pair + k * WIDTH + j]!;
            if (step > value) value = step;
          }
        }
        const ahead = value + future[j]!;
        if (ahead + prior < this.#limit) value = NONE;
        else {
          if (childLow < 0) childLow = j;
          childHigh = j;
          if (ahead > childReach) childReach = ahead;
        }
        cells[to + j] = value;
      }
      if (childLow < 0) continue;
      this.#low[depth + 1] = childLow;
      this.#high[depth + 1] = childHigh;
      if (entryAt[node]! >= 0) this.#arrive(node, to, childLow, childHigh);
      if (firstChild[node]! >= 0) this.#visit(node, depth + 1, letter, childReach);
    }
  }

  #arrive(node: number, at: number, low: number, high: number): void {
    const { trie, entries } = this.#rows;
    for (let local = trie.entry[node]!; local >= 0; local = trie.nextEntry[local]!) {
      const entry = entries[local]!;
      const prior = this.#lexicon.entries[entry]!.logProb;
      for (let j = high; j >= low && j >= this.#firstEnd; j--) {
        const logProb = this.#cells[at + j]!;
        const score = logProb + prior;
        if (score < this.#limit || logProb === NONE) continue;
        this.#found.push({ entry, shape: this.#shape, start: this.#start, end: j, logProb });
        if (score > this.#bestScore) this.#bestScore = score;
        if (score - SEARCH_BEAM > this.#limit) this.#limit = score - SEARCH_BEAM;
      }
    }
  }
}
