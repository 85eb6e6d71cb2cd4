import { createLexicon, type LexiconEntry } from '../../model/lexicon.js';
import { lmTokens } from '../../model/lm-tokens.js';
import type { Models } from '../../model/models.js';
import { createTermIndex } from '../../model/terms.js';

/** Natural log of the share of a word that only the user knows: as a syllable seen now and then. */
const OWN_WORD = Math.log(2e-5);
const EVEN = Math.log(1 / 3);

/**
 * The models with the user's own names and terms: their words join the lexicon, the terms of several
 * syllables are looked for as wholes.
 */
export function withOwnTerms(models: Models, terms: readonly string[]): Models {
  if (terms.length === 0) return models;
  const { lexicon, ngram } = models;
  const own: LexiconEntry[] = [];
  for (const written of terms.flatMap((term) => term.normalize('NFC').trim().split(/\s+/u))) {
    const small = written.toLowerCase();
    if (written === '' || lexicon.find(small) >= 0 || lexicon.find(written) >= 0) continue;
    const exact = written !== small && written.slice(1) !== small.slice(1);
    own.push({
      text: exact ? written : small,
      words: lmTokens(written).map((token) => ngram.vocabulary.id(token)),
      logProb: OWN_WORD,
      shapeLogProb: [EVEN, EVEN, EVEN],
      exact,
    });
  }
  return {
    ...models,
    // New words may hold letters, and pairs of letters, that the damage was not laid out for.
    ...(own.length > 0 ? { lexicon: createLexicon([...lexicon.entries, ...own]), damage: undefined } : {}),
    terms: createTermIndex(terms, true, models.terms),
  };
}
