import { encodeModelFile, type ModelHeader, type Section } from '../../model/model-file.js';
import { BACKOFF_BITS, LOG_PROB_BITS, NGRAM_KIND, NGRAM_VERSION } from '../../model/ngram-model.js';
import {
  BUCKET_HASH_SEED,
  foldBucketHash,
  foldRemainderHash,
  packedTableBytes,
  packTable,
  REMAINDER_HASH_SEED,
} from '../../model/packed-table.js';
import { encodeVocabulary, type Vocabulary } from '../../model/vocabulary.js';
import type { BackoffModel, ModelLevel } from './kneser-ney.js';
import { quantise } from './quantise.js';
import { parentsOf } from './suffix-trie.js';

/** vocabulary text and unigram values */
const BYTES_PER_UNIGRAM = 13;

/** About how large a model of these sizes per order gets. */
export function packedBytes(sizes: readonly number[]): number {
  return sizes.reduce(
    (bytes, size, n) => bytes + (n === 0 ? size * BYTES_PER_UNIGRAM : packedTableBytes(size)),
    0,
  );
}

/** log of a probability of zero, for `<s>`, which is never predicted */
const NEVER_LOG_PROB = -99;

/** The model file of a pruned model: hashed keys with quantised log-probabilities and back-offs. */
export function packModel(model: BackoffModel, vocabulary: Vocabulary, header: ModelHeader): Uint8Array {
  const sections: Record<string, Section> = { vocabulary: encodeVocabulary(vocabulary) };
  let hashes: LevelHashes | undefined;
  for (const [n, level] of model.levels.entries()) {
    const order = n + 1;
    hashes = hashLevel(level, model.levels[n - 1], hashes);
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
    const { codes, codebook } = quantise(logProbs, LOG_PROB_BITS, 0);
    const values = Uint32Array.from(codes, (code, i) => code | (backoffs.codes[i]! << LOG_PROB_BITS));
    const valueBits = order < model.order ? LOG_PROB_BITS + BACKOFF_BITS : LOG_PROB_BITS;
    const { entries, drifts } = packTable({ ...hashes, values }, valueBits);
    sections[`entries${order}`] = entries;
    sections[`drifts${order}`] = drifts;
    sections[`logProbs${order}`] = codebook;
    if (order < model.order) sections[`backoffs${order}`] = backoffs.codebook;
  }
  return encodeModelFile({
    kind: NGRAM_KIND,
    version: NGRAM_VERSION,
    header: { order: model.order, sizes: model.levels.map((level) => level.words.length), ...header },
    sections,
  });
}

interface LevelHashes {
  readonly bucketHashes: Int32Array;
  readonly remainderHashes: Int32Array;
}

function hashLevel(
  level: ModelLevel,
  before: ModelLevel | undefined,
  hashesBefore: LevelHashes | undefined,
): LevelHashes {
  const size = level.words.length;
  const parents = before ? parentsOf(before, level) : undefined;
  const bucketHashes = new Int32Array(size);
  const remainderHashes = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const word = level.words[i]!;
    const parent = parents ? parents[i]! : 0;
    bucketHashes[i] = foldBucketHash(hashesBefore?.bucketHashes[parent] ?? BUCKET_HASH_SEED, word);
    remainderHashes[i] = foldRemainderHash(
      hashesBefore?.remainderHashes[parent] ?? REMAINDER_HASH_SEED,
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
  const { codes, codebook } = quantise(logBackoffs.subarray(0, count), BACKOFF_BITS, 1);
  const spread = new Uint8Array(isContext.length);
  let at = 0;
  for (let i = 0; i < isContext.length; i++) if (isContext[i] === 1) spread[i] = codes[at++]!;
  return { codes: spread, codebook };
}
