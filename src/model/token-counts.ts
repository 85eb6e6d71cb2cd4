import type { ConfusionModel } from './confusion-model.js';

type Lookup<V> = Pick<ReadonlyMap<string, V>, 'get'>;

/** Whole tokens that the training pairs hold, by name: observed, then intended; counts per kind of damage. */
export interface TokenCounts {
  readonly counts: Lookup<Lookup<Float64Array>>;
  readonly met: Lookup<Float64Array>;
}

/** Indexes the model's whole tokens by observed, then intended. */
export function indexTokens(model: ConfusionModel): TokenCounts {
  const counts = new Map<string, Map<string, Float64Array>>();
  for (const { intended, observed, counts: seen } of model.tokens) {
    const row = counts.get(observed);
    if (row) row.set(intended, seen);
    else counts.set(observed, new Map([[intended, seen]]));
  }
  return { counts, met: model.tokensMet };
}
