import type { EncodedText } from './encode.js';

/** Sequences of `length` syllables that occur often enough, in parallel arrays. */
export interface PhraseLevel {
  readonly length: number;
  readonly counts: Int32Array;
  /** Index in the level below of the phrase without its last syllable (for length 1: the syllable id itself). */
  readonly head: Int32Array;
  /** Index in the level below of the phrase without its first syllable. */
  readonly tail: Int32Array;
  readonly last: Int32Array;
  /** Entropy in nats of what follows and of what precedes (an end counts as one sort of neighbour); 0 for length 1. */
  readonly rightEntropy: Float64Array;
  readonly leftEntropy: Float64Array;
}

export interface Phrases {
  readonly text: EncodedText;
  readonly tokens: number;
  /** `levels[n]` holds the phrases of n syllables; `levels[0]` is empty. */
  readonly levels: readonly PhraseLevel[];
}

/**
 * Counts phrases of up to `longest` syllables that occur at least `minimum` times, level by level: a phrase can be frequent
 * only if both its parts without an end syllable are (a-priori pruning), so memory stays at the frequent ones.
 */
export function countPhrases(text: EncodedText, longest: number, minimum: number): Phrases {
  const { ids, size } = text;
  let at: Int32Array = ids.slice();
  for (let i = 0; i < at.length; i++) if (at[i] === 0) at[i] = -1;
  const unigrams = new Int32Array(size);
  let tokens = 0;
  for (const id of ids) {
    unigrams[id]!++;
    if (id !== 0) tokens++;
  }
  const own = Int32Array.from({ length: size }, (_, index) => index);
  const noEntropy = new Float64Array(size);
  const levels: PhraseLevel[] = [
    emptyLevel(),
    {
      length: 1,
      counts: unigrams,
      head: own,
      tail: own,
      last: own,
      rightEntropy: noEntropy,
      leftEntropy: noEntropy,
    },
  ];
  for (let length = 2; length <= longest; length++) {
    const { level, next } = nextLevel(text, at, length, minimum);
    at = next;
    levels.push({ ...level, ...withEntropies(text, at, length, level.counts.length) });
  }
  return { text, tokens, levels };
}

function emptyLevel(): PhraseLevel {
  const none = new Int32Array(0);
  const entropy = new Float64Array(0);
  return {
    length: 0,
    counts: none,
    head: none,
    tail: none,
    last: none,
    rightEntropy: entropy,
    leftEntropy: entropy,
  };
}

type Found = Pick<PhraseLevel, 'length' | 'counts' | 'head' | 'tail' | 'last'>;

/** `at[i]`: index of the frequent phrase of length - 1 that starts at i, or -1. */
function nextLevel(
  text: EncodedText,
  at: Int32Array,
  length: number,
  minimum: number,
): { level: Found; next: Int32Array } {
  const { ids, size } = text;
  const counts = new Map<number, number>();
  const end = ids.length - length;
  for (let i = 0; i <= end; i++) {
    if (at[i]! < 0 || at[i + 1]! < 0) continue;
    const key = at[i]! * size + ids[i + length - 1]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const kept = new Map<number, number>();
  const frequent = [...counts].filter(([, count]) => count >= minimum);
  const level = {
    length,
    counts: new Int32Array(frequent.length),
    head: new Int32Array(frequent.length),
    tail: new Int32Array(frequent.length),
    last: new Int32Array(frequent.length),
  };
  frequent.forEach(([key, count], index) => {
    kept.set(key, index);
    level.counts[index] = count;
    level.head[index] = Math.floor(key / size);
    level.last[index] = key % size;
  });
  const next = new Int32Array(ids.length).fill(-1);
  for (let i = 0; i <= end; i++) {
    if (at[i]! < 0 || at[i + 1]! < 0) continue;
    const index = kept.get(at[i]! * size + ids[i + length - 1]!);
    if (index === undefined) continue;
    next[i] = index;
    level.tail[index] = at[i + 1]!;
  }
  return { level, next };
}

/** Branching entropies of the phrases that start where `at` says. */
function withEntropies(
  { ids, size }: EncodedText,
  at: Int32Array,
  length: number,
  phrases: number,
): { rightEntropy: Float64Array; leftEntropy: Float64Array } {
  const right = new Map<number, number>();
  const left = new Map<number, number>();
  for (let i = 1; i + length < ids.length; i++) {
    if (at[i]! < 0) continue;
    const after = at[i]! * size + ids[i + length]!;
    const before = at[i]! * size + ids[i - 1]!;
    right.set(after, (right.get(after) ?? 0) + 1);
    left.set(before, (left.get(before) ?? 0) + 1);
  }
  return { rightEntropy: entropies(right, size, phrases), leftEntropy: entropies(left, size, phrases) };
}

function entropies(neighbours: ReadonlyMap<number, number>, size: number, phrases: number): Float64Array {
  const totals = new Float64Array(phrases);
  const weighted = new Float64Array(phrases);
  for (const [key, count] of neighbours) {
    const phrase = Math.floor(key / size);
    totals[phrase]! += count;
    weighted[phrase]! += count * Math.log(count);
  }
  return totals.map((total, phrase) => (total === 0 ? 0 : Math.log(total) - weighted[phrase]! / total));
}

/** The syllables of phrase `index` of `length`. */
export function spellPhrase({ text, levels }: Phrases, length: number, index: number): readonly string[] {
  const syllables: string[] = [];
  let phrase = index;
  for (let n = length; n >= 1; n--) {
    const level = levels[n]!;
    syllables.push(text.keyOf[level.last[phrase]!]!);
    phrase = level.head[phrase]!;
  }
  return syllables.reverse();
}

/**
 * How firmly a phrase holds together: the lowest normalised pointwise mutual information (Bouma 2009, from -1 to 1) of its
 * two cuts that take one end syllable off.
 */
export function cohesion({ tokens, levels }: Phrases, length: number, index: number): number {
  const level = levels[length]!;
  const below = levels[length - 1]!;
  const unigrams = levels[1]!.counts;
  const count = level.counts[index]!;
  const first = firstSyllable(levels, length, index);
  const information = (whole: number, part: number) => Math.log((count * tokens) / (whole * part));
  const scale = -Math.log(count / tokens);
  const cutLast = information(below.counts[level.head[index]!]!, unigrams[level.last[index]!]!);
  const cutFirst = information(below.counts[level.tail[index]!]!, unigrams[first]!);
  return Math.min(cutLast, cutFirst) / scale;
}

function firstSyllable(levels: readonly PhraseLevel[], length: number, index: number): number {
  let phrase = index;
  for (let n = length; n > 1; n--) phrase = levels[n]!.head[phrase]!;
  return phrase;
}
