import { InputError, ModelError } from '../errors.js';

/**
 * What a column may hold: `text` not empty; `optional` may be empty; `count` a whole number from 0;
 * `share` a decimal number from 0 to 1.
 */
export type ColumnKind = 'text' | 'optional' | 'count' | 'share';

export type Columns = Readonly<Record<string, ColumnKind>>;

export type TsvRow<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends 'count' | 'share' ? number : string;
};

export interface TsvFormat<C extends Columns> {
  /** Name of the file, for messages only. */
  readonly file: string;
  /** The columns in the order of the header row. */
  readonly columns: C;
  /** `model` (the default) for shipped dictionaries, `input` for a file of the user. */
  readonly owner?: 'model' | 'input';
}

/** Ends a table whose head says so. Rows that people add may stand before it or after it. */
export const TABLE_END = '#end';
/** The line of the head that promises an end: a copy that was cut off, at the end of a line too, is told by that. */
export const END_PROMISE = '# This file is whole only with the line #end below its rows.';

const COUNT = /^(?:0|[1-9]\d*)$/;
const SHARE = /^(?:0|1|[01]\.\d+)$/;

const KIND_HINT: Readonly<Record<ColumnKind, string>> = {
  text: 'text without blanks at its ends',
  optional: 'text without blanks at its ends, or nothing',
  count: 'a whole number',
  share: 'a number from 0 to 1',
};

function isWellFormed(field: string, kind: ColumnKind): boolean {
  if (kind === 'count') return COUNT.test(field);
  if (kind === 'share') return SHARE.test(field) && Number(field) <= 1;
  return (kind === 'optional' || field !== '') && field.trim() === field && field.normalize('NFC') === field;
}

/**
 * Reads a table of the dictionaries: `#` comment lines first, then a header row with the column names,
 * then one row a line, fields apart by one tab; UTF-8 text in NFC, LF or CRLF, one final line end.
 * A `#` opens a comment only above the header row. Where the head holds `END_PROMISE`, a line `#end` must follow; a table
 * without that line, a person's own, ends where it ends. No line is ever skipped.
 *
 * @returns the rows in file order
 * @throws ModelError (InputError when `owner` is `input`) with `file:line` on the first malformed line
 */
export function parseTsv<const C extends Columns>(text: string, format: TsvFormat<C>): readonly TsvRow<C>[] {
  const columns = Object.entries(format.columns);
  const names = columns.map(([name]) => name);
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const refuse = (message: string): never => {
    throw format.owner === 'input' ? new InputError(message) : new ModelError(message);
  };
  const fail = (at: number, trouble: string): never => refuse(`${format.file}:${at + 1}: ${trouble}`);

  let at = 0;
  let isOpen = false;
  for (; at < lines.length && lines[at]!.startsWith('#'); at++) isOpen ||= lines[at] === END_PROMISE;
  if (lines[at] !== names.join('\t')) {
    fail(at, `the header row must be the tab-separated names \`${names.join(' ')}\`.`);
  }

  const rows: TsvRow<C>[] = [];
  const isPromised = isOpen;
  for (at++; at < lines.length; at++) {
    if (isPromised && lines[at] === TABLE_END) {
      isOpen = false;
      continue;
    }
    const fields = lines[at]!.split('\t');
    if (fields.length !== columns.length) {
      fail(
        at,
        `${fields.length} fields where ${columns.length} are needed (${names.join(', ')}), tabs between.`,
      );
    }
    const row: Record<string, string | number> = {};
    columns.forEach(([name, kind], index) => {
      const field = fields[index]!;
      if (!isWellFormed(field, kind)) {
        fail(at, `\`${name}\` must be ${KIND_HINT[kind]} (in NFC), not \`${field}\`.`);
      }
      row[name] = kind === 'count' || kind === 'share' ? Number(field) : field;
    });
    rows.push(row as TsvRow<C>);
  }
  if (isOpen)
    refuse(
      `\`${format.file}\` is cut off: after ${rows.length} rows the line \`#end\` is missing. Copy it whole again; if all rows are there, write that line below them.`,
    );
  return rows;
}
