import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expect as expectation } from '../../../src/train/confusions/expectation.js';

type Table = Readonly<Record<string, number>>;

/** Runs the expectation step over a table `intended>observed` → probability and gathers what it counts. */
function count(intended: string, observed: string, table: Table, weight = 1) {
  const operations = new Map<string, number>();
  const met = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, value: number) =>
    map.set(key, (map.get(key) ?? 0) + value);
  const logProb = expectation(intended, observed, weight, (a, b) => table[`${a}>${b}`] ?? 0, {
    operation: (a, b, expected) => add(operations, `${a}>${b}`, expected),
    met: (a, expected) => add(met, a, expected),
  });
  return { logProb, operations, met };
}

/** Every segmentation into operations with its probability, by plain recursion. */
function segmentations(intended: string, observed: string, table: Table): { used: string[]; p: number }[] {
  if (intended === '') return observed === '' ? [{ used: [], p: 1 }] : [];
  const all: { used: string[]; p: number }[] = [];
  for (let a = 1; a <= Math.min(2, intended.length); a++) {
    for (let b = a - 1; b <= Math.min(3, observed.length); b++) {
      const key = `${intended.slice(0, a)}>${observed.slice(0, b)}`;
      const p = table[key] ?? 0;
      if (p === 0) continue;
      for (const rest of segmentations(intended.slice(a), observed.slice(b), table))
        all.push({ used: [key, ...rest.used], p: p * rest.p });
    }
  }
  return all;
}

describe('the expectation step', () => {
  it('shares a pair out among its segmentations, as worked out by hand', () => {
    // a>x b>: 0.3 · 0.2 = 0.06; a> b>x: 0.1 · 0.4 = 0.04; ab>x: 0.05; together 0.15
    const table = { 'a>x': 0.3, 'b>': 0.2, 'a>': 0.1, 'b>x': 0.4, 'ab>x': 0.05 };
    const { logProb, operations, met } = count('ab', 'x', table);
    expect(logProb).toBeCloseTo(Math.log(0.15), 9);
    expect(operations.get('a>x')).toBeCloseTo(0.06 / 0.15, 9);
    expect(operations.get('b>')).toBeCloseTo(0.06 / 0.15, 9);
    expect(operations.get('a>')).toBeCloseTo(0.04 / 0.15, 9);
    expect(operations.get('b>x')).toBeCloseTo(0.04 / 0.15, 9);
    expect(operations.get('ab>x')).toBeCloseTo(0.05 / 0.15, 9);
    // the pair is always met where it begins; b by itself only where a did not take it along
    expect(met.get('a')).toBeCloseTo(1, 9);
    expect(met.get('ab')).toBeCloseTo(1, 9);
    expect(met.get('b')).toBeCloseTo(0.1 / 0.15, 9);
  });

  it('counts a pair seen five times five times', () => {
    const { operations, met } = count('đa', 'da', { 'đ>d': 0.5, 'a>a': 0.9 }, 5);
    expect([...operations]).toEqual([
      ['a>a', 5],
      ['đ>d', 5],
    ]);
    expect(met.get('đ')).toBe(5);
  });

  it('has no way where the table has none, and counts nothing then', () => {
    const { logProb, operations, met } = count('ab', 'zz', { 'a>a': 1 });
    expect([logProb, operations.size, met.size]).toEqual([Number.NEGATIVE_INFINITY, 0, 0]);
  });

  it('equals the sum over all segmentations', () => {
    const key = fc.tuple(
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 2 }),
      fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 3 }),
    );
    const table = fc.dictionary(
      key.map(([a, b]) => `${a}>${b}`),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      {
        minKeys: 6,
        maxKeys: 30,
      },
    );
    const intended = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 5 });
    const observed = fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 6 });
    const property = fc.property(intended, observed, table, (a, b, probabilities) => {
      const all = segmentations(a, b, probabilities);
      const total = all.reduce((sum, { p }) => sum + p, 0);
      const { logProb, operations } = count(a, b, probabilities);
      if (total === 0) expect(logProb).toBe(Number.NEGATIVE_INFINITY);
      else expect(logProb).toBeCloseTo(Math.log(total), 9);
      const wanted = new Map<string, number>();
      for (const { used, p } of all)
        for (const one of used) wanted.set(one, (wanted.get(one) ?? 0) + p / total);
      expect(new Set(operations.keys())).toEqual(new Set(wanted.keys()));
      for (const [one, expected] of wanted) expect(operations.get(one)).toBeCloseTo(expected, 9);
    });
    fc.assert(property, { seed: 20261121, numRuns: 300 });
  });
});
