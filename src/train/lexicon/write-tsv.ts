import { END_PROMISE, TABLE_END } from '../../model/tsv.js';

export type TsvValue = string | number;

export interface TsvTable {
  /** Lines of the comment on top, without `# `. */
  readonly comment: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TsvValue[])[];
}

/** Order of Unicode code points: the same on every machine, unlike a locale's. */
function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Renders a table as the text that `parseTsv` reads: comment, header row, rows sorted by their fields from left to right
 * (numbers by value), and an end, so that a copy that was cut off is told. Two identical rows throw, since one of them is a
 * mistake of the builder.
 */
export function formatTsv(table: TsvTable): string {
  const rows = table.rows
    .map((row) => row.map((value) => (typeof value === 'string' ? value.normalize('NFC') : value)))
    .sort(compareRows)
    .map((row) => row.join('\t'));
  rows.forEach((row, index) => {
    if (row === rows[index - 1]) throw new Error(`The row \`${row}\` occurs twice.`);
  });
  const comment = table.comment.map((line) => `# ${line}`.trimEnd()).filter((line) => line !== END_PROMISE);
  return `${[...comment, END_PROMISE, table.columns.join('\t'), ...rows, TABLE_END].join('\n')}\n`;
}

function compareRows(a: readonly TsvValue[], b: readonly TsvValue[]): number {
  for (let index = 0; index < a.length; index++) {
    const x = a[index]!;
    const y = b[index]!;
    if (x === y) continue;
    return typeof x === 'number' && typeof y === 'number' ? x - y : byCodePoint(String(x), String(y));
  }
  return 0;
}
