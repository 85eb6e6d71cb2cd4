/**
 * Set of n-grams as 16-bit remainders of a hash, bucketed by the high bits of a second hash. An entry's values lie
 * at its index in arrays beside. An n-gram that is absent is taken for one that is there with a chance of about
 * (entries in its bucket) / 65,536: the price of 2 bytes a key.
 */
export interface PackedTable {
  /** 32 - log2 of the number of buckets */
  readonly shift: number;
  /** bucket b holds the entries offsets[b] up to offsets[b + 1] */
  readonly offsets: Uint32Array;
  readonly remainders: Uint16Array;
}

/** Mean number of entries in a bucket lies between half of this and all of it. */
const BUCKET_ENTRIES = 12;
const NOT_FOUND = -1;

/** Both hashes fold in one word after the other, last word of the n-gram first. */
export const BUCKET_HASH_SEED = 0x2545f491;
export const REMAINDER_HASH_SEED = 0x27220a95;

export function foldBucketHash(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

export function foldRemainderHash(hash: number, word: number): number {
  const mixed = Math.imul((hash + word) | 0, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}

/** Spreads the bucket hash to its high bits. */
function bucketOf(bucketHash: number, shift: number): number {
  return Math.imul(bucketHash, 0x9e3779b1) >>> shift;
}

function remainderOf(remainderHash: number): number {
  return Math.imul(remainderHash, 0x9e3779b1) >>> 16;
}

/** Index of the n-gram whose words were folded into the hashes, -1 when it is not there. */
export function findPacked(table: PackedTable, bucketHash: number, remainderHash: number): number {
  const bucket = bucketOf(bucketHash, table.shift);
  const remainder = remainderOf(remainderHash);
  const end = table.offsets[bucket + 1]!;
  const { remainders } = table;
  for (let at = table.offsets[bucket]!; at < end; at++) if (remainders[at] === remainder) return at;
  return NOT_FOUND;
}

export interface PackedKeys {
  readonly table: PackedTable;
  /** places[i] = index in the table of the i-th key given */
  readonly places: Uint32Array;
}

/** Lays out keys given as pairs of hashes. */
export function packKeys(bucketHashes: Int32Array, remainderHashes: Int32Array): PackedKeys {
  const size = bucketHashes.length;
  const bits = Math.max(0, Math.ceil(Math.log2(Math.max(1, size) / BUCKET_ENTRIES)));
  // a shift of 32 would be one of 0 in JavaScript, so there are at least two buckets
  const shift = 32 - Math.max(1, bits);
  const offsets = new Uint32Array((1 << (32 - shift)) + 1);
  for (let i = 0; i < size; i++) offsets[bucketOf(bucketHashes[i]!, shift) + 1]!++;
  for (let b = 1; b < offsets.length; b++) offsets[b]! += offsets[b - 1]!;
  const next = offsets.slice();
  const remainders = new Uint16Array(size);
  const places = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const place = next[bucketOf(bucketHashes[i]!, shift)]!++;
    places[i] = place;
    remainders[place] = remainderOf(remainderHashes[i]!);
  }
  return { table: { shift, offsets, remainders }, places };
}
