import type { Box } from '../../document.js';
import type { DamageLevel } from '../pairs/damage.js';

/** `office`: one column with a table; `two-columns`: the body in two columns; `plain`: running text only. */
const SCAN_LAYOUTS = ['office', 'two-columns', 'plain'] as const;
export type ScanLayout = (typeof SCAN_LAYOUTS)[number];

export interface ScanOptions {
  /** an installed family that has all Vietnamese letters: Tinos, FreeSerif, DejaVu Serif, Arimo */
  readonly font: string;
  readonly level: DamageLevel;
  /** dots per inch */
  readonly dpi: number;
  /** equal seeds give equal pages; texts do not depend on font, level and dpi */
  readonly seed: number;
  readonly layout: ScanLayout;
  /** keeps the stamp red and the signature blue; otherwise the scanner saw greys */
  readonly colour?: boolean | undefined;
}

/** A printed word and where its ink is, in pixels of the picture as it was scanned (skew included). */
export interface TrueWord {
  readonly text: string;
  readonly box: Box;
}

/** A printed line; one without words is a blank line. */
export interface TrueLine {
  readonly words: readonly TrueWord[];
}

/** One scanned page and what it says. */
export interface ScanPage {
  /** counted from 1 */
  readonly number: number;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** in reading order */
  readonly lines: readonly TrueLine[];
  /** the lines as text, LF between them */
  readonly text: string;
  /** degrees, positive is clockwise */
  readonly skew: number;
  /** where stamps and signatures are: ink that says no word; pixels */
  readonly marks: readonly Box[];
}
