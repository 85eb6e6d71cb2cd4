import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUCKET_HASH_SEED,
  findPacked,
  foldBucketHash,
  foldRemainderHash,
  packKeys,
  REMAINDER_HASH_SEED,
} from '../../src/model/packed-table.js';

const bucketHash = (words: readonly number[]): number => words.reduce(foldBucketHash, BUCKET_HASH_SEED);
const remainderHash = (words: readonly number[]): number =>
  words.reduce(foldRemainderHash, REMAINDER_HASH_SEED);

describe('packed table', () => {
  it('finds every key at the place it was given', () => {
    const word = fc.nat(32766);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(word, word, word), { selector: String, maxLength: 300 }),
        (keys) => {
          const { table, places } = packKeys(
            Int32Array.from(keys, bucketHash),
            Int32Array.from(keys, remainderHash),
          );
          expect([...places].sort((a, b) => a - b)).toEqual(keys.map((_, i) => i));
          for (const [i, key] of keys.entries())
            expect(findPacked(table, bucketHash(key), remainderHash(key))).toBe(places[i]);
        },
      ),
      { seed: 20261121 },
    );
  });

  it('takes few absent keys for present ones, and fills its buckets evenly', () => {
    const size = 100_000;
    const key = (i: number): number[] => [i % 331, (i * 17) % 5003, Math.floor(i / 331)];
    const keys = Array.from({ length: 2 * size }, (_, i) => key(i));
    const listed = keys.slice(0, size);
    const { table } = packKeys(Int32Array.from(listed, bucketHash), Int32Array.from(listed, remainderHash));
    let mistaken = 0;
    for (const absent of keys.slice(size))
      if (findPacked(table, bucketHash(absent), remainderHash(absent)) >= 0) mistaken++;
    // about 8 entries a bucket, 65,536 remainders: 12 expected, standard deviation 3.5
    expect(mistaken).toBeLessThan(40);
    let fullest = 0;
    for (let b = 1; b < table.offsets.length; b++)
      fullest = Math.max(fullest, table.offsets[b]! - table.offsets[b - 1]!);
    expect(fullest).toBeLessThan(40);
  });
});
