/** Signs with which a spreadsheet begins a formula, also after blanks. */
const FORMULA = /^\s*[=+\-@\t\r|]/u;
/** What would end a cell, also where spreadsheets part cells by semicolons, or be taken off at its edges. */
const WANTS_QUOTES = /[",\r\n;]|^\s|\s$/u;

/**
 * One cell of a table that people open as a spreadsheet: what could be read as a formula gets an apostrophe, so that neither a
 * file's name nor its text runs anything; quoted where it must be (RFC 4180).
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return WANTS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
