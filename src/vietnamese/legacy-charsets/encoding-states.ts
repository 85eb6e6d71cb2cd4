import { AS_IS, type LikelihoodTable, OTHER, READINGS, ROW } from './likelihood-table.js';
import { DETECTABLE } from './token-likelihoods.js';
import type { Tokens } from './tokens.js';

// Log-odds that the next suspect token begins a legacy text, ends one, or changes from one to another. Chosen so that no
// line of the training pairs (recognised by engines for six languages) is taken for a legacy encoding: see
// docs/legacy-encodings.md.
export const ENTER = -5;
const LEAVE = -8;
const CHANGE = -8;

/** The state of text that is in no legacy encoding; the other states are the indices of `DETECTABLE`. */
export const KEEP: number = DETECTABLE.length;
const STATES = KEEP + 1;

/** Log-odds of each encoding by the font that a token is set in; undefined where its font says nothing. */
export type FontOdds = (start: number) => Float64Array | undefined;

/** The likeliest state (encoding or `KEEP`) of each token: Viterbi with a cost for every change. */
export function statesOf(tokens: Tokens, { rows }: LikelihoodTable, fontOdds: FontOdds): Uint8Array {
  const { count } = tokens;
  const from = new Uint8Array(count * STATES);
  const scores = new Float64Array(STATES).fill(ENTER);
  scores[KEEP] = 0;
  let best = 0;
  for (let t = 0; t < count; t++) {
    const row = tokens.rows[t]! * ROW;
    const odds = fontOdds(tokens.starts[t]!);
    const seems = Math.max(rows[row + AS_IS]!, rows[row + OTHER]!);
    const kept = scores[KEEP]!;
    const entersFromKeep = kept + ENTER >= scores[best]! + CHANGE;
    const entering = entersFromKeep ? kept + ENTER : scores[best]! + CHANGE;
    const leaving = scores[best]! + LEAVE;
    const back = t * STATES;
    from[back + KEEP] = leaving > kept ? best : KEEP;
    const enteringFrom = entersFromKeep ? KEEP : best;
    let [nextBest, bestScore] = [0, Number.NEGATIVE_INFINITY];
    for (let s = 0; s < KEEP; s++) {
      const stays = scores[s]! >= entering;
      from[back + s] = stays ? s : enteringFrom;
      let score = (stays ? scores[s]! : entering) + rows[row + READINGS + s]! - seems;
      if (odds !== undefined) score += odds[s]!;
      scores[s] = score;
      if (score > bestScore) {
        bestScore = score;
        nextBest = s;
      }
    }
    best = nextBest;
    if (leaving > kept) scores[KEEP] = leaving;
  }
  const states = new Uint8Array(count);
  let state = KEEP;
  for (let s = 0; s < KEEP; s++) if (scores[s]! > scores[state]!) state = s;
  for (let t = count - 1; t >= 0; t--) {
    states[t] = state;
    state = from[t * STATES + state]!;
  }
  return states;
}
