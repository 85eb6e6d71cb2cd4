import { describe, expect, it } from 'vitest';
import { indexTokens } from '../../../src/model/token-counts.js';
import { createGuessKinds } from '../../../src/restore/channel/guess-kinds.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

/** Kind 0 spoils half of `của`, kind 1 none; `và` is read as it is in both. */
const counts = indexTokens({
  kinds: ['spoilt', 'whole'],
  operations: [],
  met: new Map(),
  tokens: [{ intended: 'của', observed: 'cia', counts: Float64Array.of(500, 0) }],
  tokensMet: new Map([
    ['của', Float64Array.of(1000, 1000)],
    ['và', Float64Array.of(1000, 1000)],
  ]),
});
const guessKinds = createGuessKinds(counts);
const guess = (text: string) => guessKinds(tokenize(text));

describe('guessKinds', () => {
  it('tells the kind by tokens that turn up in it alone', () => {
    // Kind 0 has `cia` 500 times, kind 1 the 0.01 of what was never seen: three tokens, and half a one for each kind.
    const [spoilt, whole] = guess('cia cia “cia”');
    expect(spoilt).toBeCloseTo((0.5 + 3) / (1 + 3), 4);
    expect(whole).toBeCloseTo(0.5 / (1 + 3), 4);
  });

  it('is even where the tokens say the same of all kinds, or nothing is known of any', () => {
    expect(guess('và và')).toEqual([0.5, 0.5]);
    expect(guess('zx qw')).toEqual([0.5, 0.5]);
    expect(guess('')).toEqual([0.5, 0.5]);
  });

  it('counts a token that stands as it is by how often it was left so', () => {
    // Left alone 500 times of 1,000 in kind 0 and always in kind 1: w = (0.5 + n · w · ½ / (w · ½ + 1 - w)) / (1 + n).
    const [spoilt] = guess('của của của của');
    const answer = (w: number) => (0.5 + (4 * w) / 2 / (w / 2 + 1 - w)) / 5;
    expect(answer(spoilt!)).toBeCloseTo(spoilt!, 3);
    expect(spoilt).toBeLessThan(0.3);
  });
});
