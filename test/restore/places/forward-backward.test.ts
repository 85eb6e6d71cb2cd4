import { describe, expect, it } from 'vitest';
import { posteriors } from '../../../src/restore/places/forward-backward.js';

const { log } = Math;

/** Rain or shine: each begins alike and stays with 3 in 4. */
const weather = {
  states: 2,
  begins: () => log(0.5),
  goesOn: (from: number, to: number) => log(from === to ? 0.75 : 0.25),
};

describe('posteriors', () => {
  it('weighs what is seen before and behind a place', () => {
    // What is seen speaks 4 to 1 for the first state, then for neither, then 4 to 1 for the first.
    const seen = [
      [log(0.8), log(0.2)],
      [log(0.5), log(0.5)],
      [log(0.8), log(0.2)],
    ];
    const [first, second, third] = posteriors(weather, seen);
    // Second place: 0.8 · 0.75 + 0.2 · 0.25 = 0.65 from either side, against 0.35.
    expect(second![0]).toBeCloseTo(0.65 ** 2 / (0.65 ** 2 + 0.35 ** 2), 12);
    // First place: behind it 0.65 and 0.35 stand at the second, seen from the first state 0.75 · 0.65 + 0.25 · 0.35 = 0.575.
    expect(first![0]).toBeCloseTo((0.8 * 0.575) / (0.8 * 0.575 + 0.2 * 0.425), 12);
    expect(third![0]).toBeCloseTo(first![0]!, 12);
  });

  it('sums to 1 at each place, and follows no way that is impossible', () => {
    const oneWay = {
      ...weather,
      goesOn: (from: number, to: number) => (to < from ? Number.NEGATIVE_INFINITY : log(0.5)),
    };
    const shares = posteriors(oneWay, [
      [log(1e-3), log(1)],
      [log(1), log(1)],
      [log(1), Number.NEGATIVE_INFINITY],
    ]);
    for (const share of shares) expect(share[0]! + share[1]!).toBeCloseTo(1, 12);
    expect(shares[0]![0]).toBe(1);
  });

  it('has nothing to say of nothing', () => {
    expect(posteriors(weather, [])).toEqual([]);
  });
});
