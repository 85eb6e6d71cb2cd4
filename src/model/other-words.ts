import { otherFinalI } from '../vietnamese/final-i.js';
import type { LexiconEntry, OtherWords } from './lexicon.js';
import { lmTokens, UNKNOWN_ID } from './lm-tokens.js';
import type { NgramModel } from './ngram-model.js';

/**
 * Two letters abbreviate too many things (`BB`, `KT`): on held-out pages they are read for words, and six in a hundred more
 * are wrong.
 */
const SHORTEST = 3;

/**
 * What an abbreviation stands for. Its context says as much more for it, or less, as for the words in full: it is given its
 * own share where the language model is asked for these without any context.
 *
 * @param expansion alternatives apart by `; `; the first counts
 * @param logProb natural log of the share of the abbreviation among all tokens
 * @returns undefined where it is too short, or the language model does not know all of the words
 */
export function expandedWords(
  form: string,
  expansion: string,
  logProb: number,
  ngram: NgramModel,
): OtherWords | undefined {
  const [first = ''] = expansion.split('; ');
  const words = lmTokens(first).map((token) => ngram.vocabulary.id(token));
  if (form.length < SHORTEST || words.length === 0 || words.includes(UNKNOWN_ID)) return undefined;
  return { words, logProb: logProb - logProbAlone(words, ngram) };
}

function logProbAlone(words: readonly number[], ngram: NgramModel): number {
  const size = ngram.stateSize;
  const states = new Int32Array(2 * size);
  let at = 0;
  let sum = 0;
  ngram.emptyState(states, at);
  for (const word of words) {
    sum += ngram.score(states, at, word, states, size - at);
    at = size - at;
  }
  return sum;
}

/**
 * The commoner spelling of a syllable that writers end in i or y as they like: the language model knows `quy định`, and
 * `qui định` is as good a sentence.
 *
 * @param entryOf the entry of a syllable
 */
export function commonerWords(
  { text, logProb }: LexiconEntry,
  entryOf: (syllable: string) => LexiconEntry | undefined,
): OtherWords | undefined {
  const other = entryOf(otherFinalI(text) ?? '');
  if (!other || other.logProb <= logProb) return undefined;
  return { words: other.words, logProb: -Math.log1p(Math.exp(other.logProb - logProb)) };
}
