import type { RestoredPage } from '../restored.js';
import { addCounts, type Counts } from './file-record.js';

/** Adds what is on a page to what was counted before. */
export function countPage(
  counts: Counts,
  { corrections, road }: Pick<RestoredPage, 'corrections' | 'road'>,
): Counts {
  let changed = 0;
  let unsure = 0;
  let unreadable = 0;
  for (const { status, observed, intended } of corrections) {
    if (observed !== intended) changed += 1;
    if (status === 'unsure') unsure += 1;
    if (status === 'unreadable') unreadable += 1;
  }
  const own = { pages: 1, roads: { [road]: 1 }, syllables: corrections.length, changed, unsure, unreadable };
  return addCounts(counts, own);
}
