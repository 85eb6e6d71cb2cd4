import { BEGIN_ID } from '../../model/lm-tokens.js';
import type { NgramCounts } from './count-ngrams.js';
import { type Discounts, discounted, estimateDiscounts } from './discounts.js';
import { parentsOf, type TrieLevel } from './suffix-trie.js';

export interface ModelLevel extends TrieLevel {
  /** P(last word | the words before it) */
  readonly probabilities: Float64Array;
  /** factor on the next lower order for words not seen after this n-gram; 1 where nothing was seen */
  readonly backoffs: Float64Array;
}

/** An n-gram model in back-off form over a suffix trie. */
export interface BackoffModel {
  readonly order: number;
  readonly levels: readonly ModelLevel[];
}

export interface KneserNeyModel extends BackoffModel {
  readonly discounts: readonly Discounts[];
  /** occurrences of each n-gram, per level */
  readonly raw: readonly Int32Array[];
  /** tokens of the corpus */
  readonly tokens: number;
}

/**
 * Interpolated modified Kneser-Ney (Chen & Goodman 1999):
 * p(w | h) = (c - D(c)) / sum + backoff(h) · p(w | h without its oldest word), with adjusted counts;
 * backoff(h) is what the kept discounted counts leave, so n-grams that were cut off hand their share down.
 * The first order falls back to the uniform distribution over the vocabulary without `<s>`.
 */
export function estimateKneserNey(counts: NgramCounts): KneserNeyModel {
  const discounts = counts.levels.map((level) => estimateDiscounts(level.countsOfCounts));
  const levels: ModelLevel[] = [unigramLevel(counts, discounts[0]!)];
  for (let n = 1; n < counts.levels.length; n++)
    levels.push(nextLevel(counts, n, discounts[n]!, levels[n - 1]!));
  return {
    order: counts.order,
    levels,
    discounts,
    raw: counts.levels.map((level) => level.raw),
    tokens: counts.tokens,
  };
}

function unigramLevel(counts: NgramCounts, discounts: Discounts): ModelLevel {
  const { words, childEnds, contexts, adjusted } = counts.levels[0]!;
  const probabilities = new Float64Array(adjusted.length);
  let kept = 0;
  for (let id = 0; id < adjusted.length; id++) kept += discounted(adjusted[id]!, discounts);
  const uniform = (1 - kept / counts.unigramTotal) / (adjusted.length - 1);
  for (let id = 0; id < adjusted.length; id++)
    probabilities[id] = discounted(adjusted[id]!, discounts) / counts.unigramTotal + uniform;
  probabilities[BEGIN_ID] = 0;
  return { words, childEnds, contexts, probabilities, backoffs: new Float64Array(adjusted.length).fill(1) };
}

/** Fills the back-offs of the level before, then the probabilities of level n (0 = first order). */
function nextLevel(counts: NgramCounts, n: number, discounts: Discounts, before: ModelLevel): ModelLevel {
  const { words, childEnds, contexts, adjusted } = counts.levels[n]!;
  const { continuations } = counts.levels[n - 1]!;
  const kept = new Float64Array(continuations.length);
  for (let i = 0; i < words.length; i++) kept[contexts[i]!]! += discounted(adjusted[i]!, discounts);
  for (let context = 0; context < kept.length; context++)
    if (kept[context]! > 0) before.backoffs[context] = 1 - kept[context]! / continuations[context]!;
  const parents = parentsOf(before, { words, childEnds, contexts });
  const probabilities = new Float64Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const context = contexts[i]!;
    probabilities[i] =
      discounted(adjusted[i]!, discounts) / continuations[context]! +
      before.backoffs[context]! * before.probabilities[parents[i]!]!;
  }
  return { words, childEnds, contexts, probabilities, backoffs: new Float64Array(words.length).fill(1) };
}
