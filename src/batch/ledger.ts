import { resolve } from 'node:path';
import { type FileRecord, NO_COUNTS } from './file-record.js';
import type { Manifest } from './manifest.js';
import type { FoundFile } from './walk.js';

/** What decides whether a file is done already. */
export interface Ledger {
  readonly manifest: Pick<Manifest, 'get' | 'add' | 'flush'>;
  readonly output: string;
  readonly settings: string;
  readonly models: string;
  readonly program: string;
  readonly force: boolean;
  /** the results that this run writes for a file, inside the output folder, with `/` */
  readonly namesOf: (key: string) => readonly string[];
}

/**
 * The record of a file with which nothing could be done.
 *
 * @param last the record so far, whose results still stand
 */
export function failedRecord(
  { settings, models, program }: Ledger,
  { key, input }: FoundFile,
  reason: string,
  last: FileRecord | undefined,
): FileRecord {
  return {
    ...{ path: key, status: 'failed', reason, input, place: resolve(input), settings, models, program },
    ...NO_COUNTS,
    ...{ warnings: [], seconds: 0, outputs: last?.outputs ?? [], finished: new Date().toISOString() },
    ...(last?.earlier ? { earlier: last.earlier } : {}),
  };
}
