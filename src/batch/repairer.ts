import type { OutputFormat } from '../output/format.js';
import type { LearnedPair } from '../restore/learned-pairs.js';
import type { DocumentFacts, RestoredPage } from '../restored.js';
import type { WorkerSetup } from './task.js';

/** A document on its way through the stages. */
export interface RepairedDocument {
  readonly kind: NonNullable<DocumentFacts['source']>['kind'];
  /** pages in the file, also those not asked for */
  readonly pageCount: number;
  /** can be read once */
  readonly pages: AsyncIterable<RestoredPage>;
  /** name of the recogniser, once the first page came and if one was used */
  engine(): string | undefined;
  close(): Promise<void>;
}

/** What a worker process has: models, a restorer, a recogniser when one is needed. Toys stand in for it in tests. */
export interface Repairer {
  /** @param pages like `1-16`; all when left out */
  open(path: string, bytes: Uint8Array, pages?: string): Promise<RepairedDocument>;
  /** A text of any length, in parts; undefined when the file is to be opened whole. */
  stream?(path: string, size: number): Promise<AsyncIterable<TextPart> | undefined>;
  /**
   * What a document teaches about others that were damaged alike.
   *
   * @param most pages; a longer document is only opened, and gives no pairs
   */
  learn?(path: string, bytes: Uint8Array, pages: string | undefined, most: number): Promise<Lesson>;
  /** in the order of the settings */
  readonly formats: readonly OutputFormat[];
  close(): Promise<void>;
}

export interface Lesson extends Pick<RepairedDocument, 'kind' | 'pageCount'> {
  readonly pairs?: readonly LearnedPair[] | undefined;
}

/** A part of a long text. */
export type TextPart = Pick<RestoredPage, 'text' | 'corrections' | 'road'>;

/** Exported by the module that a setup names. */
export type CreateRepairer = (setup: WorkerSetup) => Promise<Repairer>;
