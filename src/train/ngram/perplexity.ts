import { BEGIN_ID } from '../../model/lm-tokens.js';
import type { NgramModel } from '../../model/ngram-model.js';

export interface TextScore {
  readonly tokens: number;
  readonly perplexity: number;
}

/** Perplexity per token (`</s>` included) of a padded token stream, scored as a decoder scores it. */
export function measurePerplexity(model: NgramModel, tokens: Uint16Array): TextScore {
  const states = new Int32Array(2 * model.stateSize);
  let at = 0;
  let logProb = 0;
  let count = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i] === BEGIN_ID) {
      model.beginState(states, at);
      continue;
    }
    const next = model.stateSize - at;
    logProb += model.score(states, at, tokens[i]!, states, next);
    at = next;
    count++;
  }
  return { tokens: count, perplexity: Math.exp(-logProb / count) };
}
