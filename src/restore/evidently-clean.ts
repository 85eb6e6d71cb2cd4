import { lmTokens, UNKNOWN_ID } from '../model/lm-tokens.js';
import type { NgramModel } from '../model/ngram-model.js';
import type { ObservedToken } from './tokenize.js';

/**
 * Nats per token of the language model, and share of words that it does not know, up to which a text reads as it was
 * written. Of 62 held-out documents, and of the fixtures, what was mangled, stripped of its marks or mistyped lies
 * below -5.4 with at least a fifth unknown, clean documents above -4.5 with at most 4 %; what lies between is
 * looked at closely.
 */
const READS_WELL = -4;
const MOST_UNKNOWN = 0.04;
/** Fewer words than this tell nothing. */
const MIN_WORDS = 40;
const HAS_LETTER = /\p{L}/u;

/** Whether tokens read so well as they stand that nothing but slips can be wrong with them. */
export function isEvidentlyClean(tokens: readonly ObservedToken[], model: NgramModel): boolean {
  const size = model.stateSize;
  const states = new Int32Array(2 * size);
  let at = 0;
  let sum = 0;
  let count = 0;
  let words = 0;
  let unknown = 0;
  model.beginState(states, at);
  for (const { text } of tokens) {
    let known = true;
    for (const key of lmTokens(text)) {
      const id = model.vocabulary.id(key);
      if (id === UNKNOWN_ID) known = false;
      sum += model.score(states, at, id, states, size - at);
      at = size - at;
      count++;
    }
    if (!HAS_LETTER.test(text)) continue;
    words++;
    if (!known) unknown++;
  }
  return words >= MIN_WORDS && unknown <= MOST_UNKNOWN * words && sum >= READS_WELL * count;
}
