/**
 * Set of n-grams with small values, one 32-bit entry each: the high bits are a remainder of the n-gram's hash, the
 * low `valueBits` its value. Entries lie in buckets of four on average; another hash names the bucket. An absent
 * n-gram is taken for a present one with a chance of about 4 / 2^(32 - valueBits).
 */
export interface PackedTable {
  readonly entries: Uint32Array;
  /** bucket b begins at b · entries / buckets, rounded down, plus drifts[b]; the last drift closes the last bucket */
  readonly drifts: Int16Array;
  readonly valueBits: number;
}

/** Fewer would be quicker to search and cost more drifts: 2 bytes a bucket. */
const ENTRIES_PER_BUCKET = 4;
export const NOT_FOUND = -1;

/** Both hashes fold in one word after the other, last word of the n-gram first. */
export const BUCKET_HASH_SEED = 0x2545f491;
export const REMAINDER_HASH_SEED = 0x27220a95;
/** Odd, with evenly spread bits: the multipliers of MurmurHash3's last step (Austin Appleby, public domain). */
const BUCKET_FACTOR = 0x85ebca6b;
const REMAINDER_FACTOR = 0xc2b2ae35;
/** The prime next to 2^32 by the golden ratio: multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1;
const TWO_TO_MINUS_32 = 2 ** -32;

export function foldBucketHash(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, BUCKET_FACTOR);
  return mixed ^ (mixed >>> 15);
}

export function foldRemainderHash(hash: number, word: number): number {
  const mixed = Math.imul((hash + word) | 0, REMAINDER_FACTOR);
  return mixed ^ (mixed >>> 13);
}

function bucketOf(bucketHash: number, buckets: number): number {
  return ((Math.imul(bucketHash, SPREAD) >>> 0) * TWO_TO_MINUS_32 * buckets) | 0;
}

function remainderOf(remainderHash: number, valueBits: number): number {
  return Math.imul(remainderHash, SPREAD) >>> valueBits;
}

/** Value of the n-gram whose words were folded into the hashes, NOT_FOUND when it is not there. */
export function findPacked(table: PackedTable, bucketHash: number, remainderHash: number): number {
  const { entries, drifts, valueBits } = table;
  const buckets = drifts.length - 1;
  const bucket = bucketOf(bucketHash, buckets);
  const remainder = remainderOf(remainderHash, valueBits);
  const mean = entries.length / buckets;
  const end = (((bucket + 1) * mean) | 0) + drifts[bucket + 1]!;
  for (let at = ((bucket * mean) | 0) + drifts[bucket]!; at < end; at++) {
    const entry = entries[at]!;
    if (entry >>> valueBits === remainder) return entry & ((1 << valueBits) - 1);
  }
  return NOT_FOUND;
}

/** Keys as pairs of hashes, with a value below 2^valueBits each. */
export interface PackedInput {
  readonly bucketHashes: Int32Array;
  readonly remainderHashes: Int32Array;
  readonly values: Uint32Array;
}

/**
 * Packs the n-grams of one order.
 *
 * @param valueBits bits of a value; the 32 less these are the remainder's
 */
export function packTable(input: PackedInput, valueBits: number): PackedTable {
  const { bucketHashes, remainderHashes, values } = input;
  const size = values.length;
  const buckets = countBuckets(size);
  const next = new Uint32Array(buckets + 1);
  for (let i = 0; i < size; i++) next[bucketOf(bucketHashes[i]!, buckets) + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) next[bucket + 1]! += next[bucket]!;
  // hashes spread evenly, so a start strays from its mean by some thousands at most, even among 100 million entries
  const drifts = Int16Array.from(next, (start, bucket) => start - ((bucket * (size / buckets)) | 0));
  const entries = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const place = next[bucketOf(bucketHashes[i]!, buckets)]!++;
    entries[place] = (remainderOf(remainderHashes[i]!, valueBits) << valueBits) | values[i]!;
  }
  return { entries, drifts, valueBits };
}

function countBuckets(size: number): number {
  return Math.max(1, Math.ceil(size / ENTRIES_PER_BUCKET));
}

/** Bytes that a table of so many n-grams takes. */
export function packedTableBytes(size: number): number {
  return size * 4 + (countBuckets(size) + 1) * 2;
}
