import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignedPair, align, editDistance } from '../../src/evaluate/align.js';

/** The textbook matrix and the same choice among ties, for comparison. */
function plainAlign(a: readonly unknown[], b: readonly unknown[]): { distance: number; path: AlignedPair[] } {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const diagonal = d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      d[i]![j] = Math.min(diagonal, d[i - 1]![j]! + 1, d[i]![j - 1]! + 1);
    }
  }
  const path: AlignedPair[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const here = d[i]![j]!;
    if (i > 0 && j > 0 && (a[i - 1] === b[j - 1] || here === d[i - 1]![j - 1]! + 1)) path.push([--i, --j]);
    else if (i > 0 && (j === 0 || here === d[i - 1]![j]! + 1)) path.push([--i, null]);
    else path.push([null, --j]);
  }
  return { distance: d[a.length]![b.length]!, path: path.reverse() };
}

function letters(text: string): string[] {
  return Array.from(text);
}

describe('align', () => {
  it('pairs equal items and names what is missing on either side', () => {
    expect(align(letters('abcd'), letters('axcde'))).toEqual({
      distance: 2,
      path: [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
        [null, 4],
      ],
    });
  });

  it('chooses from the end among equally good alignments', () => {
    expect(align(['x', 'x'], ['x']).path).toEqual([
      [0, null],
      [1, 0],
    ]);
  });

  it('copes with empty sequences', () => {
    expect(align([], [])).toEqual({ distance: 0, path: [] });
    expect(align(['a'], [])).toEqual({ distance: 1, path: [[0, null]] });
    expect(align([], ['a', 'b']).path).toEqual([
      [null, 0],
      [null, 1],
    ]);
  });

  it('agrees with the textbook matrix, beyond one integer of rows too', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 150 });
    const property = fc.property(word, word, (a, b) => {
      expect(align(a, b)).toEqual(plainAlign(a, b));
      expect(editDistance(a, b)).toBe(plainAlign(a, b).distance);
    });
    fc.assert(property, { seed: 20261121, numRuns: 300 });
  });

  it('agrees with the textbook matrix where only a band of it is computed', () => {
    const edits = fc.array(fc.tuple(fc.nat(700), fc.constantFrom('a', 'b', 'z', '')), { maxLength: 40 });
    const base = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 600, maxLength: 700 });
    const property = fc.property(base, edits, (a, changes) => {
      const b: string[] = [...a];
      for (const [at, item] of changes) b.splice(at, item === 'z' ? 0 : 1, ...(item === '' ? [] : [item]));
      expect(align(a, b)).toEqual(plainAlign(a, b));
    });
    fc.assert(property, { seed: 20261121, numRuns: 15 });
  });

  it('aligns 5,000 badly damaged tokens well within a second', () => {
    const a = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 911);
    const b = a.flatMap((x, i) => (i % 10 === 0 ? [] : i % 11 === 0 ? [x, x] : i % 3 === 0 ? [x] : [-x]));
    const start = performance.now();
    const { distance, path } = align(a, b);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(path.filter(([i, j]) => i === null || j === null || a[i] !== b[j])).toHaveLength(distance);
    expect(editDistance(a, b)).toBe(distance);
  });

  it('recomputes long traces from checkpoints: 40,000 tokens, two thirds damaged', () => {
    const a = Array.from({ length: 40_000 }, (_, i) => (i * 7919) % 4001);
    const b = a.flatMap((x, i) => (i % 500 === 0 ? [] : i % 3 === 0 ? [x] : [-x]));
    const { distance, path } = align(a, b);
    expect(path.filter(([i, j]) => i === null || j === null || a[i] !== b[j])).toHaveLength(distance);
    expect(path.flatMap(([i]) => (i === null ? [] : [i]))).toEqual(a.map((_, i) => i));
    expect(path.flatMap(([, j]) => (j === null ? [] : [j]))).toEqual(b.map((_, j) => j));
  });
});
