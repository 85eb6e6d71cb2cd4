import { editDistance } from './align.js';
import { scoreCharacters, scoreTokens, type View } from './tokens.js';

/** Errors and what they are errors of, so that totals over documents are sums and not means of rates. */
export interface ErrorCount {
  /** edit distance */
  readonly errors: number;
  /** tokens or characters of the truth */
  readonly length: number;
}

/** Errors per item of the truth; an empty truth counts as one item, so the rate stays finite. */
export function errorRate({ errors, length }: ErrorCount): number {
  return errors / Math.max(1, length);
}

/** The sum of several counts: its rate is the rate of the documents read as one. */
export function poolErrors(counts: Iterable<ErrorCount>): ErrorCount {
  let errors = 0;
  let length = 0;
  for (const count of counts) {
    errors += count.errors;
    length += count.length;
  }
  return { errors, length };
}

/** Syllable errors: edit distance over the tokens between white space (see `View`). */
export function syllableErrors(truth: string, text: string, view: View = 'loose'): ErrorCount {
  const tokens = scoreTokens(truth, view);
  return { errors: editDistance(tokens, scoreTokens(text, view)), length: tokens.length };
}

/** Character errors: edit distance over code points, NFC, white space folded; case and punctuation count. */
export function characterErrors(truth: string, text: string): ErrorCount {
  const characters = scoreCharacters(truth);
  return { errors: editDistance(characters, scoreCharacters(text)), length: characters.length };
}

/**
 * A rate as it is printed everywhere: four decimals, halves to even. Only multiples of 1/32 lie exactly between
 * two of them.
 */
export function roundRate(rate: number): number {
  if (Number.isInteger(rate * 32) && !Number.isInteger(rate * 16)) {
    const below = Math.floor(rate * 10_000);
    return (below % 2 === 0 ? below : below + 1) / 10_000;
  }
  return Number(rate.toFixed(4));
}
