import { lmTokens } from '../model/lm-tokens.js';
import type { FormTable } from './ngram/form-table.js';

/** How often the corpora have one language-model token, over all cased forms of it. */
export interface UnigramCount {
  readonly key: string;
  /** occurrences per group, in the order of the groups given */
  readonly counts: readonly number[];
  readonly total: number;
}

/**
 * Counts the tokens of a corpus from the counts of its white-space tokens.
 * `formCounts[g][form]` = occurrences of the form in group g. Sorted by total, then by key.
 */
export function countUnigrams(forms: FormTable, formCounts: readonly Uint32Array[]): UnigramCount[] {
  const byKey = new Map<string, number[]>();
  for (let form = 0; form < forms.size; form++) {
    const counts = formCounts.map((group) => group[form] ?? 0);
    if (counts.every((count) => count === 0)) continue;
    for (const key of lmTokens(forms.text(form))) {
      const sums = byKey.get(key) ?? counts.map(() => 0);
      byKey.set(key, sums);
      for (let g = 0; g < counts.length; g++) sums[g]! += counts[g]!;
    }
  }
  return [...byKey]
    .map(([key, counts]) => ({ key, counts, total: counts.reduce((sum, count) => sum + count, 0) }))
    .sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
}
