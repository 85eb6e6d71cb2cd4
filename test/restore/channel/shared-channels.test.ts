import { describe, expect, it } from 'vitest';
import { compileChannel } from '../../../src/restore/channel/channel.js';
import { roundShares, SharedChannels } from '../../../src/restore/channel/shared-channels.js';
import { NO_TOKENS, toyKindTable } from '../toy-models.js';

const table = toyKindTable({ a: { a: [0.9, 0.5], o: [0.1, 0.5] } }, 2);

describe('roundShares', () => {
  it('rounds in logarithms to powers of two, and sums to 1', () => {
    // 0.9 is nearest to 1, 0.1 to 1/8: 8/9 and 1/9 of their sum
    const [most, least] = roundShares([0.9, 0.1]);
    expect(most).toBeCloseTo(8 / 9, 12);
    expect(least).toBeCloseTo(1 / 9, 12);
  });

  it('gives documents damaged alike the same shares, others not', () => {
    expect(roundShares([0.88, 0.12])).toEqual(roundShares([0.9, 0.1]));
    expect(roundShares([0.93, 0.07])).not.toEqual(roundShares([0.9, 0.1]));
  });
});

describe('SharedChannels', () => {
  it('compiles equal mixtures once, for clean text apart', () => {
    let compiled = 0;
    const channels = new SharedChannels((shares, clean) => {
      compiled++;
      return compileChannel(table, NO_TOKENS, shares, clean);
    });
    const channel = channels.of([0.5, 0.5], false);
    expect(channel.weights).toEqual([0.5, 0.5]);
    expect(channels.of([0.5, 0.5], false)).toBe(channel);
    expect(channels.of([0.5, 0.5], true)).not.toBe(channel);
    expect(channels.of([0.4, 0.6], false)).not.toBe(channel);
    expect(compiled).toBe(3);
  });
});
