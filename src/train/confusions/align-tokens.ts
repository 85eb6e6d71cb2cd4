import { distance } from 'fastest-levenshtein';
import { baseLetters } from '../../vietnamese/marks.js';

/** A stretch of the intended line and what the engine made of it; either side may be empty. */
export interface TokenPair {
  readonly intended: string;
  readonly observed: string;
}

/** Cost of leaving a token without partner, in units of a wholly different pair (1). */
const GAP = 0.8;
/** Added when two tokens of one side answer one token of the other. */
const JOINT = 0.25;

function cost(a: string, b: string): number {
  return distance(a, b) / Math.max(a.length, b.length, 1);
}

/**
 * Pairs the tokens of an intended line with those of the observed one: 1-1, 1-2, 2-1 and gaps, by the
 * edit distance of their base letters.
 *
 * @returns the pairs, and the mean cost per intended token (0 same letters, 1 nothing in common)
 */
export function alignTokens(intended: string, observed: string): { pairs: TokenPair[]; meanCost: number } {
  const a = intended.split(/\s+/).filter(Boolean);
  const b = observed.split(/\s+/).filter(Boolean);
  const bareA = a.map((t) => baseLetters(t));
  const bareB = b.map((t) => baseLetters(t));
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const step = new Uint8Array(best.length);
  best[0] = 0;
  const relax = (i: number, j: number, value: number, how: number) => {
    const at = i * width + j;
    if (value < best[at]!) {
      best[at] = value;
      step[at] = how;
    }
  };
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const here = best[i * width + j]!;
      if (i < a.length) relax(i + 1, j, here + GAP, 1);
      if (j < b.length) relax(i, j + 1, here + GAP, 2);
      if (i < a.length && j < b.length) relax(i + 1, j + 1, here + cost(bareA[i]!, bareB[j]!), 3);
      if (i + 1 < a.length && j < b.length)
        relax(i + 2, j + 1, here + JOINT + 2 * cost(bareA[i]! + bareA[i + 1]!, bareB[j]!), 4);
      if (i < a.length && j + 1 < b.length)
        relax(i + 1, j + 2, here + JOINT + 2 * cost(bareA[i]!, bareB[j]! + bareB[j + 1]!), 5);
    }
  }
  const pairs: TokenPair[] = [];
  let i = a.length;
  let j = b.length;
  while (i || j) {
    const how = step[i * width + j]!;
    const di = [0, 1, 0, 1, 2, 1][how]!;
    const dj = [0, 0, 1, 1, 1, 2][how]!;
    pairs.push({ intended: a.slice(i - di, i).join(' '), observed: b.slice(j - dj, j).join(' ') });
    i -= di;
    j -= dj;
  }
  return { pairs: pairs.reverse(), meanCost: best[best.length - 1]! / Math.max(1, a.length) };
}
