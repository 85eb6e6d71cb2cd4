import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperRecord } from '../output/record/record.js';
import { recordCsvHead, recordCsvRow } from '../output/record/record-csv.js';
import type { JsonRecord } from '../output/record/record-json.js';
import type { Manifest } from './manifest.js';
import { RECORDS_FILE } from './output-names.js';
import { StagedFile, syncFolders } from './staged-file.js';

/** What `--format record` writes ends so. */
const RECORD = '.record.json';

/**
 * Writes the records of all papers of an output folder as one table, by name, where `--format record` was asked for; does
 * nothing where it was not. A record that cannot be read leaves its row out, for the account says what became of the file.
 */
export async function writeRecords(manifest: Manifest, output: string, temporary: string): Promise<void> {
  const file = new StagedFile(temporary, RECORDS_FILE);
  let rows = 0;
  try {
    for await (const { path, outputs } of manifest.records()) {
      const result = outputs.find((written) => written.path.endsWith(RECORD));
      const record = result && (await readRecord(join(output, result.path)));
      if (!record) continue;
      if (rows === 0) await file.write(recordCsvHead());
      await file.write(recordCsvRow(path, record));
      rows += 1;
    }
    if (rows === 0) return;
    await file.finish();
    file.place(output, RECORDS_FILE);
    await syncFolders([output]);
  } finally {
    await file.discard();
  }
}

async function readRecord(file: string): Promise<PaperRecord | undefined> {
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as JsonRecord).record;
  } catch {
    return undefined;
  }
}
