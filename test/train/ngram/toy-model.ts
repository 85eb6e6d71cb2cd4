import { BEGIN_ID, END_ID, SPECIAL_TOKENS } from '../../../src/model/lm-tokens.js';
import { countNgrams, type NgramCounts } from '../../../src/train/ngram/count-ngrams.js';
import type { BackoffModel } from '../../../src/train/ngram/kneser-ney.js';
import type { MixtureWeights } from '../../../src/train/ngram/mixture-weights.js';
import { sortWindows } from '../../../src/train/ngram/sort-windows.js';
import { ABSENT, findChild, parentsOf } from '../../../src/train/ngram/suffix-trie.js';

/** Words of toy corpora are small letters: a = 5, b = 6, and so on; classes stand as they are called, `<num>`. */
export const FIRST_WORD = SPECIAL_TOKENS.length;

export function idOf(letter: string): number {
  const special = (SPECIAL_TOKENS as readonly string[]).indexOf(letter);
  if (special >= 0) return special;
  return letter.charCodeAt(0) - 'a'.charCodeAt(0) + FIRST_WORD;
}

/** Paragraphs such as `a b c`, padded for the order. */
export function toyTokens(paragraphs: readonly string[], order: number): Uint16Array {
  return Uint16Array.from(
    paragraphs.flatMap((paragraph) => [
      ...Array.from({ length: order - 1 }, () => BEGIN_ID),
      ...paragraph.split(' ').filter(Boolean).map(idOf),
      END_ID,
    ]),
  );
}

export function toyCounts(
  paragraphs: readonly string[],
  order: number,
  letters: number,
  cutoffs: readonly number[] = [1],
): NgramCounts {
  return countNgrams(sortWindows(toyTokens(paragraphs, order), order), FIRST_WORD + letters, cutoffs);
}

/** Entry of the n-gram `words` (in reading order) on its level, or ABSENT. */
export function findNgram(model: Pick<BackoffModel, 'levels'>, words: readonly number[]): number {
  let entry = words.at(-1)!;
  for (let length = 1; length < words.length && entry !== ABSENT; length++)
    entry = findChild(model.levels[length - 1]!, model.levels[length]!, entry, words.at(-1 - length)!);
  return entry;
}

/** Every n-gram of two words and more, in reading order, with where its level says that its context stands. */
export function listNgrams(model: BackoffModel): { words: number[]; contextEntry: number }[] {
  const listed: { words: number[]; contextEntry: number }[] = [];
  let shorter = Array.from(model.levels[0]!.words, (word) => [word]);
  for (let n = 1; n < model.levels.length; n++) {
    const level = model.levels[n]!;
    const parents = parentsOf(model.levels[n - 1]!, level);
    const words = Array.from(level.words, (word, i) => [word, ...shorter[parents[i]!]!]);
    for (const [i, ngram] of words.entries()) listed.push({ words: ngram, contextEntry: level.contexts[i]! });
    shorter = words;
  }
  return listed;
}

/** Katz's recursion as the textbooks write it: P(last | rest) = p if listed, else backoff(rest) · P(last | shorter). */
export function probability(model: BackoffModel, words: readonly number[]): number {
  if (words.length > model.order) return probability(model, words.slice(words.length - model.order));
  const entry = findNgram(model, words);
  if (entry !== ABSENT) return model.levels[words.length - 1]!.probabilities[entry]!;
  const context = words.slice(0, -1);
  const known = findNgram(model, context);
  const backoff = known === ABSENT ? 1 : model.levels[context.length - 1]!.backoffs[known]!;
  return backoff * probability(model, words.slice(1));
}

/** Sum of P(w | context) over the vocabulary without `<s>`. */
export function totalProbability(model: BackoffModel, context: readonly number[]): number {
  let sum = 0;
  for (let word = 0; word < model.levels[0]!.words.length; word++)
    if (word !== BEGIN_ID) sum += probability(model, [...context, word]);
  return sum;
}

/** The same weights for every class of contexts. */
export function fixedWeights(...overall: readonly number[]): MixtureWeights {
  return { overall, ofClass: Array.from({ length: 1 + 4 * 4 ** overall.length }, () => overall) };
}
