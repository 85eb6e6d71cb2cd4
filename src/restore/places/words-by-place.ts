import type { ObservedToken } from '../tokens/tokenize.js';
import { comradeMarks } from './comrade-marks.js';
import { headingNumerals } from './heading-numerals.js';
import { letterheadMarks } from './letterhead-marks.js';
import { listLetters } from './list-letters.js';
import type { ScoreByPlace, WordByPlace } from './word-by-place.js';

/** What may be told by its place in a document. */
export interface PlacesAsked {
  /** What numbers points and headings: only where the channel was learnt on the document. */
  readonly numbering: boolean;
  /** What letterheads and names begin with. */
  readonly marks: boolean;
}

/** The words of a document that are told by their places, whatever was read there. */
export function wordsByPlace(
  tokens: readonly ObservedToken[],
  score: ScoreByPlace,
  { numbering, marks }: PlacesAsked,
): ReadonlyMap<ObservedToken, WordByPlace> {
  return new Map([
    ...(numbering ? [...listLetters(tokens, score), ...headingNumerals(tokens, score)] : []),
    ...(marks ? [...letterheadMarks(tokens, score), ...comradeMarks(tokens, score)] : []),
  ]);
}
