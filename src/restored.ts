/**
 * A repaired document, as the writers in `output/` take it: what stands on each page now, where it stands, and the
 * account of every word. Plain data, never mutated.
 */
import type { Correction, CorrectionStatus } from './correction.js';
import type { Box, Size } from './document.js';
import type { PageImage } from './page-image.js';
import type { Road } from './source-page.js';

/** A word of the result: what stands between white space. */
export interface RestoredWord {
  /** NFC, without white space, never empty */
  readonly text: string;
  /** Where: the observed box; a part of it after a split, the union after a join. Undefined for plain text. */
  readonly box?: Box | undefined;
  /** Calibrated probability, 0..1, that `text` is what the page says: the least of its corrections'. */
  readonly confidence: number;
  /** The most doubtful of its corrections': unreadable, then unsure, changed, kept. */
  readonly status: CorrectionStatus;
  /** First and last (exclusive) index into the page's `corrections` that this word comes from. */
  readonly from: number;
  readonly to: number;
}

export interface RestoredLine {
  readonly words: readonly RestoredWord[];
  readonly box?: Box | undefined;
}

export interface RestoredPage {
  /** counted from 1, in the file */
  readonly number: number;
  readonly road: Road;
  readonly reason: string;
  /** The restored text: lines parted by `\n`, paragraphs by an empty line. */
  readonly text: string;
  /** What was read, NFC: what the corrections' spans refer to. */
  readonly observed: string;
  /** One for every observed token, in order. `applyCorrections(observed, corrections) === text`. */
  readonly corrections: readonly Correction[];
  /** The words of `text`, line by line, each with its place. */
  readonly lines: readonly RestoredLine[];
  readonly size?: Size | undefined;
  readonly dpi?: number | undefined;
  readonly image?: PageImage | undefined;
  /** the encoding from before Unicode that the text was converted from */
  readonly encoding?: string | undefined;
  /** what is wrong with a page of the road `failed`, and what to do */
  readonly problem?: string | undefined;
  readonly warnings: readonly string[];
}

/** What is said of a document once, beside its pages. */
export interface DocumentFacts {
  /** file name or `-` */
  readonly name: string;
  /** pages in the file, also those that were not asked for; undefined while unknown */
  readonly pageCount?: number | undefined;
  /** name and version of the program that repaired it: `khoiphuc 0.1.0` */
  readonly producer: string;
  /** name of the recogniser, when one was used */
  readonly engine?: string | undefined;
  /** The file as it came, for writers that build on it (a searchable PDF). */
  readonly source?:
    | {
        readonly kind: 'pdf' | 'image' | 'text' | 'hocr' | 'alto';
        /** what it was opened with */
        readonly password?: string | undefined;
        bytes(): Promise<Uint8Array>;
      }
    | undefined;
}
