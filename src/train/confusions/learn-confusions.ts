import type { ConfusionModel, ConfusionOperation } from '../../model/confusion-model.js';
import { baseLetters } from '../../vietnamese/marks.js';
import { alignTokens, type TokenPair } from './align-tokens.js';
import { expect } from './expectation.js';

/** A line that an engine read, beside what the page says. */
export interface LinePair {
  readonly kind: string;
  readonly intended: string;
  readonly observed: string;
}

export interface LearnOptions {
  /** Kinds of damage to keep apart, in column order. Pairs of other kinds are refused. */
  readonly kinds: readonly string[];
  /** EM iterations. */
  readonly iterations?: number;
  readonly onProgress?: (message: string) => void;
}

/** Lines that agree less than this are misaligned, not damaged. */
const MAX_LINE_COST = 0.55;
/** EM settles within 0.1 % of its likelihood in so many rounds (tried on 9 k to 30 k distinct pairs). */
const ITERATIONS = 8;
/** A two-letter operation seen less often than this is better explained letter by letter. */
const MIN_PAIR_COUNT = 3;
/** Operations rarer than this (in all kinds together) are noise; the decoder's floor covers them. */
const MIN_COUNT = 1.5;
/** A whole token is remembered when it was damaged alike at least so often. */
const MIN_TOKEN_COUNT = 2;

/** Where EM starts: the same letter, the same base letter, anything else. */
function initialProbability(intended: string, observed: string): number {
  if (intended.length === 2) return observed.length === 0 ? 0 : 0.002;
  const bare = baseLetters(intended);
  if (observed.length === 0) return intended === ' ' ? 0.05 : 0.01;
  const like = baseLetters(observed).includes(bare);
  if (observed.length === 1) return observed === intended ? 0.5 : like ? 0.3 : 0.01;
  if (observed.length === 2) return like ? 0.02 : 0.002;
  return like ? 0.002 : 0.0005;
}

interface WeightedPair {
  readonly intended: string;
  readonly observed: string;
  readonly kind: number;
  count: number;
}

const PUNCTUATION = /[^\p{L}\p{M}\p{N}]/u;

/** Edge punctuation that survived becomes pairs of its own, so that `Đảng,` counts as `Đảng`. */
function* peelPunctuation({ intended, observed }: TokenPair): Generator<TokenPair> {
  let start = 0;
  while (
    start < intended.length &&
    intended[start] === observed[start] &&
    PUNCTUATION.test(intended[start]!)
  ) {
    yield { intended: intended[start]!, observed: observed[start]! };
    start++;
  }
  let end = 0;
  while (
    intended.length - end > start &&
    observed.length - end > start &&
    intended.at(-1 - end) === observed.at(-1 - end) &&
    PUNCTUATION.test(intended.at(-1 - end)!)
  ) {
    yield { intended: intended.at(-1 - end)!, observed: observed.at(-1 - end)! };
    end++;
  }
  yield {
    intended: intended.slice(start, intended.length - end),
    observed: observed.slice(start, observed.length - end),
  };
}

function collectPairs(lines: Iterable<LinePair>, kinds: readonly string[]) {
  const pairs = new Map<string, WeightedPair>();
  const count = (kind: number, intended: string, observed: string) => {
    const key = `${kind}\t${intended}\t${observed}`;
    const known = pairs.get(key);
    if (known) known.count++;
    else pairs.set(key, { intended, observed, kind, count: 1 });
  };
  let used = 0;
  let dropped = 0;
  for (const line of lines) {
    const kind = kinds.indexOf(line.kind);
    if (kind < 0) throw new RangeError(`unknown kind of damage \`${line.kind}\``);
    const { pairs: tokens, meanCost } = alignTokens(line.intended, line.observed);
    if (meanCost > MAX_LINE_COST) {
      dropped++;
      continue;
    }
    used++;
    // A blank between two tokens that stayed apart was read as itself.
    for (let i = 1; i < tokens.length; i++) {
      if (tokens[i]!.observed && tokens[i - 1]!.observed && tokens[i]!.intended && tokens[i - 1]!.intended)
        count(kind, ' ', ' ');
    }
    for (const token of tokens) {
      if (!token.intended || !token.observed) continue;
      for (const { intended, observed } of peelPunctuation(token)) {
        if (!intended || !observed || intended.length > 24 || observed.length > 30) continue;
        count(kind, intended, observed);
      }
    }
  }
  return { pairs: [...pairs.values()], used, dropped };
}

