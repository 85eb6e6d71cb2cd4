/** The types of a document as `--format json` writes it; schema.ts says the same as a JSON Schema. */
import type { CorrectionKind, CorrectionStatus } from '../../correction.js';
import type { Road } from '../../source-page.js';

/** Value of `schema` in every document. */
export const JSON_DOCUMENT = 'khoiphuc/document';
/** Raised when a field goes or changes its meaning; a new field alone does not raise it. */
export const JSON_DOCUMENT_VERSION = 1;

/** A rectangle, origin top left, in pixels of the page image or in points where there is none. */
export interface JsonBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface JsonWord {
  readonly text: string;
  readonly box?: JsonBox;
  readonly confidence: number;
  readonly status: CorrectionStatus;
  /** the corrections it comes from: first and last (exclusive) index into the page's `corrections` */
  readonly from: number;
  readonly to: number;
}

export interface JsonLine {
  readonly box?: JsonBox;
  /** empty for a blank line, which parts paragraphs */
  readonly words: readonly JsonWord[];
}

export interface JsonAlternative {
  readonly text: string;
  readonly probability: number;
}

export interface JsonCorrection {
  /** UTF-16 offsets into the page's `observed`, `end` exclusive */
  readonly span: { readonly start: number; readonly end: number };
  readonly observed: string;
  readonly intended: string;
  readonly kind: CorrectionKind;
  readonly status: CorrectionStatus;
  readonly confidence: number;
  /** natural logarithms of P(observed given intended) and P(intended given what stands before) */
  readonly channelLogProb: number | null;
  readonly languageLogProb: number | null;
  /** natural-log distance to the best other reading; null when there is none */
  readonly margin: number | null;
  readonly alternatives: readonly JsonAlternative[];
}

export interface JsonPage {
  /** counted from 1, in the file */
  readonly number: number;
  readonly road: Road;
  readonly reason: string;
  /** on pages of the road `failed` alone: what is wrong, and what to do */
  readonly problem?: string;
  readonly encoding?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dpi?: number;
  readonly warnings: readonly string[];
  readonly text: string;
  readonly observed: string;
  readonly lines: readonly JsonLine[];
  readonly corrections: readonly JsonCorrection[];
}

/** Counted over the pages that were written; `words` are those of the result, the rest are corrections. */
export interface JsonSummary {
  readonly pages: number;
  /** numbers of the pages that could not be read */
  readonly failedPages: readonly number[];
  readonly words: number;
  readonly changed: number;
  readonly kept: number;
  readonly unsure: number;
  readonly unreadable: number;
}

export interface JsonDocument {
  readonly schema: typeof JSON_DOCUMENT;
  readonly version: typeof JSON_DOCUMENT_VERSION;
  /** file name, `-` for standard input */
  readonly name: string;
  readonly producer: string;
  readonly engine?: string;
  /** pages in the file, also those that were not asked for; absent while unknown */
  readonly pageCount?: number;
  readonly pages: readonly JsonPage[];
  /** last, so that it is there only when all pages are */
  readonly summary: JsonSummary;
}
