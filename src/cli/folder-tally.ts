import type { FolderResult } from '../batch/repair-folder.js';

/** What was seen of a run so far. */
export interface FolderTally {
  total: number;
  done: number;
  partial: number;
  failed: number;
  unchanged: number;
  pages: number;
  syllables: number;
}

/**
 * Adds results up. While watching, a file may come again: what failed and came out well at last is no failure of the run.
 *
 * @param tally added to as results come
 */
export function tallying(tally: FolderTally): (result: FolderResult) => void {
  const bad = new Map<string, 'failed' | 'partial'>();
  return ({ record: { path, status, pages, syllables }, isUnchanged }) => {
    const before = bad.get(path);
    if (before) tally[before] -= 1;
    bad.delete(path);
    if (isUnchanged) tally.unchanged += 1;
    else if (status === 'failed' || status === 'partial') {
      tally[status] += 1;
      bad.set(path, status);
    } else tally.done += 1;
    tally.total = Math.max(tally.total, tally.done + tally.partial + tally.failed + tally.unchanged);
    if (isUnchanged) return;
    tally.pages += pages;
    tally.syllables += syllables;
  };
}
