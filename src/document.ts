/**
 * What a recogniser saw, before any repair: a document of pages of lines of words. Plain data, never mutated;
 * every stage makes new values. Readers in `source/` build it, writers in `output/` consume it.
 */

/** A rectangle in pixels of the page image, or points of a page without one; the origin is top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  /** 0 or more */
  readonly width: number;
  /** 0 or more */
  readonly height: number;
}

/** What stands between white space, as the recogniser printed it. */
export interface Word {
  /** observed text, NFC, without white space, never empty */
  readonly observed: string;
  /** where on the page; undefined for text without a page image */
  readonly box?: Box;
  /** the recogniser's own certainty, 0..1; undefined where it gave none */
  readonly confidence?: number;
}

/** One printed line, words in reading order. A line without words is a blank line. */
export interface Line {
  readonly words: readonly Word[];
  readonly box?: Box;
}

/** One page, lines in reading order. */
export interface Page {
  readonly lines: readonly Line[];
  /** width and height in the unit of the boxes; undefined for plain text */
  readonly size?: { readonly width: number; readonly height: number };
  /** dots per inch of the page image */
  readonly dpi?: number;
}

/** A document as a source read it. */
export interface Document {
  /** file name or `-`, for messages */
  readonly name: string;
  readonly pages: readonly Page[];
}
