import type { Lexicon } from '../model/lexicon.js';
import type { Trie } from '../model/trie.js';
import { type Channel, FLOOR } from './channel.js';

/** Case shapes a syllable can be written in. */
export const SHAPE = { lower: 0, title: 1, upper: 2, exact: 3 } as const;
export type Shape = (typeof SHAPE)[keyof typeof SHAPE];

/** An entry of the lexicon as a reading of `observed.slice(start, end)`; what is outside is punctuation. */
export interface Candidate {
  readonly entry: number;
  readonly shape: Shape;
  readonly start: number;
  readonly end: number;
  /** Natural log of P(observed | this entry in this shape, edge punctuation kept). */
  channelLogProb: number;
}

/** A candidate this far (nats, channel plus unigram) behind the best one cannot win in context. */
export const SEARCH_BEAM = 11;
/** Observed tokens longer than this are no syllable, not even two run together. */
export const MAX_TOKEN = 26;
/** Readings kept per observed token. */
const MAX_CANDIDATES = 20;
/** Below this (channel plus unigram) nothing is a reading: `HOPELESS + HOPELESS_PER_CHARACTER * length`. */
const HOPELESS = 16;
const HOPELESS_PER_CHARACTER = 3.2;
/** Natural log of the chance that a mark of punctuation is read as itself, where the model is silent. */
const PUNCTUATION_KEPT = -0.1;
/** The same for a character that the model never met as an intended one. */
const UNKNOWN_KEPT = -0.1;
const WIDTH = MAX_TOKEN + 1;
const NONE = Number.NEGATIVE_INFINITY;

interface TrieRows {
  readonly trie: Trie;
  readonly entries: Int32Array;
  /** Row of each letter as it stands, and raised to a capital; times the table's width. */
  readonly plain: Int32Array;
  readonly raised: Int32Array;
  /** Rows of two-letter groups, `first * letters + second`; -1 when there is none. */
  readonly plainPair: Int32Array;
  readonly titlePair: Int32Array;
  readonly raisedPair: Int32Array;
}

function rowsOf(trie: Trie, entries: Int32Array, channel: Channel): TrieRows {
  const letters = trie.alphabet;
  const raise = letters.map((letter) => letter.toUpperCase());
  const row = (group: string) => {
    const found = channel.rows.get(group);
    return found === undefined ? -1 : found * channel.width;
  };
  const pairs = (first: readonly string[], second: readonly string[]) =>
    Int32Array.from({ length: letters.length ** 2 }, (_, i) =>
      row(first[Math.floor(i / letters.length)]! + second[i % letters.length]!),
    );
  return {
    trie,
    entries,
    plain: Int32Array.from(letters, row),
    raised: Int32Array.from(raise, row),
    plainPair: pairs(letters, letters),
    titlePair: pairs(raise, letters),
    raisedPair: pairs(raise, raise),
  };
}

/**
 * Finds the entries of the lexicon that a token may have been, by walking the trie with one column of
 * the noisy-channel alignment per node (Oflazer's error-tolerant search, with learnt probabilities).
 *
 * Not re-entrant: one instance works on one token at a time.
 */
export class CandidateSearch {
  readonly #lexicon: Lexicon;
  readonly #channel: Channel;
  readonly #syllables: TrieRows;
  readonly #forms: TrieRows;
  readonly #cells: Float32Array;
  /** Column ids of the observed groups that end at j: `#groups[k * WIDTH + j]`, -1 unknown. */
  readonly #groups = new Int32Array(4 * WIDTH);
  readonly #future = new Float32Array(WIDTH + 4);
  readonly #ends = new Float32Array(WIDTH);
  #rows!: TrieRows;
  #shape: Shape = SHAPE.lower;
  #observed = '';
  #start = 0;
  #length = 0;
  #firstEnd = 0;
  #limit = NONE;
  #found: Candidate[] = [];
  /** Set by `searchFrom`: called with every entry that may end inside the token. */
  #partial: ((candidate: Candidate) => void) | undefined;

  constructor(lexicon: Lexicon, channel: Channel) {
    this.#lexicon = lexicon;
    this.#channel = channel;
    this.#syllables = rowsOf(lexicon.syllables, lexicon.syllableEntries, channel);
    this.#forms = rowsOf(lexicon.forms, lexicon.formEntries, channel);
    this.#cells = new Float32Array((Math.max(lexicon.syllables.depth, lexicon.forms.depth) + 2) * WIDTH);
  }

