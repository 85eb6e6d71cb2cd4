import type { OutputFormat } from '../output/format.js';
import type { LearnedPair } from '../restore/channel/learned-pairs.js';
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
  open(path: string, bytes: Uint8Array): Promise<RepairedDocument>;
  /** A text that is decoded already, whatever its first signs are. */
  openText(text: string): Promise<RepairedDocument>;
  /** Some pages of a long document. */
  openPart(part: DocumentPart): Promise<RepairedDocument>;
  /** A text of any length, in parts; undefined when the file is to be opened whole. */
  stream?(path: string, size: number): Promise<AsyncIterable<TextPart> | undefined>;
  /**
   * What a document teaches about others that were damaged alike.
   *
   * @param most pages; a longer document is only opened, and gives no pairs
   */
  learn?(path: string, bytes: Uint8Array, most: number): Promise<Lesson>;
  /** What some pages of a long document teach. */
  learnPart?(part: DocumentPart): Promise<Lesson>;
  /** in the order of the settings */
  readonly formats: readonly OutputFormat[];
  close(): Promise<void>;
}

/** Some pages of a document that is done in parts. */
export interface DocumentPart {
  readonly path: string;
  /** of the file as it was found: the same path with other bytes is another file */
  readonly id: string;
  /** like `17-32` */
  readonly pages: string;
  /** the whole file, read when it is not open already */
  read(): Promise<Uint8Array>;
}

export interface Lesson extends Pick<RepairedDocument, 'kind' | 'pageCount'> {
  readonly pairs?: readonly LearnedPair[] | undefined;
}

/** A part of a long text. */
export type TextPart = Pick<RestoredPage, 'text' | 'corrections' | 'road'>;

/** Exported by the module that a setup names. */
export type CreateRepairer = (setup: WorkerSetup) => Promise<Repairer>;
