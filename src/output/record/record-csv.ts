import { csvCell } from '../csv-cell.js';
import type { CitedDocument, PaperRecord, RecordValue } from './record.js';

/** Columns of the table of a folder, in their order; one row a file. */
export const RECORD_COLUMNS = [
  'file',
  'superior',
  'issuer',
  'type',
  'reference',
  'number',
  'code',
  'place',
  'date',
  'title',
  'authority',
  'position',
  'signatory',
  'addressees',
  'recipients',
  'cited',
  'confidence',
] as const;

/** Between the items of a list within a field. */
const BETWEEN = '; ';
const LINE_END = '\r\n';
/** Tells spreadsheet programs that the file is UTF-8. */
const MARK = '\ufeff';
function cited({ type, number, title, date, body }: CitedDocument): string {
  const named = [type.normalized ?? type.value, number?.normalized ?? number?.value, title?.value];
  const details = [date?.normalized ?? date?.value, body?.value].filter((part) => part !== undefined);
  const name = named.filter((part) => part !== undefined).join(' ');
  return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}

/** The first row. */
export function recordCsvHead(): string {
  return `${MARK}${RECORD_COLUMNS.join(',')}${LINE_END}`;
}

/**
 * The row of a paper: type, reference and date in their normal form, all else as in the paper; `confidence` is the least of
 * what the row holds of the paper itself.
 *
 * @param file its name or path
 */
export function recordCsvRow(file: string, record: PaperRecord): string {
  const { signatories } = record;
  const plain = (value: RecordValue | undefined): string => value?.value ?? '';
  const normal = (value: RecordValue | undefined): string => value?.normalized ?? plain(value);
  const all = (values: readonly (RecordValue | undefined)[]): string =>
    values.flatMap((value) => (value ? [value.value] : [])).join(BETWEEN);
  const own = [
    ...[record.superior, record.issuer, record.documentType, record.reference, record.place, record.date],
    record.title,
    ...signatories.flatMap((signatory) => [signatory.position, signatory.name]),
  ].flatMap((value) => (value ? [value.confidence] : []));
  const fields: Record<(typeof RECORD_COLUMNS)[number], string> = {
    file,
    superior: plain(record.superior),
    issuer: plain(record.issuer),
    type: normal(record.documentType),
    reference: normal(record.reference),
    number: plain(record.number),
    code: plain(record.code),
    place: plain(record.place),
    date: normal(record.date),
    title: plain(record.title),
    authority: all(signatories.map((signatory) => signatory.authority)),
    position: all(signatories.map((signatory) => signatory.position)),
    signatory: all(signatories.map((signatory) => signatory.name)),
    addressees: all(record.addressees),
    recipients: all(record.recipients),
    cited: record.cited.map(cited).join(BETWEEN),
    confidence: own.length === 0 ? '' : String(Math.min(...own)),
  };
  return `${RECORD_COLUMNS.map((column) => csvCell(fields[column])).join(',')}${LINE_END}`;
}