  /**
   * All readings of `observed` as one entry, best first.
   *
   * @param observed a token without blanks (or two joined by one), at most `MAX_TOKEN` characters
   * @param shapes the case shapes to try
   * @param lead edge punctuation that may be kept in front, in characters; `trail` likewise behind
   */
  search(observed: string, shapes: readonly Shape[], lead: number, trail: number): Candidate[] {
    this.#begin(observed, trail);
    this.#partial = undefined;
    for (const start of lead > 0 ? [lead, 0] : [0]) {
      for (const shape of shapes) this.#run(shape, start);
    }
    this.#recall(lead, trail);
    return this.#best();
  }

  /** Readings of a stretch that begins at `start` and may end anywhere: for tokens run together. */
  searchFrom(observed: string, shape: Shape, start: number, trail: number, visit: (c: Candidate) => void): void {
    this.#begin(observed, trail);
    this.#partial = visit;
    this.#run(shape, start);
    this.#partial = undefined;
  }

  /** Natural log of P(the token is read as it stands), letter by letter. */
  identity(observed: string): number {
    const { rows, columns, table, width } = this.#channel;
    let sum = 0;
    for (const char of observed) {
      const row = rows.get(char);
      const column = columns.get(char);
      sum += row === undefined || column === undefined ? UNKNOWN_KEPT : Math.max(FLOOR[1]!, table[row * width + column]!);
    }
    return sum;
  }

