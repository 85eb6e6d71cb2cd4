import { BEGIN_ID } from '../../model/lm-tokens.js';
import type { BackoffModel, KneserNeyModel, ModelLevel } from './kneser-ney.js';
import { type MergedLevel, mergeTries } from './merge-tries.js';
import { ABSENT, findChild, parentsOf } from './suffix-trie.js';

interface UnionLevel extends MergedLevel {
  /** per model: P(last word | context) in that model, worked out by back-off where it lacks the n-gram */
  readonly probabilities: readonly Float32Array[];
  /** per model: its back-off factor, 1 where it lacks the n-gram */
  readonly backoffs: readonly Float32Array[];
}

/** Models side by side over the union of their n-grams. */
export interface ModelUnion {
  readonly order: number;
  readonly levels: readonly UnionLevel[];
  readonly frequencies: readonly (readonly Float64Array[])[];
}

export function uniteModels(models: readonly KneserNeyModel[]): ModelUnion {
  const levels: UnionLevel[] = [];
  for (const [n, merged] of mergeTries(models).entries()) {
    const size = merged.words.length;
    const backoffs = models.map((model, m) => {
      const source = merged.sources[m]!;
      const own = model.levels[n]?.backoffs;
      return Float32Array.from(source, (entry) => (entry === ABSENT ? 1 : own![entry]!));
    });
    const before = levels[n - 1];
    const parents = before ? parentsOf(before, merged) : undefined;
    const probabilities = models.map((model, m) => {
      const own = model.levels[n]?.probabilities;
      const values = new Float32Array(size);
      for (let i = 0; i < size; i++) {
        const entry = merged.sources[m]![i]!;
        values[i] =
          entry === ABSENT
            ? before!.backoffs[m]![merged.contexts[i]!]! * before!.probabilities[m]![parents![i]!]!
            : own![entry]!;
      }
      return values;
    });
    levels.push({ ...merged, probabilities, backoffs });
  }
  return { order: levels.length, levels, frequencies: models.map((model) => model.frequencies) };
}

/** P(token | the tokens before it) in each model, for every token of a padded text but `<s>`; a row per token. */
export function scoreText(union: ModelUnion, tokens: Uint16Array): Float64Array {
  const models = union.levels[0]!.probabilities.length;
  const rows: number[] = [];
  for (let position = 0; position < tokens.length; position++) {
    if (tokens[position] === BEGIN_ID) continue;
    let entry = tokens[position]!;
    let length = 1;
    while (length < union.order) {
      const child = findChild(
        union.levels[length - 1]!,
        union.levels[length]!,
        entry,
        tokens[position - length]!,
      );
      if (child === ABSENT) break;
      entry = child;
      length++;
    }
    const row = union.levels[length - 1]!.probabilities.map((p) => p[entry]!);
    let context = tokens[position - 1]!;
    for (let size = 1; size < union.order; size++) {
      if (size > 1) {
        context = findChild(
          union.levels[size - 2]!,
          union.levels[size - 1]!,
          context,
          tokens[position - size]!,
        );
        if (context === ABSENT) break;
      }
      if (size >= length)
        for (let m = 0; m < models; m++) row[m]! *= union.levels[size - 1]!.backoffs[m]![context]!;
    }
    rows.push(...row);
  }
  return Float64Array.from(rows);
}

const EM_ROUNDS = 50;

/** Mixture weights that maximise the likelihood of the rows of `scoreText`, by EM from equal weights. */
export function estimateWeights(rows: Float64Array, models: number): number[] {
  let weights = Array.from({ length: models }, () => 1 / models);
  for (let round = 0; round < EM_ROUNDS; round++) {
    const shares = weights.map(() => 0);
    for (let at = 0; at < rows.length; at += models) {
      let sum = 0;
      for (let m = 0; m < models; m++) sum += weights[m]! * rows[at + m]!;
      for (let m = 0; m < models; m++) shares[m]! += (weights[m]! * rows[at + m]!) / sum;
    }
    weights = shares.map((share) => (share * models) / rows.length);
  }
  return weights;
}

/** Perplexity of the weighted mixture over rows of `scoreText`. */
export function mixturePerplexity(rows: Float64Array, weights: readonly number[]): number {
  let logProb = 0;
  for (let at = 0; at < rows.length; at += weights.length) {
    let p = 0;
    for (let m = 0; m < weights.length; m++) p += weights[m]! * rows[at + m]!;
    logProb += Math.log(p);
  }
  return Math.exp((-logProb * weights.length) / rows.length);
}

export interface MixedModel extends BackoffModel {
  /** weighted relative frequency of each n-gram in the corpora, per level */
  readonly frequencies: readonly Float32Array[];
}

/** One back-off model: mixed probabilities for the union of n-grams, back-offs that make every context sum to one. */
export function mixModels(union: ModelUnion, weights: readonly number[]): MixedModel {
  const levels = union.levels.map(({ words, childEnds, contexts, probabilities }): ModelLevel => {
    const mixed = new Float64Array(words.length);
    for (const [m, own] of probabilities.entries())
      for (let i = 0; i < mixed.length; i++) mixed[i]! += weights[m]! * own[i]!;
    return {
      words,
      childEnds,
      contexts,
      probabilities: mixed,
      backoffs: new Float64Array(words.length).fill(1),
    };
  });
  const frequencies = union.levels.map(({ words, sources }, n) => {
    const mixed = new Float32Array(words.length);
    for (const [m, source] of sources.entries())
      for (let i = 0; i < mixed.length; i++)
        if (source[i]! !== ABSENT) mixed[i]! += weights[m]! * union.frequencies[m]![n]![source[i]!]!;
    return mixed;
  });
  for (let n = 1; n < levels.length; n++) renormaliseBackoffs(levels[n - 1]!, levels[n]!);
  return { order: union.order, levels, frequencies };
}

/** backoff(h) = (1 - sum of p(w | h) over kept h w) / (1 - sum of p(w | shorter h) over the same w). */
export function renormaliseBackoffs(level: ModelLevel, next: ModelLevel): void {
  const { explicit, lower } = continuationMasses(level, next);
  for (let context = 0; context < explicit.length; context++)
    level.backoffs[context] = explicit[context] === 0 ? 1 : backoffOf(explicit[context]!, lower[context]!);
}

/** Sums, per context on `level`, of p(w | context) and of p(w | shorter context) over the kept continuations w. */
export function continuationMasses(
  level: ModelLevel,
  next: ModelLevel,
): { readonly explicit: Float64Array; readonly lower: Float64Array } {
  const explicit = new Float64Array(level.words.length);
  const lower = new Float64Array(level.words.length);
  const parents = parentsOf(level, next);
  for (let i = 0; i < next.words.length; i++) {
    explicit[next.contexts[i]!]! += next.probabilities[i]!;
    lower[next.contexts[i]!]! += level.probabilities[parents[i]!]!;
  }
  return { explicit, lower };
}

/** A mass below this is rounding, not probability. */
const SMALLEST_MASS = 1e-9;

export function backoffOf(explicit: number, lower: number): number {
  return Math.max(1 - explicit, SMALLEST_MASS) / Math.max(1 - lower, SMALLEST_MASS);
}
