import { describe, expect, it } from 'vitest';
import type { ConfusionModel } from '../../../src/model/confusion-model.js';
import { indexTokens } from '../../../src/model/token-counts.js';
import type { DocumentCounts } from '../../../src/restore/channel/channel.js';
import { recall, withMemory } from '../../../src/restore/channel/token-memory.js';

const model: ConfusionModel = {
  ...{ kinds: ['clean', 'eng'], operations: [], met: new Map() },
  tokens: [
    { intended: 'của', observed: 'cta', counts: Float64Array.of(0, 40) },
    { intended: 'của', observed: 'ctia', counts: Float64Array.of(0, 30) },
  ],
  tokensMet: new Map([['của', Float64Array.of(1000, 100)]]),
};
const tokens = indexTokens(model);
const GROUPS = Math.log(0.001);
const eng = (intended: string, observed: string, document?: DocumentCounts) =>
  Math.exp(withMemory(recall(tokens, intended, observed), [0, 1], document, intended, observed, GROUPS));

function documentOf(counts: Record<string, number>, met: number): DocumentCounts {
  return {
    ...{ cells: new Map(), met: new Float64Array(0) },
    tokens: new Map([['của', new Map(Object.entries(counts))]]),
    tokensMet: new Map([['của', met]]),
  };
}

describe('withMemory', () => {
  it('leaves a token alone that it never met', () => {
    expect(withMemory(recall(tokens, 'và', 'va'), [0, 1], undefined, 'và', 'va', GROUPS)).toBe(GROUPS);
  });

  it('raises a damage that was seen again and again towards its share', () => {
    // (40 + 100 · 0.001) / (100 + 100), and the same for 30.
    expect(eng('của', 'cta')).toBeCloseTo(40.1 / 200, 9);
    expect(eng('của', 'ctia')).toBeCloseTo(30.1 / 200, 9);
  });

  it('remembers that a token was read for itself: all but those 70 of the 100 times', () => {
    expect(eng('của', 'của')).toBeCloseTo(30.1 / 200, 9);
    // Seen as it is as often as it was met, but for the smoothing.
    const clean = withMemory(recall(tokens, 'của', 'của'), [1, 0], undefined, 'của', 'của', GROUPS);
    expect(Math.exp(clean)).toBeCloseTo((1000 + 0.1) / 1100, 9);
  });

  it('lowers what was never seen although the token is well known', () => {
    expect(eng('của', 'cxa')).toBeCloseTo(0.1 / 200, 9);
  });

  it('stays a mixture of memory and letter groups: what one gains the other loses', () => {
    // P = share · groups + remembered; the same share for every observed form
    const share = eng('của', 'cxa') / 0.001;
    const remembered = (eng('của', 'cta') - share * 0.001) / 0.4;
    expect(share + remembered).toBeCloseTo(1, 9);
  });

  it('trusts each kind of damage by its weight', () => {
    const mixed = Math.exp(
      withMemory(recall(tokens, 'của', 'cta'), [0.5, 0.5], undefined, 'của', 'cta', GROUPS),
    );
    expect(mixed).toBeLessThan(eng('của', 'cta'));
    expect(mixed).toBeGreaterThan(0.4 * eng('của', 'cta'));
  });

  it('learns from the document, but not from the one reading in hand', () => {
    const before = eng('của', 'cua');
    expect(eng('của', 'cua', documentOf({ cua: 20 }, 20))).toBeGreaterThan(10 * before);
    expect(eng('của', 'cua', documentOf({ cua: 1 }, 1))).toBeLessThanOrEqual(before);
  });
});