  #begin(observed: string, trail: number): void {
    const n = observed.length;
    const { columns, best } = this.#channel;
    this.#observed = observed;
    this.#length = n;
    this.#firstEnd = n - trail;
    this.#limit = -(HOPELESS + HOPELESS_PER_CHARACTER * n);
    this.#found = [];
    const groups = this.#groups;
    for (let j = 0; j <= n; j++) {
      for (let k = 1; k <= 3 && k <= j; k++) groups[k * WIDTH + j] = columns.get(observed.slice(j - k, j)) ?? -1;
    }
    const future = this.#future;
    const ends = this.#ends;
    future[n] = 0;
    ends[n] = 0;
    for (let j = n - 1; j >= 0; j--) {
      const kept = j >= this.#firstEnd ? (ends[j] = ends[j + 1]! + this.#punctuation(observed[j]!)) : NONE;
      let value = kept;
      for (let k = 1; k <= 3 && j + k <= n; k++) {
        const group = groups[k * WIDTH + j + k]!;
        const step = (group < 0 ? FLOOR[k]! : best[group]!) + future[j + k]!;
        if (step > value) value = step;
      }
      future[j] = value;
    }
  }

  #punctuation(mark: string): number {
    const row = this.#channel.rows.get(mark);
    const column = this.#channel.columns.get(mark);
    if (row === undefined || column === undefined) return PUNCTUATION_KEPT;
    return Math.max(-3, this.#channel.table[row * this.#channel.width + column]!);
  }

  #run(shape: Shape, start: number): void {
    this.#shape = shape;
    this.#start = start;
    const cells = this.#cells;
    cells.fill(NONE, 0, WIDTH);
    let before = 0;
    for (let j = 0; j < start && !this.#partial; j++) before += this.#punctuation(this.#observed[j]!);
    cells[start] = before;
    this.#rows = shape === SHAPE.exact ? this.#forms : this.#syllables;
    if (this.#rows.trie.alphabet.length > 0) this.#visit(0, 0, -1);
  }

  #visit(parent: number, depth: number, previous: number): void {
    const { trie, plain, raised, plainPair, titlePair, raisedPair } = this.#rows;
    const { table } = this.#channel;
    const shape = this.#shape;
    const letters = trie.alphabet.length;
    const cells = this.#cells;
    const groups = this.#groups;
    const future = this.#future;
    const n = this.#length;
    const raise = shape === SHAPE.upper || (shape === SHAPE.title && depth === 0);
    const pairs = shape === SHAPE.upper ? raisedPair : shape === SHAPE.title && depth === 1 ? titlePair : plainPair;
    const from = depth * WIDTH;
    const to = from + WIDTH;
    for (let node = trie.firstChild[parent]!; node >= 0; node = trie.nextSibling[node]!) {
      const letter = trie.letter[node]!;
      const row = (raise ? raised : plain)[letter]!;
      const pair = depth > 0 ? pairs[previous * letters + letter]! : -1;
      const prior = trie.bestLogProb[node]!;
      const partial = this.#partial !== undefined;
      let alive = false;
      for (let j = this.#start; j <= n; j++) {
        let value = cells[from + j]!;
        if (value !== NONE) value += row < 0 ? FLOOR[0]! : table[row]!;
        for (let k = 1; k <= 3 && k <= j; k++) {
          const before = cells[from + j - k]!;
          const group = groups[k * WIDTH + j]!;
          if (before !== NONE) {
            const step = before + (group < 0 || row < 0 ? FLOOR[k]! : table[row + group]!);
            if (step > value) value = step;
          }
          if (pair >= 0 && group >= 0) {
            const step = cells[from - WIDTH + j - k]! + table[pair + group]!;
            if (step > value) value = step;
          }
        }
        if (value !== NONE && value + (partial ? 0 : future[j]!) + prior < this.#limit) value = NONE;
        if (value !== NONE) alive = true;
        cells[to + j] = value;
      }
      if (!alive) continue;
      if (trie.entry[node]! >= 0) this.#arrive(node, to);
      this.#visit(node, depth + 1, letter);
    }
  }

  #arrive(node: number, at: number): void {
    const { trie, entries } = this.#rows;
    const n = this.#length;
    const cells = this.#cells;
    for (let local = trie.entry[node]!; local >= 0; local = trie.nextEntry[local]!) {
      const entry = entries[local]!;
      const { logProb, text } = this.#lexicon.entries[entry]!;
      if (this.#partial) {
        for (let j = this.#start + 1; j <= n; j++) {
          const value = cells[at + j]!;
          if (value === NONE) continue;
          if (value + logProb > this.#limit + SEARCH_BEAM) this.#limit = value + logProb - SEARCH_BEAM;
          this.#partial({ entry, shape: this.#shape, start: this.#start, end: j, channelLogProb: value });
        }
        continue;
      }
      const share = this.#channel.groupShareLogProb.get(surface(text, this.#shape)) ?? 0;
      for (let j = n; j >= this.#firstEnd; j--) {
        const value = cells[at + j]! + this.#ends[j]! + share;
        if (value === NONE || value + logProb < this.#limit) continue;
        this.#found.push({ entry, shape: this.#shape, start: this.#start, end: j, channelLogProb: value });
        if (value + logProb - SEARCH_BEAM > this.#limit) this.#limit = value + logProb - SEARCH_BEAM;
      }
    }
  }

  /** Adds what the memory of whole tokens knows to the probabilities by letter groups. */
  #recall(lead: number, trail: number): void {
    const { memory } = this.#channel;
    const n = this.#length;
    for (const start of lead > 0 ? [lead, 0] : [0]) {
      for (let end = n; end >= n - trail && end > start; end--) {
        const remembered = memory.get(this.#observed.slice(start, end));
        for (const { intended, probability } of remembered ?? []) {
          const shape = shapeOf(intended);
          let entry = this.#lexicon.find(intended);
          if (entry < 0) entry = this.#lexicon.find(intended.toLowerCase());
          if (entry < 0) continue;
          const exact = this.#lexicon.entries[entry]!.exact;
          const known = this.#found.find(
            (c) => c.entry === entry && c.start === start && c.end === end && (exact || c.shape === shape),
          );
          const value = Math.log(probability) + this.#ends[end]!;
          if (known) known.channelLogProb = logAdd(known.channelLogProb, value);
          else
            this.#found.push({ entry, shape: exact ? SHAPE.exact : shape, start, end, channelLogProb: value });
        }
      }
    }
  }

  #best(): Candidate[] {
    const score = (c: Candidate) => c.channelLogProb + this.#lexicon.entries[c.entry]!.logProb;
    const sorted = this.#found.sort((a, b) => score(b) - score(a));
    const limit = sorted.length > 0 ? score(sorted[0]!) - SEARCH_BEAM : 0;
    let keep = 0;
    while (keep < sorted.length && keep < MAX_CANDIDATES && score(sorted[keep]!) >= limit) keep++;
    return sorted.slice(0, keep);
  }
}

/** Natural log of e^a + e^b. */
export function logAdd(a: number, b: number): number {
  const high = a > b ? a : b;
  return high === NONE ? NONE : high + Math.log1p(Math.exp((a > b ? b : a) - high));
}

/** The text of an entry in a case shape. */
export function surface(text: string, shape: Shape): string {
  if (shape === SHAPE.title) return text[0]!.toUpperCase() + text.slice(1);
  return shape === SHAPE.upper ? text.toUpperCase() : text;
}

/** The shape in which a syllable is written; a single capital counts as title case. */
export function shapeOf(text: string): Shape {
  if (text === text.toLowerCase()) return SHAPE.lower;
  return text.slice(1) === text.slice(1).toLowerCase() ? SHAPE.title : SHAPE.upper;
}
