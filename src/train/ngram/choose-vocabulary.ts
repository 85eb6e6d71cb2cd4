import { SPECIAL_TOKENS } from '../../model/lm-tokens.js';
import { createVocabulary, type Vocabulary } from '../../model/vocabulary.js';
import type { UnigramCount } from '../count-unigrams.js';

/** Ids take 15 bits in a state, see src/model/ngram-model.ts. */
const MAXIMUM_VOCABULARY = (1 << 15) - 1;

/**
 * Tokens that reach the cut-off of at least one group, most frequent first; the least frequent are dropped if they
 * are too many for 15-bit ids. `cutoffs[g]` belongs to `counts[g]`.
 */
export function chooseVocabulary(unigrams: readonly UnigramCount[], cutoffs: readonly number[]): Vocabulary {
  const special = new Set<string>(SPECIAL_TOKENS);
  const tokens = unigrams
    .filter(({ key, counts }) => !special.has(key) && counts.some((count, g) => count >= cutoffs[g]!))
    .slice(0, MAXIMUM_VOCABULARY - SPECIAL_TOKENS.length)
    .map(({ key }) => key);
  return createVocabulary(tokens);
}
