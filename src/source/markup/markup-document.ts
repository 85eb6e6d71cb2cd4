import type { Page } from '../../document.js';

/** One page of a file that another engine wrote. */
export interface MarkupPage {
  /** counted from 1, in the file */
  readonly number: number;
  readonly page: Page;
  /** name of the image that it was read from, as the file says it */
  readonly imageName?: string | undefined;
  /** what a person should know */
  readonly warnings: readonly string[];
}

/** A file of recognised pages: hOCR or ALTO. */
export interface MarkupDocument {
  readonly pageCount: number;
  /** one page after another, in the order of the file; to be gone through once */
  readonly pages: AsyncGenerator<MarkupPage, void, undefined>;
}
