import type { PaperRecord } from './record.js';

export const JSON_RECORD = 'khoiphuc/record';
export const JSON_RECORD_VERSION = 1;

/** The file that `--format record` writes; `jsonRecordSchema` describes it. */
export interface JsonRecord {
  readonly schema: typeof JSON_RECORD;
  readonly version: typeof JSON_RECORD_VERSION;
  /** file name, `-` for standard input */
  readonly name: string;
  readonly producer: string;
  /** pages that were looked at */
  readonly pages: number;
  /** pages that could not be read: what stands there is missing from the record */
  readonly failedPages: readonly number[];
  readonly record: PaperRecord;
}
