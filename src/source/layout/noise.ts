import type { Size } from '../../document.js';
import { hasLetterOrDigit, type PlacedWord } from './placed-word.js';

/** Finds the words that are no print. */
export function findNoise(
  words: readonly PlacedWord[],
  _height: number,
  _size: Size,
): ReadonlySet<PlacedWord> {
  return new Set(words.filter(({ word }) => !hasLetterOrDigit(word.observed) && word.observed === ''));
}
