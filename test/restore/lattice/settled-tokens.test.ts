import { describe, expect, it } from 'vitest';
import type { DecodedArc } from '../../../src/restore/lattice/decode.js';
import { settledTokens } from '../../../src/restore/lattice/settled-tokens.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

const tokens = tokenize('cia dang, va nha');

type Told = Partial<Pick<DecodedArc, 'posterior' | 'languageLogProb'>> &
  Partial<Pick<DecodedArc['arc'], 'to' | 'unknown' | 'channelLogProb'>>;

/** Texts of the tokens that count as settled when the first is read so, and the others at even odds. */
function settled({ posterior = 1, languageLogProb = -1, ...arc }: Told): string[] {
  const read = (from: number, text: string, words: number[], told: Told): DecodedArc => ({
    arc: {
      ...{ from, to: from + 1, text, words, channelLogProb: -1, priorLogProb: 0, kind: 'marks' as const },
      ...{ unknown: false, ...told },
    },
    ...{ languageLogProb, posterior, others: [], margin: 1 },
  });
  const first = { ...read(0, 'của', [7], arc) };
  const path = [first, { ...read(1, 'đảng,', [8, 9], {}), posterior: 0.5 }];
  return [...settledTokens([{ tokens, path }])].map(({ text }) => text);
}

describe('settledTokens', () => {
  it('are those that were read surely and well', () => {
    expect(settled({})).toEqual(['cia']);
    expect(settled({ posterior: 0.98 })).toEqual([]);
  });

  it('are none that fit badly where they stand, or are far from what was observed', () => {
    expect(settled({ languageLogProb: -6.1 })).toEqual([]);
    // Three letters: -1.8 is as far as may be.
    expect(settled({ channelLogProb: -1.7 })).toEqual(['cia']);
    expect(settled({ channelLogProb: -1.9 })).toEqual([]);
  });

  it('are none that nobody knows, and none that were read with the next one', () => {
    expect(settled({ unknown: true })).toEqual([]);
    expect(settled({ to: 2 })).toEqual([]);
  });

  it('weigh each word of a text by itself', () => {
    const path = [
      {
        arc: {
          ...{ from: 1, to: 2, text: 'đảng,', words: [8, 9], channelLogProb: -1, priorLogProb: 0 },
          ...{ kind: 'marks' as const, unknown: false },
        },
        ...{ languageLogProb: -11, posterior: 1, others: [], margin: 1 },
      },
    ];
    expect([...settledTokens([{ tokens, path }])].map(({ text }) => text)).toEqual(['dang,']);
  });
});
