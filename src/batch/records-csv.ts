import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperRecord } from '../output/record/record.js';
import { recordCsvHead, recordCsvRow } from '../output/record/record-csv.js';
import type { JsonRecord } from '../output/record/record-json.js';
import type { Manifest } from './manifest.js';
import { RECORDS_FILE } from './output-names.js';
import { checkOwnTable } from './own-table.js';
import type { AccountPlace } from './report-csv.js';
import { StagedFile, syncFolders } from './staged-file.js';

/** What `--format record` writes ends so. */
const RECORD = '.record.json';
/** Of the first line: the byte order mark and the first columns, which tell such a table from other files. */
const HEAD_SIGNS = 16;

/**
 * Writes the records of all papers of an output folder as one table, by name, where `--format record` was asked for; does
 * nothing where it was not. A record that cannot be read leaves its row out, for the account says what became of the file.
 *
 * @throws AccountError when another file stands in its place; the system's error when it cannot be written
 */
export async function writeRecords(
  manifest: Manifest,
  { output, temporary, force }: AccountPlace,
): Promise<void> {
  const file = new StagedFile(temporary, RECORDS_FILE);
  let rows = 0;
  try {
    for await (const { path, outputs } of manifest.records()) {
      const result = outputs.find((written) => written.path.endsWith(RECORD));
      const record = result && (await readPaperRecord(join(output, result.path)));
      if (!record) continue;
      if (rows === 0) await file.write(recordCsvHead());
      await file.write(recordCsvRow(path, record));
      rows += 1;
    }
    if (rows === 0) return;
    if (!force) await checkOwnTable(join(output, RECORDS_FILE), recordCsvHead().slice(0, HEAD_SIGNS));
    await file.finish();
    file.place(output, RECORDS_FILE);
    await syncFolders([output]);
  } finally {
    await file.discard();
  }
}

async function readPaperRecord(file: string): Promise<PaperRecord | undefined> {
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as JsonRecord).record;
  } catch {
    return undefined;
  }
}
