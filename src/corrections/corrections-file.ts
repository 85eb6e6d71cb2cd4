import type { Span } from '../span.js';

/** What a person said of a word on the review page. */
export const DECISIONS = ['accepted', 'observed', 'alternative', 'typed'] as const;

/** One word that a person looked at. */
export interface PersonsDecision {
  /** where, in the observed text of its page */
  readonly span: Span;
  readonly observed: string;
  /** what the program had put there */
  readonly before: string;
  /** what shall stand there; empty: nothing */
  readonly intended: string;
  readonly decision: (typeof DECISIONS)[number];
}

export interface CorrectedPage {
  /** number of the page in the file, from 1 */
  readonly page: number;
  /** SHA-256 of `observed` in UTF-8, hexadecimal */
  readonly observedSha256: string;
  readonly observed: string;
  /** What the program changed: start and end (exclusive) in `observed`, and what it put there; in order. */
  readonly restored: readonly (readonly [start: number, end: number, text: string])[];
  /** in order; spans of different decisions never overlap */
  readonly decisions: readonly PersonsDecision[];
}

/** What `Save` on the review page writes; docs/file-formats.md describes it. */
export interface CorrectionsFile {
  readonly schema: 'khoiphuc/corrections';
  readonly version: 1;
  readonly producer: string;
  readonly source: {
    readonly name: string;
    /** false for a text file: form feeds stand between its pages and do not end them */
    readonly paged: boolean;
    /** SHA-256 of the pages' `observedSha256`, one a line */
    readonly observedSha256: string;
  };
  readonly pages: readonly CorrectedPage[];
}
