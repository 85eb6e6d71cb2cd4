import { lmPieces } from '../model/lm-tokens.js';
import type { FormTable } from './ngram/form-table.js';

/** What the corpora say about one language-model token, over all cased forms of it. */
export interface UnigramCount {
  readonly key: string;
  /** occurrences per group, in the order of the groups given */
  readonly counts: readonly number[];
  readonly total: number;
  /** occurrences written Like this (first letter capital, the rest small) */
  readonly titled: number;
  /** occurrences written LIKE THIS (two letters or more, all capital); one-letter capitals count as titled */
  readonly upper: number;
  /** the most frequent spelling with its capitals */
  readonly casedForm: string;
}

interface Running {
  readonly counts: number[];
  titled: number;
  upper: number;
  casedForm: string;
  casedCount: number;
}

/**
 * Counts the tokens of a corpus from the counts of its white-space tokens.
 * `formCounts[g][form]` = occurrences of the form in group g. Sorted by total, then by key.
 */
export function countUnigrams(forms: FormTable, formCounts: readonly Uint32Array[]): UnigramCount[] {
  const byKey = new Map<string, Running>();
  const casedCounts = new Map<string, number>();
  for (let form = 0; form < forms.size; form++) {
    const counts = formCounts.map((group) => group[form] ?? 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total === 0) continue;
    const text = forms.text(form);
    for (const piece of lmPieces(text)) {
      const cased = text.slice(piece.start, piece.end);
      let running = byKey.get(piece.key);
      if (!running) {
        running = { counts: counts.map(() => 0), titled: 0, upper: 0, casedForm: cased, casedCount: 0 };
        byKey.set(piece.key, running);
      }
      for (let g = 0; g < counts.length; g++) running.counts[g]! += counts[g]!;
      if (piece.key.startsWith('<')) continue;
      const shape = caseShape(cased);
      if (shape === 'titled') running.titled += total;
      else if (shape === 'upper') running.upper += total;
      const casedCount = (casedCounts.get(cased) ?? 0) + total;
      casedCounts.set(cased, casedCount);
      if (casedCount > running.casedCount) {
        running.casedCount = casedCount;
        running.casedForm = cased;
      }
    }
  }
  return [...byKey]
    .map(([key, { counts, titled, upper, casedForm }]) => ({
      key,
      counts,
      total: counts.reduce((sum, count) => sum + count, 0),
      titled,
      upper,
      casedForm,
    }))
    .sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
}

/** How a word is capitalised. */
export function caseShape(word: string): 'lower' | 'titled' | 'upper' | 'mixed' {
  const lower = word.toLowerCase();
  if (word === lower) return 'lower';
  const first = String.fromCodePoint(word.codePointAt(0)!);
  const rest = word.slice(first.length);
  if (rest === lower.slice(first.length) && first !== first.toLowerCase()) return 'titled';
  if (word === word.toUpperCase()) return 'upper';
  return 'mixed';
}

/** Tab-separated table of the tokens seen at least `minimumTotal` times, one a line under a heading. */
export function unigramTable(
  unigrams: readonly UnigramCount[],
  groupNames: readonly string[],
  minimumTotal: number,
): string {
  const lines = [['key', ...groupNames, 'titled', 'upper', 'cased'].join('\t')];
  for (const { key, counts, total, titled, upper, casedForm } of unigrams) {
    if (total < minimumTotal) continue;
    const share = (part: number): string => (part / total).toFixed(4);
    lines.push([key, ...counts, share(titled), share(upper), casedForm].join('\t'));
  }
  return `${lines.join('\n')}\n`;
}
