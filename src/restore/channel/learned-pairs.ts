import type { ReadPair } from './adapt.js';

/** A reading that was met elsewhere: on other documents, or confirmed by a person. */
export interface LearnedPair {
  readonly observed: string;
  readonly intended: string;
  /** how often; need not be whole */
  readonly count: number;
}

/** Readings less sure than this teach nothing. */
const SURE = 0.5;
/** Counts are rounded to one part in this: sums of such numbers are exact, in whatever order they are added. */
const PARTS = 1024;
/** Words longer than this are rubbish. */
const LONGEST = 40;

/** Equal readings together, with the sum of their probabilities, in the order of the alphabet. */
export function countPairs(pairs: readonly ReadPair[]): LearnedPair[] {
  return mergePairs(
    pairs
      .filter(({ posterior, observed }) => posterior >= SURE && observed.length <= LONGEST)
      .map(({ observed, intended, posterior }) => ({
        observed,
        intended,
        count: Math.round(posterior * PARTS) / PARTS,
      })),
  );
}

/**
 * Adds up what several documents taught; the result does not depend on their order.
 *
 * @param most so many are kept, the most frequent; default all
 */
export function mergePairs(pairs: Iterable<LearnedPair>, most = Number.POSITIVE_INFINITY): LearnedPair[] {
  const sums = new Map<string, LearnedPair>();
  for (const { observed, intended, count } of pairs) {
    const key = `${observed}\t${intended}`;
    sums.set(key, { observed, intended, count: (sums.get(key)?.count ?? 0) + count });
  }
  const inOrder = [...sums].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, pair]) => pair);
  if (inOrder.length <= most) return inOrder;
  return inOrder.sort((a, b) => b.count - a.count).slice(0, most);
}
