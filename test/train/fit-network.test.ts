import { describe, expect, it } from 'vitest';
import { logOdds } from '../../src/model/network.js';
import { fitNetwork } from '../../src/train/fit-network.js';
import { createRandom } from '../../src/train/pairs/seeded-random.js';

const random = createRandom('rows');
const points = Array.from({ length: 30_000 }, () => [random.between(-1, 1), random.between(9, 11)] as const);
const rows = points.map(([x, y]) => [1, x, y]);
const probability = (network: ReturnType<typeof fitNetwork>, row: readonly number[]) =>
  1 / (1 + Math.exp(-logOdds(network, row)));

describe('fitNetwork', () => {
  it('learns what no line parts: one of two, but not both', () => {
    const network = fitNetwork(
      rows,
      points.map(([x, y]) => x > 0 !== y > 10),
    );
    for (const [x, y, holds] of [
      [0.6, 9.4, true],
      [-0.6, 10.6, true],
      [0.6, 10.6, false],
      [-0.6, 9.4, false],
    ] as const) {
      const p = probability(network, [1, x, y]);
      expect(holds ? p : 1 - p, `${x} ${y}`).toBeGreaterThan(0.9);
    }
  });

  it('tells how often something holds where nothing else is known', () => {
    const network = fitNetwork(
      rows,
      rows.map((_, n) => n % 5 === 0),
    );
    for (const row of rows.slice(0, 50)) expect(Math.abs(probability(network, row) - 0.2)).toBeLessThan(0.1);
  });

  it('is the same for the same rows and seed', () => {
    const holds = points.map(([x]) => x > 0.2);
    const [few, most] = [rows.slice(0, 600), holds.slice(0, 600)];
    expect(fitNetwork(few, most)).toEqual(fitNetwork(few, most));
    expect(fitNetwork(few, most, 'another')).not.toEqual(fitNetwork(few, most));
  });

  it('stands a column that never changes', () => {
    const network = fitNetwork(
      rows.map(([one, x]) => [one!, x!, 7]),
      points.map(([x]) => x > 0),
    );
    expect(probability(network, [1, 0.7, 7])).toBeGreaterThan(0.9);
  });

  it('needs rows', () => {
    expect(() => fitNetwork([], [])).toThrow(RangeError);
  });
});
