import type { RestoredPage } from '../../src/restored.js';

/** How many words bear which mark. */
export interface Counts {
  readonly pages: number;
  readonly words: number;
  readonly changed: number;
  readonly unsure: number;
  readonly unreadable: number;
}

export function countsOf(pages: readonly Pick<RestoredPage, 'corrections'>[]): Counts;
