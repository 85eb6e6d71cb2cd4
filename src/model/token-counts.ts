import type { ConfusionModel } from './confusion-model.js';

type Lookup<V> = Pick<ReadonlyMap<string, V>, 'get'>;

/** Whole tokens that the training pairs hold, by name: observed, then intended; counts per kind of damage. */
export interface TokenCounts {
  readonly counts: Lookup<ReadonlyMap<string, Float64Array>>;
  readonly met: Lookup<Float64Array>;
  /** By intended token, how often it was read as it is. */
  readonly stayed: Lookup<Float64Array>;
  /** All tokens together. */
  readonly total: Float64Array;
}

/** Indexes the model's whole tokens by observed, then intended. */
export function indexTokens({ kinds, tokens, tokensMet }: ConfusionModel): TokenCounts {
  const counts = new Map<string, Map<string, Float64Array>>();
  const stayed = new Map([...tokensMet].map(([intended, met]) => [intended, met.slice()]));
  for (const { intended, observed, counts: seen } of tokens) {
    const row = counts.get(observed);
    if (row) row.set(intended, seen);
    else counts.set(observed, new Map([[intended, seen]]));
    subtract(stayed.get(intended), seen);
  }
  const total = new Float64Array(kinds.length);
  for (const met of tokensMet.values()) for (let k = 0; k < total.length; k++) total[k]! += met[k]!;
  return { counts, met: tokensMet, stayed, total };
}

/** Takes counts from others of the same kinds, where there are some. */
export function subtract(from: Float64Array | undefined, counts: Float64Array): void {
  if (from) for (let k = 0; k < counts.length; k++) from[k]! -= counts[k]!;
}
