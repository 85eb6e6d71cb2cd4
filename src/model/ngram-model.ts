import { ModelError } from '../errors.js';
import { BEGIN_ID, NUMBER_ID } from './lm-tokens.js';
import { decodeModelFile, type ModelHeader } from './model-file.js';
import {
  BUCKET_HASH_SEED,
  findPacked,
  foldBucketHash,
  foldRemainderHash,
  NOT_FOUND,
  type PackedTable,
  REMAINDER_HASH_SEED,
} from './packed-table.js';
import { decodeVocabulary, type Vocabulary } from './vocabulary.js';

export const NGRAM_KIND = 'ngram';
export const NGRAM_VERSION = 2;

/** Bits of the two codes in an n-gram's value: back-off above log-probability; the highest order has no back-off. */
export const LOG_PROB_BITS = 7;
export const BACKOFF_BITS = 6;

/** A back-off n-gram model; states are opaque, and equal states score every continuation alike. */
export interface NgramModel {
  readonly order: number;
  readonly vocabulary: Vocabulary;
  /** Int32 slots of one state */
  readonly stateSize: number;
  readonly header: ModelHeader;
  /** Writes the state after `<s>`. */
  beginState(states: Int32Array, at: number): void;
  /** Writes a state with no context. */
  emptyState(states: Int32Array, at: number): void;
  /**
   * Natural-log P(word | state at states[from]); writes the state after the word at out[to].
   * `states` and `out` may be one array, but the two states must not overlap.
   */
  score(states: Int32Array, from: number, word: number, out: Int32Array, to: number): number;
}

/**
 * The n-grams of one order with their codes, and what the codes stand for. Back-off code 0: no n-gram has this one
 * as its context, so no state keeps it.
 */
export interface PackedOrder {
  readonly table: PackedTable;
  readonly logProbs: Float32Array;
  readonly backoffs: Float32Array;
}

/** An n-gram model as its file holds it: probabilities and back-offs as codes into tables of values. */
export interface PackedNgrams {
  readonly vocabulary: Vocabulary;
  readonly header: ModelHeader;
  readonly unigramLogProbs: Float32Array;
  readonly unigramBackoffCodes: Uint8Array;
  readonly unigramBackoffs: Float32Array;
  /** orders 2 and up */
  readonly orders: readonly PackedOrder[];
}

/** A state slot holds a context word and the code of the back-off of the context that ends with it. */
const WORD_BITS = 15;
const WORD_MASK = (1 << WORD_BITS) - 1;
const NO_WORD = -1;
/** Longer runs of words are not counted by any trainer of ours; a header that says so is damaged. */
const MOST_ORDERS = 16;
const LOG_PROB_MASK = (1 << LOG_PROB_BITS) - 1;

/**
 * A search asks for the same n-grams again and again: the last ones looked up, by their hashes and order, near together
 * where the tables are far apart (2^14 of 16 bytes).
 */
const MEMO_BITS = 14;
const MEMO_SHIFT = 32 - MEMO_BITS;
const MEMO_SLOTS = 4;
const MEMO_SPREAD = 0x9e3779b1;
const NO_ORDER = -1;

