/**
 * What a recogniser saw, before any repair: pages of lines of words. Plain data, never mutated; every stage makes new
 * values. Readers in `source/` build it, the restorer and the writers in `output/` consume it.
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

/** One reading of one printed sign. */
export interface SymbolChoice {
  /** NFC, usually one letter */
  readonly text: string;
  /** 0..1, the recogniser's own; the choices of one sign need not sum to 1 */
  readonly probability: number;
}

/** What stands between white space, as the recogniser printed it. */
export interface Word {
  /** observed text, NFC, without white space, never empty */
  readonly observed: string;
  /** where on the page; undefined for plain text */
  readonly box?: Box | undefined;
  /** the recogniser's own certainty, 0..1; undefined where it gave none */
  readonly confidence?: number | undefined;
  /**
   * What the recogniser nearly read: per character (code point) of `observed`, the choices with the one printed first;
   * undefined where it does not say.
   */
  readonly choices?: readonly (readonly SymbolChoice[])[] | undefined;
  /** What a second reading of the same place says (a scanner's text layer), NFC; undefined where there is none. */
  readonly witness?: string | undefined;
}

/** One printed line, words in reading order. A line without words is a blank line: it ends a paragraph. */
export interface Line {
  readonly words: readonly Word[];
  readonly box?: Box | undefined;
  /**
   * Height from the base line to the top of capitals and ascenders, in the unit of the boxes. Despite its name it is not the
   * height of an `x`, which is lower by a quarter or a third.
   */
  readonly xHeight?: number | undefined;
  /** in another language than Vietnamese: its words stay as they were recognised */
  readonly foreign?: boolean | undefined;
}

/** Width and height in the unit of the boxes. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One page, lines in reading order. */
export interface Page {
  readonly lines: readonly Line[];
  /** undefined for plain text */
  readonly size?: Size | undefined;
  /** dots per inch of the page image; 72 when the unit is the point */
  readonly dpi?: number | undefined;
}
