import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../errors.js';
import { PAGES_TOGETHER } from '../pipeline.js';
import { type FileRecord, outputsAfter } from './file-record.js';
import type { FolderOptions } from './folder-options.js';
import type { Ledger } from './ledger.js';
import { spoolFolder } from './page-spool.js';
import type { Told } from './schedule.js';
import type { FileJob, FileOutcome, WorkerSetup } from './task.js';
import type { WorkFolder } from './work-folder.js';

/** What became of one file. */
export interface FolderResult {
  readonly record: FileRecord;
  /** an earlier run did it, and nothing about it is different now */
  readonly isUnchanged: boolean;
}

function recordOf(
  job: FileJob,
  outcome: FileOutcome,
  ledger: Omit<Ledger, 'manifest'>,
  last: FileRecord | undefined,
): FileRecord {
  const { reason, counts, sha256, warnings, seconds, outputs } = outcome;
  const { settings, models, program } = ledger;
  const status = outcome.status === 'cut' ? 'failed' : outcome.status;
  return {
    ...{ path: job.key, status },
    ...(reason === undefined ? {} : { reason }),
    ...{ input: job.input, place: resolve(job.input) },
    stamp: job.stamp,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...{ settings, models, program },
    ...counts,
    ...{ warnings, seconds, ...outputsAfter(last, status, outputs), finished: new Date().toISOString() },
  };
}

/**
 * Notes down what a schedule told, and makes a result of it when it is about a whole file.
 *
 * @throws InputError when no other file can be written either
 */
export async function noteResult(
  told: Told,
  { onProgress }: FolderOptions,
  { manifest, ...ledger }: Ledger,
  { pages }: WorkFolder,
  { id }: WorkerSetup,
): Promise<FolderResult | undefined> {
  if (told.kind === 'pages') {
    onProgress?.({ kind: 'pages', path: told.job.key, pages: told.outcome.counts.pages });
    return undefined;
  }
  if (told.kind === 'settled') {
    const { record, isUnchanged, isOfAnother } = told;
    const known = await manifest.get(record.path);
    const isNew =
      !isUnchanged || known?.stamp?.changed !== record.stamp?.changed || known?.place !== record.place;
    if (isNew && !isOfAnother) manifest.add(record);
    return { record, isUnchanged };
  }
  const { job, outcome } = told;
  const record = recordOf(job, outcome, ledger, await manifest.get(job.key));
  manifest.add(record);
  if (outcome.hopeless)
    throw new InputError(
      `${outcome.reason} Make room and run the command again: it goes on where it stopped.`,
    );
  if (outcome.counts.pages > PAGES_TOGETHER && record.status !== 'failed') {
    await manifest.flush();
    await rm(spoolFolder(pages, job, id), { recursive: true, force: true });
  }
  return { record, isUnchanged: false };
}
