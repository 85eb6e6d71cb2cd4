import type { BackoffModel, KneserNeyModel, ModelLevel } from './kneser-ney.js';
import { type MergedLevel, mergeTries } from './merge-tries.js';
import { classifyContexts, type MixtureWeights, NO_CONTEXT_CLASS } from './mixture-weights.js';
import { ABSENT, parentsOf } from './suffix-trie.js';

interface UnionLevel extends MergedLevel {
  /** per model: P(last word | context) in that model, worked out by back-off where it lacks the n-gram */
  readonly probabilities: readonly Float32Array[];
  /** per model: its back-off factor, 1 where it lacks the n-gram */
  readonly backoffs: readonly Float32Array[];
  /** the class that chooses the weights where the n-gram is the context */
  readonly classes: Uint16Array;
}

/** Models side by side over the union of their n-grams. */
export interface ModelUnion {
  readonly order: number;
  readonly levels: readonly UnionLevel[];
  readonly models: readonly KneserNeyModel[];
}

export function uniteModels(models: readonly KneserNeyModel[]): ModelUnion {
  const levels: UnionLevel[] = [];
  for (const [n, merged] of mergeTries(models).entries()) {
    const backoffs = models.map((model, m) => {
      const own = model.levels[n]?.backoffs;
      return Float32Array.from(merged.sources[m]!, (entry) => (entry === ABSENT ? 1 : own![entry]!));
    });
    const before = levels[n - 1];
    const parents = before ? parentsOf(before, merged) : undefined;
    const probabilities = models.map((model, m) => {
      const own = model.levels[n]?.probabilities;
      const values = new Float32Array(merged.words.length);
      for (let i = 0; i < values.length; i++) {
        const entry = merged.sources[m]![i]!;
        values[i] =
          entry === ABSENT
            ? before!.backoffs[m]![merged.contexts[i]!]! * before!.probabilities[m]![parents![i]!]!
            : own![entry]!;
      }
      return values;
    });
    levels.push({ ...merged, probabilities, backoffs, classes: classifyContexts(models, merged, n + 1) });
  }
  return { order: levels.length, levels, models };
}

export interface MixedModel extends BackoffModel {
  /** weighted relative frequency of each n-gram in the corpora, per level */
  readonly frequencies: readonly Float32Array[];
}

/** One back-off model: mixed probabilities for the union of n-grams, back-offs that make every context sum to one. */
export function mixModels(union: ModelUnion, weights: MixtureWeights): MixedModel {
  const levels = union.levels.map(({ words, childEnds, contexts, probabilities }, n): ModelLevel => {
    const mixed = new Float64Array(words.length);
    const classes = union.levels[n - 1]?.classes;
    for (const [m, own] of probabilities.entries())
      for (let i = 0; i < mixed.length; i++) {
        const contextClass = classes ? classes[contexts[i]!]! : NO_CONTEXT_CLASS;
        mixed[i]! += weights.ofClass[contextClass]![m]! * own[i]!;
      }
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
    for (const [m, source] of sources.entries()) {
      const { raw, tokens } = union.models[m]!;
      for (let i = 0; i < mixed.length; i++)
        if (source[i]! !== ABSENT) mixed[i]! += (weights.overall[m]! * raw[n]![source[i]!]!) / tokens;
    }
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
