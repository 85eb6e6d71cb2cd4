import { LIST_LETTERS } from '../../vietnamese/list-letters.js';
import { beginsLine, type ObservedToken } from '../tokens/tokenize.js';
import { type MarkovModel, posteriors } from './forward-backward.js';
import type { ScoreByPlace, WordByPlace } from './word-by-place.js';

/** One more that is none of them and stays as it was observed. */
const OTHER = LIST_LETTERS.length;
/** What numbers a point at the beginning of a line: `a)`, `(b)`, also where a sign was read for the letter, `¢)`. */
const MARK = /^(\(?)[^\s\d()]\)$/u;

/** Natural logs of how a list goes on: with the next letter, with a new list, with anything else. Set by hand. */
const NEXT = Math.log(0.85);
const ANEW = Math.log(0.1);
const ELSE = Math.log(0.05 / (OTHER + 1));
/** The order of the letters. */
const ORDER: MarkovModel = {
  states: OTHER + 1,
  begins: (state) => (state === 0 ? NEXT : ELSE),
  goesOn(from, to) {
    if (to === from + 1 && to !== OTHER) return NEXT;
    return to === 0 ? ANEW : ELSE;
  },
};
/** Natural log of what is read as it was observed where it numbers no point. */
const AS_IT_STANDS = -3;
/** Posterior from which a letter is taken. */
const SURE = 0.9;

/**
 * Tells letters that number points by their places: between `c)` and `e)` two points are `d)` and `đ)`, whatever was read.
 * Forward-backward over a hidden Markov model whose states are the letters.
 *
 * @returns the letters that are surely meant, by token
 */
export function listLetters(
  tokens: readonly ObservedToken[],
  score: ScoreByPlace,
): ReadonlyMap<ObservedToken, WordByPlace> {
  const marks = tokens.flatMap((token) => {
    const lead = beginsLine(token) ? MARK.exec(token.text)?.[1] : undefined;
    return lead === undefined ? [] : [{ token, lead: lead.length }];
  });
  const emissions = marks.map(({ token, lead }) => [
    ...LIST_LETTERS.map((word) => score(token, { word, lead, trail: 1 })),
    AS_IT_STANDS,
  ]);
  const found = new Map<ObservedToken, WordByPlace>();
  posteriors(ORDER, emissions).forEach((shares, i) => {
    const letter = shares.findIndex((share) => share >= SURE);
    if (letter < 0 || letter === OTHER) return;
    const { token, lead } = marks[i]!;
    found.set(token, { word: LIST_LETTERS[letter]!, lead, trail: 1 });
  });
  return found;
}
