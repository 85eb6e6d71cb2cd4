import type { KneserNeyModel } from './kneser-ney.js';
import type { MergedLevel } from './merge-tries.js';
import { ABSENT } from './suffix-trie.js';

/**
 * Weights of the models in a mixture. A model that has seen a context often deserves more trust after it than one
 * that has not, so each class of contexts has weights of its own (the buckets of Jelinek & Mercer 1980).
 */
export interface MixtureWeights {
  readonly overall: readonly number[];
  /** one set of weights per class */
  readonly ofClass: readonly (readonly number[])[];
}

/** Class of the empty context. */
export const NO_CONTEXT_CLASS = 0;
/** A context falls in a bucket per model: unseen, seen, seen this often, seen this often. */
const BUCKET_STARTS = [1, 5, 50] as const;
const BUCKETS = BUCKET_STARTS.length + 1;

/** How many classes there are for so many models, with contexts of up to `order` - 1 words. */
function countClasses(models: number, order: number): number {
  return 1 + (order - 1) * BUCKETS ** models;
}

/** Class of each n-gram as a context: its length and how often each model has seen it. */
export function classifyContexts(
  models: readonly KneserNeyModel[],
  level: MergedLevel,
  length: number,
): Uint16Array {
  const classes = new Uint16Array(level.words.length);
  for (const [m, source] of level.sources.entries()) {
    const raw = models[m]!.raw[length - 1];
    for (let i = 0; i < classes.length; i++) {
      const count = source[i] === ABSENT ? 0 : raw![source[i]!]!;
      let bucket = 0;
      while (bucket < BUCKET_STARTS.length && count >= BUCKET_STARTS[bucket]!) bucket++;
      classes[i] = classes[i]! * BUCKETS + bucket;
    }
  }
  const first = 1 + (length - 1) * BUCKETS ** models.length;
  for (let i = 0; i < classes.length; i++) classes[i]! += first;
  return classes;
}

/** Every token of a text: its probability in each model (a row), and the class of the context it was seen in. */
export interface ScoredText {
  readonly rows: Float64Array;
  readonly classes: Uint16Array;
}

const EM_ROUNDS = 50;
/** Tokens that the overall weights count for in every class, so that a rare class stays near them. */
const PRIOR_TOKENS = 50;

/**
 * Weights that maximise the likelihood of held-out texts, by EM from equal weights. Each text counts the same,
 * however long it is.
 */
export function estimateWeights(texts: readonly ScoredText[], models: number, order: number): MixtureWeights {
  const classes = countClasses(models, order);
  const equal = Array.from({ length: models }, () => 1 / models);
  let weights: MixtureWeights = { overall: equal, ofClass: Array.from({ length: classes }, () => equal) };
  const longest = Math.max(...texts.map((text) => text.classes.length));
  for (let round = 0; round < EM_ROUNDS; round++) {
    const overall = new Float64Array(models);
    const ofClass = Array.from({ length: classes }, () => new Float64Array(models));
    for (const { rows, classes: classOf } of texts) {
      const share = longest / classOf.length;
      for (let token = 0; token < classOf.length; token++) {
        const own = weights.ofClass[classOf[token]!]!;
        let sum = 0;
        for (let m = 0; m < models; m++) sum += own[m]! * rows[token * models + m]!;
        for (let m = 0; m < models; m++) {
          const part = (share * own[m]! * rows[token * models + m]!) / sum;
          overall[m]! += part;
          ofClass[classOf[token]!]![m]! += part;
        }
      }
    }
    const settled = normalised(overall);
    weights = {
      overall: settled,
      ofClass: ofClass.map((parts) => normalised(parts.map((part, m) => part + PRIOR_TOKENS * settled[m]!))),
    };
  }
  return weights;
}

function normalised(parts: Float64Array): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return Array.from(parts, (part) => (total > 0 ? part / total : 1 / parts.length));
}

/** Perplexity of the weighted mixture. */
export function mixturePerplexity({ rows, classes }: ScoredText, weights: MixtureWeights): number {
  let logProb = 0;
  for (let token = 0; token < classes.length; token++) {
    const own = weights.ofClass[classes[token]!]!;
    let p = 0;
    for (let m = 0; m < own.length; m++) p += own[m]! * rows[token * own.length + m]!;
    logProb += Math.log(p);
  }
  return Math.exp(-logProb / classes.length);
}
