import { readFile, writeFile } from 'node:fs/promises';
import { type Columns, parseTsv, type TsvRow } from '../../model/tsv.js';
import { formatTsv, type TsvTable } from './write-tsv.js';

/** The comment lines on top of a table, without `# `. */
export function commentOf(text: string): readonly string[] {
  const comment: string[] = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith('#')) break;
    comment.push(line.replace(/^# ?/, ''));
  }
  return comment;
}

/**
 * Brings a table that people edit up to date: reads it, lets `update` recompute its rows (their counts, as a rule),
 * and writes it back sorted under its own comment. What people chose, the rows themselves, stays theirs.
 */
export async function refreshTable<const C extends Columns>(
  path: string,
  columns: C,
  update: (rows: readonly TsvRow<C>[]) => readonly TsvRow<C>[],
): Promise<readonly TsvRow<C>[]> {
  const text = await readFile(path, 'utf8');
  const rows = update(parseTsv(text, { file: path, columns }));
  await writeTable(path, {
    comment: commentOf(text),
    columns: Object.keys(columns),
    rows: rows.map((row) => Object.keys(columns).map((name) => row[name]!)),
  });
  return rows;
}

/** Writes a table; the folder must exist. */
export async function writeTable(path: string, table: TsvTable): Promise<void> {
  await writeFile(path, formatTsv(table), 'utf8');
}
