import { DOUBTFUL, keyOf, MARKED, type Review } from './review.js';

/** How many words there are of each status, and how far the person has come. */
export interface Counts {
  /** by status, of those that pass the threshold of certainty */
  readonly statuses: Readonly<Record<string, number>>;
  readonly doubtful: number;
  /** doubtful words that were decided */
  readonly checked: number;
  /** all words that were decided */
  readonly decided: number;
}

export function countsOf(review: Review): Counts {
  const statuses: Record<string, number> = Object.fromEntries(MARKED.map((status) => [status, 0]));
  let doubtful = 0;
  let checked = 0;
  for (const page of review.pages) {
    for (const word of page.words) {
      if (!MARKED.includes(word.status)) continue;
      if (review.isBelow(word)) statuses[word.status] = (statuses[word.status] ?? 0) + 1;
      if (!DOUBTFUL.includes(word.status)) continue;
      doubtful += 1;
      if (review.decisions.has(keyOf(word))) checked += 1;
    }
  }
  return { statuses, doubtful, checked, decided: review.decisions.size };
}
