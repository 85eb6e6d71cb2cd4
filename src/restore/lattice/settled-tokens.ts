import type { ObservedToken } from '../tokens/tokenize.js';
import type { DecodedBlock } from './block-search.js';

/** A reading is settled from this posterior on ... */
const SURE = 0.99;
/** ... where the language model gives each of its words no less than this, in nats ... */
const FITS = -6;
/** ... and the letters cost no more than this for each that was observed. */
const NEAR = -0.6;

/**
 * Tokens that the first decoding read surely and well: for the final one their few nearest readings do. Where the right word was
 * not among those that the first one tried, what it took instead is improbable where it stands, or unlike what was
 * observed.
 */
export function settledTokens(blocks: Iterable<DecodedBlock>): ReadonlySet<ObservedToken> {
  const settled = new Set<ObservedToken>();
  for (const { tokens, path } of blocks) {
    for (const { arc, posterior, languageLogProb } of path) {
      const { from, to, text, words, unknown, channelLogProb } = arc;
      const fits = languageLogProb >= FITS * Math.max(1, words.length);
      const isNear = channelLogProb >= NEAR * text.length;
      if (to === from + 1 && !unknown && posterior >= SURE && fits && isNear) settled.add(tokens[from]!);
    }
  }
  return settled;
}