class CountTable {
  readonly #rows = new Map<string, Map<string, Float64Array>>();
  readonly met = new Map<string, Float64Array>();
  constructor(readonly kinds: number) {}

  add(intended: string, observed: string, kind: number, value: number): void {
    let row = this.#rows.get(intended);
    if (!row) {
      row = new Map();
      this.#rows.set(intended, row);
    }
    let counts = row.get(observed);
    if (!counts) {
      counts = new Float64Array(this.kinds);
      row.set(observed, counts);
    }
    counts[kind]! += value;
  }
  addMet(intended: string, kind: number, value: number): void {
    let counts = this.met.get(intended);
    if (!counts) {
      counts = new Float64Array(this.kinds);
      this.met.set(intended, counts);
    }
    counts[kind]! += value;
  }
  count(intended: string, observed: string, kind: number): number {
    return this.#rows.get(intended)?.get(observed)?.[kind] ?? 0;
  }
  prune(keep: (intended: string, observed: string, total: number) => boolean): void {
    for (const [intended, row] of this.#rows) {
      for (const [observed, counts] of row) {
        if (
          !keep(
            intended,
            observed,
            counts.reduce((s, c) => s + c, 0),
          )
        )
          row.delete(observed);
      }
    }
  }
  operations(): ConfusionOperation[] {
    const all: ConfusionOperation[] = [];
    for (const [intended, row] of this.#rows) {
      for (const [observed, counts] of row) all.push({ intended, observed, counts });
    }
    const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
    return all.sort((x, y) => order(x.intended, y.intended) || order(x.observed, y.observed));
  }
}

/**
 * Learns the confusion model from lines and what an engine made of them: tokens are aligned, then EM
 * finds which letter groups became which (Brill & Moore 2000; forward-backward over all segmentations,
 * each kind of damage with its own probabilities).
 *
 * @throws RangeError for a pair of an unknown kind
 */
export function learnConfusions(lines: Iterable<LinePair>, options: LearnOptions): ConfusionModel {
  const { kinds, iterations = ITERATIONS, onProgress = () => {} } = options;
  const { pairs, used, dropped } = collectPairs(lines, kinds);
  onProgress(`${used} lines, ${dropped} dropped as misaligned, ${pairs.length} distinct token pairs`);
  let previous: CountTable | undefined;
  for (let iteration = 0; iteration < iterations; iteration++) {
    const next = new CountTable(kinds.length);
    let logLikelihood = 0;
    const before = previous;
    for (const pair of pairs) {
      const { kind } = pair;
      const probability = before
        ? (intended: string, observed: string) => {
            const count = before.count(intended, observed, kind);
            return count > 0 ? count / before.met.get(intended)![kind]! : 0;
          }
        : initialProbability;
      const logProb = expect(pair.intended, pair.observed, pair.count, probability, {
        operation: (intended, observed, expected) => next.add(intended, observed, kind, expected),
        met: (intended, expected) => next.addMet(intended, kind, expected),
      });
      if (Number.isFinite(logProb)) logLikelihood += pair.count * logProb;
    }
    if (iteration >= 1)
      next.prune((intended, _observed, total) => intended.length === 1 || total >= MIN_PAIR_COUNT);
    onProgress(`EM ${iteration + 1}/${iterations}: log-likelihood ${logLikelihood.toFixed(0)}`);
    previous = next;
  }
  const table = previous!;
  table.prune((intended, _o, total) => total >= (intended.length === 1 ? MIN_COUNT : MIN_PAIR_COUNT));
  const tokens = new CountTable(kinds.length);
  for (const { intended, observed, kind, count } of pairs) {
    if (intended.includes(' ') || observed.includes(' ')) continue;
    tokens.add(intended, observed, kind, count);
    tokens.addMet(intended, kind, count);
  }
  tokens.prune((intended, observed, total) => intended !== observed && total >= MIN_TOKEN_COUNT);
  return {
    kinds,
    operations: table.operations(),
    met: table.met,
    tokens: tokens.operations(),
    tokensMet: tokens.met,
  };
}
