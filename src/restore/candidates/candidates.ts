import { cellAt } from '../../model/channel-layout.js';
import { MAX_OBSERVED } from '../../model/confusion-model.js';
import { operationAt } from '../../model/kind-table.js';
import type { Lexicon } from '../../model/lexicon.js';
import { type Channel, FLOOR } from '../channel/channel.js';
import { SHAPE, type Shape } from '../tokens/shape.js';
import { bestOfSet, type LettersLeft, lettersLeft, UnreadBound } from './letters-left.js';
import { LOCAL, LocalRows, MAX_TOKEN, STEPS } from './local-rows.js';
import { isSupported } from './supported.js';
import { rowsOf, type SearchTable, searchTable, type TrieRows } from './trie-rows.js';

/** An entry of the lexicon as a reading of `observed.slice(start, end)`; what is outside is punctuation. */
export interface Candidate {
  readonly entry: number;
  readonly shape: Shape;
  readonly start: number;
  readonly end: number;
  /** Natural log of P(observed stretch | this entry in this shape) in the searching channel. */
  readonly logProb: number;
  /** The operations that led there, in order, as `operationAt` numbers them. */
  readonly operations: readonly number[];
  /** What operations outside the table cost, in nats of damaged text (within `logProb`). */
  readonly outside: number;
  /** `logProb` and that of the entry together, in nats. */
  readonly score: number;
}

