/**
 * What the review page holds of a document: small JSON, one piece a page. Written by `src/output/html/page-data.ts`,
 * read by the page's own script. Types only, besides the two marks.
 */

/** x, y, width, height in the unit of the page's size. */
export type BoxData = readonly [number, number, number, number];

/** Another reading and its probability. */
export type AlternativeData = readonly [string, number];

/**
 * One correction: start and end (exclusive) in the page's observed text, certainty, places on the picture, and for all
 * but words kept as they were: status, kind, intended text, other readings.
 */
export type WordData = readonly [
  start: number,
  end: number,
  confidence: number,
  boxes: readonly BoxData[],
  status?: string,
  kind?: string,
  intended?: string,
  alternatives?: readonly AlternativeData[],
];

export interface PageData {
  readonly page: number;
  readonly road: string;
  /** SHA-256 of the observed text in UTF-8, hexadecimal */
  readonly hash: string;
  readonly observed: string;
  readonly words: readonly WordData[];
  /** width and height of the picture, or of the sheet where there is no picture */
  readonly size?: readonly [number, number];
  /** true when the picture follows */
  readonly image?: boolean;
  readonly encoding?: string;
  readonly problem?: string;
  readonly warnings?: readonly string[];
  /** problem and warnings in Vietnamese */
  readonly vi?: { readonly problem?: string; readonly warnings?: readonly string[] };
}

/** What is known before the first page. */
export interface FactsData {
  readonly name: string;
  readonly producer: string;
  readonly engine?: string;
  readonly pageCount?: number;
  /** true for a text file: form feeds stand between its pages and do not end them */
  readonly unpaged?: boolean;
  /** the language asked for; undefined: the browser's */
  readonly language?: 'vi' | 'en';
}

/** What is known behind the last page. */
export interface EndData {
  /** SHA-256 of the pages' hashes, one a line: stands for the observed text of the whole document */
  readonly hash: string;
  readonly pages: number;
}
