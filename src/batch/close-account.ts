import { mkdir, rm } from 'node:fs/promises';
import type { Manifest } from './manifest.js';
import { writeRecords } from './records-csv.js';
import { writeReport } from './report-csv.js';
import type { WorkFolder } from './work-folder.js';

/** Brings the account up to date, also after trouble; trouble on the way out hides none that came before. */
export async function closeAccount(
  manifest: Manifest | undefined,
  output: string,
  { temporary }: WorkFolder,
  wording: ((message: string) => string) | undefined,
): Promise<void> {
  // On a full disk this makes the room that the account needs.
  await rm(temporary, { recursive: true, force: true }).catch(() => {});
  try {
    if (manifest) {
      await manifest.flush();
      await mkdir(temporary);
      await writeReport(manifest, output, temporary, wording);
      await writeRecords(manifest, output, temporary);
    }
  } catch {
    // The disk is full or gone: what is not in the manifest is done again by the next run.
  }
  await manifest?.close().catch(() => {});
  await rm(temporary, { recursive: true, force: true }).catch(() => {});
}
