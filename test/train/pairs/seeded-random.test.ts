import { describe, expect, it } from 'vitest';
import { createRandom, hashText } from '../../../src/train/pairs/seeded-random.js';

describe('hashText', () => {
  it('is 32-bit FNV-1a', () => {
    expect(hashText('')).toBe(0x811c9dc5);
    expect(hashText('a')).toBe(0xe40c292c); // published test vector
  });
});

describe('createRandom', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const draw = (seed: string): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(draw('7/eng/1')).toEqual(draw('7/eng/1'));
    expect(draw('7/eng/1')).not.toEqual(draw('7/eng/2'));
    expect(draw('7/eng/1').every((x) => x >= 0 && x < 1)).toBe(true);
  });

  it('reaches both ends of an integer range and nothing beyond', () => {
    const random = createRandom('ends');
    const seen = new Set(Array.from({ length: 200 }, () => random.int(3, 5)));
    expect([...seen].sort()).toEqual([3, 4, 5]);
  });

  it('draws in proportion to the weights, never weight 0', () => {
    const random = createRandom('weights');
    const counts = { a: 0, b: 0, c: 0 };
    for (let i = 0; i < 4000; i++)
      counts[
        random.weighted([
          ['a', 3],
          ['b', 1],
          ['c', 0],
        ] as const)
      ]++;
    expect(counts.c).toBe(0);
    expect(counts.a / counts.b).toBeGreaterThan(2.6);
    expect(counts.a / counts.b).toBeLessThan(3.4);
  });

  it('refuses an empty list', () => {
    expect(() => createRandom('x').pick([])).toThrow(RangeError);
    expect(() => createRandom('x').weighted([])).toThrow(RangeError);
  });
});
