import type { Page } from './document.js';
import type { PageImage } from './page-image.js';
import type { LegacyEncoding } from './vietnamese/legacy-charsets/encodings.js';

/**
 * How a page was read.
 * `text`: it had clean text, which stays. `mangled-text`: it had mangled text and no image; that is repaired.
 * `legacy-text`: its text was in an encoding from before Unicode and was converted. `image`: it was recognised.
 * `image-and-layer`: it was recognised, and the text layer that came with it is a second witness.
 * `blank`: there is nothing on it. `failed`: it could not be read; `problem` says why.
 */
export const ROADS = [
  'text',
  'mangled-text',
  'legacy-text',
  'image',
  'image-and-layer',
  'blank',
  'failed',
] as const;
export type Road = (typeof ROADS)[number];

/** One page as a source read it, before any repair. */
export interface SourcePage {
  /** counted from 1, in the file */
  readonly number: number;
  readonly road: Road;
  /** why this road, for people: one short English clause */
  readonly reason: string;
  /** what was read; without lines for `blank` and `failed` pages */
  readonly page: Page;
  /** The exact text of a page of plain text, white space and all; then `page` has no lines. */
  readonly text?: string | undefined;
  /** the picture of the page, where there is one */
  readonly image?: PageImage | undefined;
  readonly encoding?: LegacyEncoding | undefined;
  /** what is wrong with a page of the road `failed`, and what to do */
  readonly problem?: string | undefined;
  /** other things a person should know: `only half of the image could be decoded` */
  readonly warnings: readonly string[];
}
