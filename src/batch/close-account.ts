import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type AccountError, accountError } from './account-error.js';
import type { FolderOptions } from './folder-options.js';
import type { Manifest } from './manifest.js';
import { RECORDS_FILE, REPORT_FILE } from './output-names.js';
import { adoptPlaced } from './placing-log.js';
import { writeRecords } from './records-csv.js';
import { writeReport } from './report-csv.js';
import type { WorkFolder } from './work-folder.js';

async function troubleOf(writing: Promise<void>, path: string): Promise<AccountError | undefined> {
  try {
    await writing;
    return undefined;
  } catch (error) {
    return accountError(error, path);
  }
}

async function bringUpToDate(
  manifest: Manifest,
  { output, wording, force }: FolderOptions,
  { manifest: path, temporary }: WorkFolder,
): Promise<AccountError | undefined> {
  // What is not in the manifest is done again by the next run.
  const lost = await troubleOf(manifest.flush(), path);
  if (lost) return lost;
  const inWork = await troubleOf(mkdir(temporary).then(), temporary);
  if (inWork) return inWork;
  const how = { output, temporary, force: force === true };
  const report = await troubleOf(writeReport(manifest, how, wording), join(output, REPORT_FILE));
  const records = await troubleOf(writeRecords(manifest, how), join(output, RECORDS_FILE));
  return report ?? records;
}

/**
 * Brings the account up to date, also after trouble.
 *
 * @param isThrough all that was begun was told; else what was put in its place is looked for
 * @returns why it could not be done; for the caller to tell unless there was worse before
 */
export async function closeAccount(
  manifest: Manifest | undefined,
  options: FolderOptions,
  work: WorkFolder,
  isThrough: boolean,
): Promise<AccountError | undefined> {
  const { temporary } = work;
  if (manifest && !isThrough) await adoptPlaced([temporary], manifest, options.output).catch(() => {});
  // On a full disk this makes the room that the account needs.
  await rm(temporary, { recursive: true, force: true }).catch(() => {});
  const trouble = manifest && (await bringUpToDate(manifest, options, work));
  await manifest?.close().catch(() => {});
  await rm(temporary, { recursive: true, force: true }).catch(() => {});
  return trouble;
}