/** A candidate this far (nats, channel plus unigram) behind the best one cannot win in context. */
const SEARCH_BEAM = 11;
/** Readings wanted of one token, at first. */
const MAX_WANTED = 64;
/** Below this (channel plus unigram) nothing is a reading: `HOPELESS + HOPELESS_PER_CHARACTER * length`. */
const HOPELESS = 20;
const HOPELESS_PER_CHARACTER = 2.8;
/** First depth of the search below the optimistic bound, in nats; it doubles until something is found. */
const FIRST_DEPTH = 6;
/** What is lost to rounding where a bound is compared with a sum of single-precision numbers, in nats. */
const ROUNDING = 1e-3;
/** Cells beyond either end of a column, always empty, so that no operation reads outside. */
const EDGE = MAX_OBSERVED;
const WIDTH = MAX_TOKEN + 1 + 2 * EDGE;
const NONE = Number.NEGATIVE_INFINITY;
const HAS_LETTER = /\p{L}/u;

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
  readonly #local: LocalRows;
  readonly #syllables: TrieRows;
  readonly #forms: TrieRows;
  /** One column of cells per depth, and its live band; cells beyond the band are empty. */
  readonly #cells: Float32Array;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  /** Local rows that made the column of each depth: of its letter, and of it with the letter before; 0 for none. */
  readonly #single: Int32Array;
  readonly #pair: Int32Array;
  /** Bounds for what is unread: of syllables in small letters, in capitals, and of exact forms. */
  readonly #plainBound: UnreadBound;
  readonly #raisedBound: UnreadBound;
  readonly #formBound: UnreadBound;
  readonly #syllablesLeft: LettersLeft;
  readonly #formsLeft: LettersLeft;
  #bound: UnreadBound;
  #classOf: Uint16Array;
  #rows: TrieRows;
  #shape: Shape = SHAPE.lower;
  /** Signs and digits alone may be what is left of any word, which is what makes them doubtful. */
  #hasLetters = false;
  #start = 0;
  #firstEnd = 0;
  #limit = NONE;
  #bestScore = NONE;
  #found: Candidate[] = [];
  #outside = 0;
  /** Scores of the best readings found, best first, and how many of them are wanted. */
  #best = new Float64Array(MAX_WANTED);
  #wanted = 0;

  /** @param table the channel's, where it is at hand */
  constructor(lexicon: Lexicon, channel: Channel, table: SearchTable = searchTable(channel)) {
    this.#lexicon = lexicon;
    this.#channel = channel;
    this.#local = new LocalRows(channel, table);
    this.#syllables = rowsOf(lexicon, lexicon.syllables, lexicon.syllableEntries, channel);
    this.#forms = rowsOf(lexicon, lexicon.forms, lexicon.formEntries, channel);
    this.#rows = this.#syllables;
    const { layout } = channel;
    const boundOf = (left: LettersLeft, rows: Int32Array, pairs: readonly Int32Array[]) =>
      new UnreadBound(
        bestOfSet(table, layout, rows, pairs, (column) => channel.floorOf(column)),
        left,
        MAX_TOKEN,
      );
    this.#syllablesLeft = lettersLeft(lexicon.syllables);
    this.#formsLeft = lettersLeft(lexicon.forms);
    const { plain, raised, plainPair, raisedPair } = this.#syllables;
    this.#plainBound = boundOf(this.#syllablesLeft, plain, [plainPair]);
    this.#raisedBound = boundOf(this.#syllablesLeft, raised, [raisedPair]);
    this.#formBound = boundOf(this.#formsLeft, this.#forms.plain, [this.#forms.plainPair]);
    this.#bound = this.#plainBound;
    this.#classOf = this.#syllablesLeft.classOf;
    const depth = Math.max(lexicon.syllables.depth, lexicon.forms.depth) + 2;
    this.#cells = new Float32Array(depth * WIDTH);
    this.#low = new Int32Array(depth);
    this.#high = new Int32Array(depth);
    this.#single = new Int32Array(depth);
    this.#pair = new Int32Array(depth);
  }

  /**
   * Readings of `observed` as one entry, best first.
   *
   * @param observed a token without blanks (or two joined by one), at most `MAX_TOKEN` characters
   * @param shapes the case shapes to try
   * @param starts where the entry may begin; what stands before is punctuation
   * @param firstEnd where it may end at the earliest; what stands behind is punctuation
   * @param max readings wanted
   * @param floor readings worse than this (channel plus unigram) are of no use
   */
  search(
    observed: string,
    shapes: readonly Shape[],
    starts: readonly number[],
    firstEnd: number,
    max: number,
    floor = NONE,
  ): Candidate[] {
    this.#hasLetters = HAS_LETTER.test(observed);
    this.#firstEnd = firstEnd;
    this.#local.begin(observed, firstEnd);
    const { groups, future } = this.#local;
    for (const bound of [this.#plainBound, this.#raisedBound, this.#formBound])
      bound.begin(observed.length, firstEnd, groups, this.#channel.floors, future);
    const hopeless = Math.max(floor, -(HOPELESS + HOPELESS_PER_CHARACTER * observed.length));
    const top = Math.max(this.#lexicon.syllables.bestLogProb[0]!, this.#lexicon.forms.bestLogProb[0] ?? NONE);
    // Deepen step by step: a good candidate found early prunes nearly everything else.
    let limit = Math.max(...starts.map((start) => future[start]!)) + top - FIRST_DEPTH;
    // Where a floor is given, mostly nothing is above it: that is found out in one go.
    if (floor > NONE) limit = hopeless;
    this.#wanted = max;
    if (max > this.#best.length) this.#best = new Float64Array(max);
    for (let step = FIRST_DEPTH; ; step *= 2) {
      limit = Math.max(hopeless, limit);
      this.#limit = limit;
      this.#bestScore = NONE;
      this.#best.fill(NONE);
      this.#found = [];
      for (const start of starts) for (const shape of shapes) this.#run(shape, start);
      const needed = Math.max(hopeless, this.#bestScore - SEARCH_BEAM, this.#best[max - 1]!);
      if (limit === hopeless || needed >= limit) break;
      limit = this.#bestScore > NONE ? needed : limit - step;
    }
    const limitAt = Math.max(hopeless, this.#bestScore - SEARCH_BEAM);
    return this.#found
      .filter(({ score }) => score >= limitAt)
      .sort((a, b) => b.score - a.score)
      .slice(0, max);
  }

  #run(shape: Shape, start: number): void {
    this.#rows = shape === SHAPE.exact ? this.#forms : this.#syllables;
    if (this.#rows.trie.alphabet.length === 0) return;
    this.#shape = shape;
    this.#start = start;
    this.#bound =
      shape === SHAPE.exact ? this.#formBound : shape === SHAPE.upper ? this.#raisedBound : this.#plainBound;
    this.#classOf = (shape === SHAPE.exact ? this.#formsLeft : this.#syllablesLeft).classOf;
    this.#cells.fill(NONE, start, start + 2 * EDGE + 1);
    this.#cells[start + EDGE] = 0;
    this.#low[0] = start;
    this.#high[0] = start;
    const all = this.#local.future[start]!;
    this.#visit(0, 0, -1, all, NONE, all, NONE);
  }

  /**
   * Fills the columns of the children of a node, most probable child first, and theirs in turn.
   *
   * @param parent the node; its column is filled
   * @param depth of the parent, the root being 0
   * @param previous the parent's letter; -1 at the root
   * @param reach best of the parent's cells plus what is still unread can cost at least
   * @param reachBefore the same of the parent's parent, from which groups of two letters set out
   * @param tight `reach` by the bound that knows how many letters can still follow
   * @param tightBefore the same of the parent's parent
   */
  #visit(
    parent: number,
    depth: number,
    previous: number,
    reach: number,
    reachBefore: number,
    tight: number,
    tightBefore: number,
  ): void {
    const { trie, plain, raised, plainPair, titlePair, raisedPair } = this.#rows;
    const { firstChild, nextSibling, letter: letterOf, bestLogProb, entry: entryAt } = trie;
    const { values: local, filled, gain: gains, gainFrom, number, future, length: n } = this.#local;
    const shape = this.#shape;
    const letters = trie.alphabet.length;
    const cells = this.#cells;
    const rowsHere = shape === SHAPE.upper || (shape === SHAPE.title && depth === 0) ? raised : plain;
    const pairs =
      shape === SHAPE.upper ? raisedPair : shape === SHAPE.title && depth === 1 ? titlePair : plainPair;
    const from = depth * WIDTH + EDGE;
    const before = from - WIDTH;
    const to = from + WIDTH;
    const low = this.#low[depth]!;
    const high = this.#high[depth]!;
    const pairLow = depth > 0 ? this.#low[depth - 1]! : 0;
    const pairHigh = depth > 0 ? this.#high[depth - 1]! : -1;
    const lastEnd = (pairHigh > high ? pairHigh : high) + MAX_OBSERVED;
    const last = lastEnd < n ? lastEnd : n;
    const furthest = tight > tightBefore ? tight : tightBefore;
    const bound = this.#bound;
    const unread = bound.rows;
    const classOf = this.#classOf;
    for (let node = firstChild[parent]!; node >= 0; node = nextSibling[node]!) {
      const prior = bestLogProb[node]!;
      // Children stand most probable first, so none behind this one can do better.
      if (furthest + prior < this.#limit) break;
      const letter = letterOf[node]!;
      const single = rowsHere[letter]! + 1;
      if (filled[single] !== number) this.#local.fill(single - 1);
      let pair = depth > 0 ? pairs[previous * letters + letter]! + 1 : 0;
      if (pair > 0 && filled[pair] !== number) pair = 0;
      const needed = this.#limit - prior;
      if (pair > 0 && reachBefore + gains[pair]! < needed - ROUNDING) pair = 0;
      // Most letters are nothing like what was observed: told by their best operation alone.
      if (pair === 0 && reach + gains[single]! < needed - ROUNDING) continue;
      const left = bound.rowOf(classOf[node]!);
      for (let j = pair > 0 && pairLow < low ? pairLow : low; j <= last; j++) cells[to + j] = NONE;
      let childLow = n + 1;
      let childHigh = -1;
      let childReach = NONE;
      let childTight = NONE;
      // From each cell of the column before (letter by letter), then of the one before that (two letters at once).
      for (let both = 0; both < 2; both++) {
        if (both === 1 && pair === 0) break;
        const slot = both === 1 ? pair : single;
        const column = both === 1 ? before : from;
        const end = both === 1 ? pairHigh : high;
        const gain = slot * (MAX_TOKEN + 1);
        for (let j = both === 1 ? pairLow : low; j <= end; j++) {
          const value = cells[column + j]!;
          if (value + future[j]! + gainFrom[gain + j]! < needed - ROUNDING) continue;
          const most = j + MAX_OBSERVED < n ? j + MAX_OBSERVED : n;
          let at = slot * LOCAL + j * STEPS;
          for (let next = j; next <= most; next++, at += STEPS + 1) {
            const sum = value + local[at]!;
            const ahead = sum + unread[left + next]!;
            if (ahead < needed || sum <= cells[to + next]!) continue;
            cells[to + next] = sum;
            if (next < childLow) childLow = next;
            if (next > childHigh) childHigh = next;
            if (ahead > childTight) childTight = ahead;
            if (sum + future[next]! > childReach) childReach = sum + future[next]!;
          }
        }
      }
      if (childHigh < 0) continue;
      this.#low[depth + 1] = childLow;
      this.#high[depth + 1] = childHigh;
      this.#single[depth + 1] = single;
      this.#pair[depth + 1] = pair;
      if (entryAt[node]! >= 0) this.#arrive(node, depth + 1);
      if (firstChild[node]! >= 0) {
        for (let k = 1; k <= EDGE; k++) {
          cells[to + childLow - k] = NONE;
          cells[to + childHigh + k] = NONE;
        }
        this.#visit(node, depth + 1, letter, childReach, reach, childTight, tight);
      }
    }
  }

  #arrive(node: number, depth: number): void {
    const { trie, entries, logProbs } = this.#rows;
    const at = depth * WIDTH + EDGE;
    const low = Math.max(this.#low[depth]!, this.#firstEnd);
    for (let local = trie.entry[node]!; local >= 0; local = trie.nextEntry[local]!) {
      const prior = logProbs[local]!;
      for (let j = this.#high[depth]!; j >= low; j--) {
        const logProb = this.#cells[at + j]!;
        const score = logProb + prior;
        if (score < this.#limit || logProb === NONE) continue;
        this.#outside = 0;
        const found: Candidate = {
          entry: entries[local]!,
          shape: this.#shape,
          start: this.#start,
          end: j,
          logProb,
          operations: this.#trace(depth, j),
          outside: this.#outside,
          score,
        };
        if (this.#hasLetters && !isSupported(this.#channel, found, j - this.#start)) continue;
        this.#found.push(found);
        this.#rank(score);
      }
    }
  }

  /** Goes back from a cell of the column at `depth` over the operations that led to it; adds to `#outside`. */
  #trace(depth: number, end: number): number[] {
    const { singles, width } = this.#channel.layout;
    const cells = this.#cells;
    const { groups, values: local } = this.#local;
    const operations: number[] = [];
    for (let d = depth, j = end; d > 0; ) {
      const single = this.#single[d]!;
      const pair = this.#pair[d]!;
      const value = cells[d * WIDTH + EDGE + j]!;
      const before = (d - 1) * WIDTH + EDGE + j;
      const low = this.#low[d - 1]!;
      const high = this.#high[d - 1]!;
      const at = single * LOCAL + j * STEPS;
      let k = 0;
      let both = false;
      for (; k < STEPS; k++) {
        if (j - k >= low && j - k <= high && Math.fround(cells[before - k]! + local[at + k]!) === value)
          break;
        if (pair > 0 && k > 0 && this.#isFromPair(d, j, k, value)) {
          both = true;
          break;
        }
      }
      const row = (both ? pair : single) - 1;
      const column = k === 0 ? 0 : groups[j * STEPS + k]!;
      if (row < 0 || column < 0) this.#outside += FLOOR[k]!;
      else {
        const cell = row < singles ? row * width + column : cellAt(this.#channel.layout, row, column);
        operations.push(operationAt(this.#channel.kindTable, cell));
      }
      d -= both ? 2 : 1;
      j -= k;
    }
    return operations.reverse();
  }

  /** Whether the letters of this and the depth before, read as k characters together, led to the value. */
  #isFromPair(depth: number, j: number, k: number, value: number): boolean {
    const from = j - k;
    if (from < this.#low[depth - 2]! || from > this.#high[depth - 2]!) return false;
    const before = this.#cells[(depth - 2) * WIDTH + EDGE + from]!;
    return Math.fround(before + this.#local.values[this.#pair[depth]! * LOCAL + j * STEPS + k]!) === value;
  }

  /** Raises the limit to what the readings found so far leave of use. */
  #rank(score: number): void {
    if (score > this.#bestScore) this.#bestScore = score;
    const best = this.#best;
    let place = this.#wanted - 1;
    if (score > best[place]!) {
      for (; place > 0 && best[place - 1]! < score; place--) best[place] = best[place - 1]!;
      best[place] = score;
    }
    const limit = Math.max(this.#bestScore - SEARCH_BEAM, best[this.#wanted - 1]!);
    if (limit > this.#limit) this.#limit = limit;
  }
}
