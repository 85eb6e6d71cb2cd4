import type { DocumentFacts, RestoredPage } from '../restored.js';

/** Where a writer puts its bytes; resolves when more may come. */
export type Sink = (chunk: string | Uint8Array) => Promise<void>;

/** Takes the pages of one document in order, then `end`. Holds no more of them than its format forces it to. */
export interface DocumentWriter {
  page(page: RestoredPage): Promise<void>;
  end(): Promise<void>;
  /** What a person should know of what was written: short English clauses; complete after `end`. */
  readonly notes?: readonly string[];
}

/** How the writers of all formats may be told to write. */
export interface OutputOptions {
  /** join the lines of a paragraph, where the format has lines */
  readonly reflow?: boolean;
  /** language of what is said around the text: labels, headings */
  readonly language?: 'vi' | 'en';
  /** in which the review page opens, where its reader has chosen none: `language`, or else the browser's, when left out */
  readonly reviewLanguage?: 'vi' | 'en';
}

/** A form in which a repaired document is written. */
export interface OutputFormat {
  /** as given to `--format` */
  readonly name: string;
  /** with its dot; what stands in place of the input's own: `.txt` */
  readonly extension: string;
  /** for `--help`: a few words */
  readonly summary: string;
  open(facts: DocumentFacts, sink: Sink, options: OutputOptions): DocumentWriter;
}
