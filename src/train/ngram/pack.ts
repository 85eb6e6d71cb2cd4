import { encodeModelFile, type ModelHeader, type Section } from '../../model/model-file.js';
import { NGRAM_KIND, NGRAM_VERSION } from '../../model/ngram-model.js';
import {
  BUCKET_HASH_SEED,
  foldBucketHash,
  foldRemainderHash,
  packKeys,
  REMAINDER_HASH_SEED,
} from '../../model/packed-table.js';
import { encodeVocabulary, type Vocabulary } from '../../model/vocabulary.js';
import type { BackoffModel, ModelLevel } from './kneser-ney.js';
import { quantise } from './quantise.js';
import { parentsOf } from './suffix-trie.js';

/** Bytes of an n-gram: 2 of remainder, 1 of probability, 1 of back-off below the highest order, its share of a bucket. */
const BYTES_PER_MIDDLE = 4.5;
const BYTES_PER_HIGHEST = 3.5;
/** vocabulary text and unigram values */
const BYTES_PER_UNIGRAM = 13;

/** About how large a model of these sizes per order gets. */
export function packedBytes(sizes: readonly number[]): number {
  return sizes.reduce((bytes, size, n) => {
    if (n === 0) return bytes + size * BYTES_PER_UNIGRAM;
    return bytes + size * (n === sizes.length - 1 ? BYTES_PER_HIGHEST : BYTES_PER_MIDDLE);
  }, 0);
}

/** log of a probability of zero, for `<s>`, which is never predicted */
const NEVER_LOG_PROB = -99;

/** The model file of a pruned model: hashed keys, 8-bit log-probabilities and back-offs. */
export function packModel(model: BackoffModel, vocabulary: Vocabulary, header: ModelHeader): Uint8Array {
  const sections: Record<string, Section> = { vocabulary: encodeVocabulary(vocabulary) };
  let bucketHashes = new Int32Array(0);
  let remainderHashes = new Int32Array(0);
  for (const [n, level] of model.levels.entries()) {
    const order = n + 1;
    const size = level.words.length;
    const hashes = hashLevel(
      level,
      n === 0 ? undefined : model.levels[n - 1]!,
      bucketHashes,
      remainderHashes,
    );
    bucketHashes = hashes.bucketHashes;
    remainderHashes = hashes.remainderHashes;
    const logProbs = Float32Array.from(level.probabilities, (p) => (p > 0 ? Math.log(p) : NEVER_LOG_PROB));
    const backoffs = quantiseBackoffs(level, model.levels[n + 1]);
    if (n === 0) {
      Object.assign(sections, {
        logProbs1: logProbs,
        backoffCodes1: backoffs.codes,
        backoffs1: backoffs.codebook,
      });
      continue;
    }
    const { table, places } = packKeys(bucketHashes, remainderHashes);
    const { codes, codebook } = quantise(logProbs, 0);
    sections[`offsets${order}`] = table.offsets;
    sections[`remainders${order}`] = table.remainders;
    sections[`logProbs${order}`] = codebook;
    sections[`logProbCodes${order}`] = arrange(codes, places, size);
    if (order === model.order) continue;
    sections[`backoffs${order}`] = backoffs.codebook;
    sections[`backoffCodes${order}`] = arrange(backoffs.codes, places, size);
  }
  return encodeModelFile({
    kind: NGRAM_KIND,
    version: NGRAM_VERSION,
    header: { order: model.order, sizes: model.levels.map((level) => level.words.length), ...header },
    sections,
  });
}

function hashLevel(
  level: ModelLevel,
  before: ModelLevel | undefined,
  bucketBefore: Int32Array,
  remainderBefore: Int32Array,
) {
  const size = level.words.length;
  const parents = before ? parentsOf(before, level) : undefined;
  const bucketHashes = new Int32Array(size);
  const remainderHashes = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const word = level.words[i]!;
    bucketHashes[i] = foldBucketHash(parents ? bucketBefore[parents[i]!]! : BUCKET_HASH_SEED, word);
    remainderHashes[i] = foldRemainderHash(
      parents ? remainderBefore[parents[i]!]! : REMAINDER_HASH_SEED,
      word,
    );
  }
  return { bucketHashes, remainderHashes };
}

/** Code 0 for n-grams that are no n-gram's context, so that states can leave them out. */
function quantiseBackoffs(level: ModelLevel, next: ModelLevel | undefined) {
  const isContext = new Uint8Array(level.words.length);
  if (next) for (let i = 0; i < next.contexts.length; i++) isContext[next.contexts[i]!] = 1;
  const logBackoffs = new Float32Array(level.words.length);
  let count = 0;
  for (let i = 0; i < isContext.length; i++)
    if (isContext[i] === 1) logBackoffs[count++] = Math.log(level.backoffs[i]!);
  const { codes, codebook } = quantise(logBackoffs.subarray(0, count), 1);
  const spread = new Uint8Array(isContext.length);
  let at = 0;
  for (let i = 0; i < isContext.length; i++) if (isContext[i] === 1) spread[i] = codes[at++]!;
  return { codes: spread, codebook };
}

function arrange(codes: Uint8Array, places: Uint32Array, size: number): Uint8Array {
  const arranged = new Uint8Array(size);
  for (let i = 0; i < size; i++) arranged[places[i]!] = codes[i]!;
  return arranged;
}