/** The model of packed n-grams; it looks up at every call and unpacks nothing. */
function createNgramModel(packed: PackedNgrams): NgramModel {
  const { vocabulary, header, unigramLogProbs, unigramBackoffCodes, orders } = packed;
  const stateSize = Math.max(1, orders.length);
  /** codebook of the back-offs of contexts of slot + 1 words */
  const backoffs = [packed.unigramBackoffs, ...orders.map((order) => order.backoffs)];
  const memo = new Int32Array(MEMO_SLOTS << MEMO_BITS).fill(NO_ORDER);
  const writeFirst = (word: number, out: Int32Array, to: number): void => {
    const code = unigramBackoffCodes[word]!;
    out[to] = code === 0 ? NO_WORD : word | (code << WORD_BITS);
    for (let slot = 1; slot < stateSize; slot++) out[to + slot] = NO_WORD;
  };
  return {
    order: orders.length + 1,
    vocabulary,
    stateSize,
    header,
    beginState: (states, at) => writeFirst(BEGIN_ID, states, at),
    emptyState(states, at) {
      states.fill(NO_WORD, at, at + stateSize);
    },
    score(states, from, word, out, to) {
      writeFirst(word, out, to);
      let logProb = unigramLogProbs[word]!;
      let bucketHash = foldBucketHash(BUCKET_HASH_SEED, word);
      let remainderHash = foldRemainderHash(REMAINDER_HASH_SEED, word);
      let isContext = out[to] !== NO_WORD;
      let length = 0;
      for (; length < orders.length; length++) {
        const slot = states[from + length]!;
        if (slot < 0) break;
        const contextWord = slot & WORD_MASK;
        bucketHash = foldBucketHash(bucketHash, contextWord);
        remainderHash = foldRemainderHash(remainderHash, contextWord);
        const order = orders[length]!;
        const at = (Math.imul(bucketHash ^ remainderHash, MEMO_SPREAD) >>> MEMO_SHIFT) * MEMO_SLOTS;
        let value: number;
        if (memo[at] === bucketHash && memo[at + 1] === remainderHash && memo[at + 2] === length) {
          value = memo[at + 3]!;
        } else {
          value = findPacked(order.table, bucketHash, remainderHash);
          memo[at] = bucketHash;
          memo[at + 1] = remainderHash;
          memo[at + 2] = length;
          memo[at + 3] = value;
        }
        if (value === NOT_FOUND) break;
        logProb = order.logProbs[value & LOG_PROB_MASK]!;
        if (isContext && length + 1 < stateSize) {
          const code = value >>> LOG_PROB_BITS;
          isContext = code !== 0;
          if (isContext) out[to + length + 1] = contextWord | (code << WORD_BITS);
        }
      }
      for (; length < stateSize; length++) {
        const slot = states[from + length]!;
        if (slot < 0) break;
        logProb += backoffs[length]![slot >>> WORD_BITS]!;
      }
      // Numbers in a row stand in tables: what stands behind them there says nothing of sentences (`1991 30 năm` was `30 nậm`, as
      // names of rivers in a list begin). So no state holds more than the last of them.
      if (word === NUMBER_ID && (states[from]! & WORD_MASK) === NUMBER_ID)
        for (let slot = 1; slot < stateSize; slot++) out[to + slot] = NO_WORD;
      return logProb;
    },
  };
}

/**
 * Opens a packed n-gram model.
 *
 * @throws ModelError when the bytes are not one, or not whole
 */
export function loadNgram(bytes: Uint8Array, fileName = 'ngram.bin'): NgramModel {
  const file = decodeModelFile(bytes, { kind: NGRAM_KIND, version: NGRAM_VERSION, fileName });
  const { order } = file.header;
  if (typeof order !== 'number' || !Number.isInteger(order) || order < 1 || order > MOST_ORDERS)
    throw new ModelError(
      `Model file \`${fileName}\`: its order is ${order}; install it again or rebuild it with \`khoiphuc train\`.`,
    );
  const orders: PackedOrder[] = [];
  for (let n = 2; n <= order; n++) {
    const valueBits = n < order ? LOG_PROB_BITS + BACKOFF_BITS : LOG_PROB_BITS;
    orders.push({
      table: {
        entries: file.section(`entries${n}`) as Uint32Array,
        drifts: file.section(`drifts${n}`) as Int16Array,
        valueBits,
      },
      logProbs: file.section(`logProbs${n}`) as Float32Array,
      backoffs: n < order ? (file.section(`backoffs${n}`) as Float32Array) : new Float32Array(1),
    });
  }
  return createNgramModel({
    vocabulary: decodeVocabulary(file.section('vocabulary') as Uint8Array),
    header: file.header,
    unigramLogProbs: file.section('logProbs1') as Float32Array,
    unigramBackoffCodes: file.section('backoffCodes1') as Uint8Array,
    unigramBackoffs: file.section('backoffs1') as Float32Array,
    orders,
  });
}
