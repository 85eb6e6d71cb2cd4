import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie } from '../../../src/model/trie.js';
import { lettersLeft, UnreadBound } from '../../../src/restore/candidates/letters-left.js';

const NONE = Number.NEGATIVE_INFINITY;

describe('lettersLeft', () => {
  it('tells how far it is to the nearest and to the furthest entry', () => {
    const trie = buildTrie(['ba', 'bao', 'c'], [-1, -2, -3]);
    const { classOf, fewest, most } = lettersLeft(trie);
    const at = (node: number) => [fewest[classOf[node]!], most[classOf[node]!]];
    const child = (node: number, letter: string) => {
      let found = trie.firstChild[node]!;
      while (trie.alphabet[trie.letter[found]!] !== letter) found = trie.nextSibling[found]!;
      return found;
    };
    const b = child(0, 'b');
    const ba = child(b, 'a');
    expect(at(0)).toEqual([1, 3]);
    expect(at(b)).toEqual([1, 2]);
    expect(at(ba)).toEqual([0, 1]);
    expect(at(child(ba, 'o'))).toEqual([0, 0]);
    expect(at(child(0, 'c'))).toEqual([0, 0]);
  });
});

/** Column 0 is the empty group, 1 any one character, 2 any two, 3 any three. */
const GROUPS = (length: number) => {
  const groups = new Int32Array((length + 1) * 4).fill(-1);
  for (let j = 1; j <= length; j++) for (let k = 1; k <= Math.min(3, j); k++) groups[j * 4 + k] = k;
  return groups;
};
const FLOORS = [-90, -90, -90, -90];

function boundOf(
  single: readonly number[],
  pair: readonly number[],
  words: readonly string[],
  length: number,
) {
  const trie = buildTrie(
    words,
    words.map(() => -1),
  );
  const left = lettersLeft(trie);
  const best = { single: Float32Array.from(single), pair: Float32Array.from(pair) };
  const bound = new UnreadBound(best, left, 12);
  bound.begin(length, length, GROUPS(length), FLOORS, new Float32Array(13));
  const row = bound.rowOf(left.classOf[0]!);
  return Array.from(bound.rows.subarray(row, row + length + 1));
}

describe('UnreadBound', () => {
  it('is the best that exactly so many letters can do', () => {
    // Words of two letters. Nothing is left to read: both were lost. One character: one was lost; or both letters
    // together were read as it. Two: each as one. Three: one as two. Five: one as two, one as three.
    expect(boundOf([-4, -1, -2, -3], [NONE, -4.5, NONE, NONE], ['ab', 'cd'], 5)).toEqual([
      -5, -4, -3, -2, -4.5, -8,
    ]);
  });

  it('takes the better of two lengths, and knows what no letters can do', () => {
    // One letter or two for two characters: -2 as one, -2 as two; for seven characters there is no way.
    const bound = boundOf([-4, -1, -2, -3], [NONE, NONE, NONE, NONE], ['a', 'bc'], 7);
    expect(bound.slice(4)).toEqual([-3, -2, -1, -4]);
    expect(bound[0]).toBe(NONE);
  });

  it('never lies below a way that exists', () => {
    const cost = fc.double({ min: -9, max: 0, noNaN: true });
    const property = fc.property(
      fc.array(cost, { minLength: 4, maxLength: 4 }),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
      (single, steps) => {
        const length = steps.reduce((sum, k) => sum + k, 0);
        if (length > 12) return;
        const way = steps.reduce((sum, k) => sum + single[k]!, 0);
        const bound = boundOf(single, [NONE, NONE, NONE, NONE], ['a'.repeat(steps.length)], length);
        expect(bound[0]!).toBeGreaterThanOrEqual(way - 1e-4);
      },
    );
    fc.assert(property, { seed: 20261121 });
  });
});
