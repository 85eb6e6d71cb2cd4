import { describe, expect, it } from 'vitest';
import { termKeysOf } from '../../../src/restore/lattice/term-keys.js';
import type { KnownToken } from '../../../src/restore/readings/token-readings.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';
import { toyLexicon } from '../toy-models.js';

const lexicon = toyLexicon({ kế: 0.5, hoạch: 0.5 });

describe('what the term matcher knows of a token', () => {
  const known = (...readings: readonly (readonly [word: string, channelLogProb: number])[]) =>
    ({
      scored: readings.map(([word, channelLogProb]) => ({
        ...{ reading: { entry: lexicon.find(word), shape: 0 }, channelLogProb, besideLogProb: 0, rank: 0 },
      })),
      sets: [],
    }) as unknown as KnownToken;
  const [token] = tokenize('kehx');

  it('is the words that it may be, and whether even the best explains it badly', () => {
    expect(termKeysOf(known(['hoạch', -1], ['kế', -2]), token!, lexicon)).toEqual({
      ...{ keys: ['hoạch', 'kế'], shape: 0, weak: false },
    });
    expect(termKeysOf(known(['kế', -3], ['?', -9]), token!, lexicon)).toMatchObject({
      keys: ['kế'],
      weak: true,
    });
  });

  it('is worked out once, and no weakness where no word is known', () => {
    const nothing = known(['?', -9]);
    const keys = termKeysOf(nothing, token!, lexicon);
    expect(keys).toEqual({ keys: [], shape: 0, weak: false });
    expect(termKeysOf(nothing, token!, lexicon)).toBe(keys);
  });
});
