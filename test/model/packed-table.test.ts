import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUCKET_HASH_SEED,
  findPacked,
  foldBucketHash,
  foldRemainderHash,
  NOT_FOUND,
  packedTableBytes,
  packTable,
  REMAINDER_HASH_SEED,
} from '../../src/model/packed-table.js';

const bucketHash = (words: readonly number[]): number => words.reduce(foldBucketHash, BUCKET_HASH_SEED);
const remainderHash = (words: readonly number[]): number =>
  words.reduce(foldRemainderHash, REMAINDER_HASH_SEED);
const pack = (keys: readonly (readonly number[])[], values: readonly number[], valueBits: number) =>
  packTable(
    {
      bucketHashes: Int32Array.from(keys, bucketHash),
      remainderHashes: Int32Array.from(keys, remainderHash),
      values: Uint32Array.from(values),
    },
    valueBits,
  );

describe('packed table', () => {
  it('finds the value of every key', () => {
    const word = fc.nat(32766);
    const keys = fc.uniqueArray(fc.tuple(word, word, word), { selector: String, maxLength: 300 });
    fc.assert(
      fc.property(keys, fc.constantFrom(7, 13), (listed, valueBits) => {
        const values = listed.map((_, i) => (i * 37) % 2 ** valueBits);
        const table = pack(listed, values, valueBits);
        expect(table.entries.byteLength + table.drifts.byteLength).toBe(packedTableBytes(listed.length));
        for (const [i, key] of listed.entries())
          expect(findPacked(table, bucketHash(key), remainderHash(key))).toBe(values[i]);
      }),
      { seed: 20261121 },
    );
  });

  it('finds nothing when it is empty', () => {
    expect(findPacked(pack([], [], 7), bucketHash([1]), remainderHash([1]))).toBe(NOT_FOUND);
  });

  it('takes few absent keys for present ones', () => {
    const size = 200_000;
    const key = (i: number): number[] => [i % 331, (i * 17) % 5003, Math.floor(i / 331)];
    const keys = Array.from({ length: 2 * size }, (_, i) => key(i));
    const table = pack(keys.slice(0, size), Array(size).fill(5), 13);
    let mistaken = 0;
    for (const absent of keys.slice(size))
      if (findPacked(table, bucketHash(absent), remainderHash(absent)) !== NOT_FOUND) mistaken++;
    // 4 entries looked at, 2^19 remainders: 1.5 expected
    expect(mistaken).toBeLessThan(10);
  });
});
