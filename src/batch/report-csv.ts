import { join } from 'node:path';
import { csvCell } from '../output/csv-cell.js';
import type { FileRecord } from './file-record.js';
import type { Manifest } from './manifest.js';
import { REPORT_FILE } from './output-names.js';
import { checkOwnTable } from './own-table.js';
import { isPastFailure } from './past-failure.js';
import { StagedFile, syncFolders } from './staged-file.js';

const COLUMNS = [
  'file',
  'pages',
  'road',
  'syllables',
  'changed',
  'unsure',
  'unreadable',
  'seconds',
  'status',
  'reason',
] as const;

/** Without the byte order mark spreadsheets take UTF-8 for something else. */
const MARK = '\ufeff';
/** How a report begins, also of versions that had other columns behind. */
const HEAD = `${MARK}${COLUMNS[0]},${COLUMNS[1]},`;

/** Where a table of the account is written. */
export interface AccountPlace {
  readonly output: string;
  readonly temporary: string;
  /** also over a file that is none of this program's */
  readonly force: boolean;
}

/** The roads of a file's pages, most used first: `image 12, failed 1`. */
function roadsText({ roads }: FileRecord): string {
  const sorted = Object.entries(roads).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  if (sorted.length === 1) return sorted[0]![0];
  return sorted.map(([road, count]) => `${road} ${count}`).join(', ');
}

function row(record: FileRecord, wording: (message: string) => string): string {
  const { path, pages, syllables, changed, unsure, unreadable, seconds, status } = record;
  const words = [...(record.reason === undefined ? [] : [record.reason]), ...record.warnings]
    .map(wording)
    .join(' ');
  const said = status === 'begun' ? 'interrupted' : status;
  const cells = [
    path,
    pages,
    roadsText(record),
    syllables,
    changed,
    unsure,
    unreadable,
    seconds,
    said,
    words,
  ];
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * Writes the account of all files of an output folder as a table, by name (RFC 4180, with a byte order mark), but for failures that
 * are none any more. What programs look for, columns, roads and states, is the same in every
 * language.
 *
 * @param wording puts the reasons into the reader's language
 * @throws AccountError when another file stands in its place; the system's error when it cannot be written
 */
export async function writeReport(
  manifest: Manifest,
  { output, temporary, force }: AccountPlace,
  wording: (message: string) => string = (message) => message,
): Promise<void> {
  if (!force) await checkOwnTable(join(output, REPORT_FILE), HEAD);
  const file = new StagedFile(temporary, REPORT_FILE);
  try {
    await file.write(`${MARK}${COLUMNS.join(',')}\r\n`);
    for await (const record of manifest.records())
      if (!(await isPastFailure(record))) await file.write(row(record, wording));
    await file.finish();
    file.place(output, REPORT_FILE);
    await syncFolders([output]);
  } finally {
    await file.discard();
  }
}
