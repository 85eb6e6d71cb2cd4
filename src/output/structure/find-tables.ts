import { TITLES } from '../../columns/letterhead.js';
import { findPhrase, printedWords } from '../../columns/printed-words.js';
import type { RestoredPage } from '../../restored.js';
import { TEXT_BLANK, TEXT_ROWS, TEXT_WORDS } from '../../running-text.js';
import { opensRecipients } from '../distribution-marks.js';
import { type Band, bandsOf } from './bands.js';
import { crosses, gapsOf, guttersOf, isParted, narrowed } from './gutters.js';
import { markerOf } from './markers.js';
import { type Extent, placedLines } from './placed-lines.js';
import type { FoundTable, Table } from './table.js';
import { rowsOf } from './table-rows.js';

// Chosen by eye, on scans of office papers; none was fitted.
/** Rows of a table follow each other within so many heights. */
const APART = 4;
/** Lines of one cell follow each other within so many heights. */
const NEXT_LINE = 1;
/** Rows in which a gutter of a table has words on both sides. */
const LEAST_PARTED = 2;
/** Rows with words in two cells and more that make a table: of two columns, of more. */
const LEAST_ROWS = 3;
const LEAST_ROWS_OF_MANY = 2;
/** Share of the rows of a table that have words in two cells and more. */
const FILLED = 0.5;
/** Share of first cells that begin as items of a list do, to make two columns a list. */
const ITEMS = 0.6;
/** The country's name is printed in capitals. */
const CAPITALS = /\p{Lu}{3}/u;

const textOf = (lines: Band['lines']): string =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join(' ');

/** The letterhead, or recipients beside the signature. */
function isBeside(band: Band): boolean {
  const text = textOf(band.lines);
  if (opensRecipients(text)) return true;
  return CAPITALS.test(text) && TITLES.some((title) => findPhrase(printedWords(text), title) >= 0);
}

/**
 * Finds tables by the places of the words, or by the blanks in a text without places. No word and no order changes: the
 * cells of a table, one after the other, say what its lines say.
 *
 * @param page a restored page; a page of text must hold its blanks and tabulators in `text`
 * @param besides whether to give the letterhead and the recipients beside the signature too, as tables without rules
 */
export function findTables(page: RestoredPage, besides: boolean): FoundTable[] {
  const bands = bandsOf(placedLines(page));
  const found: FoundTable[] = [];
  for (let from = 0; from < bands.length; from += 1) {
    if (gapsOf(bands[from]!, TEXT_BLANK).length === 0) continue;
    const run = runFrom(bands, from);
    from += run.length - 1;
    const table = tableOf(run);
    if (!table || (!table.ruled && !besides)) continue;
    const [first, last] = [run[0]!.lines[0]!, run.at(-1)!.lines.at(-1)!];
    found.push({ from: first.index, to: last.index + 1, table });
  }
  return found;
}

/** The rows from one with a gap on that share a gutter with it; lines that are no row only between others. */
function runFrom(bands: readonly Band[], from: number): Band[] {
  let gutters = gapsOf(bands[from]!, TEXT_BLANK);
  let end = from + 1;
  const beside = isBeside(bands[from]!);
  let others = 0;
  for (let i = end; i < bands.length; i += 1) {
    const band = bands[i]!;
    if (band.top - bands[i - 1]!.bottom > APART || isBeside(band)) break;
    if (gapsOf(band, TEXT_BLANK).length > 0) {
      const left = narrowed(gutters, band);
      if (!left.some((gutter) => isParted(band, gutter))) break;
      gutters = left;
      [end, others] = [i + 1, 0];
    } else if (isWithin(band, gutters)) {
      // goes on with a cell; behind the last row too
      if (others === 0) end = i + 1;
    } else {
      others += 1;
      if (beside || others > 1) break;
    }
  }
  return bands.slice(from, end);
}

/** Whether all of it stands right of the first gutter and crosses none. */
function isWithin({ lines }: Band, gutters: readonly Extent[]): boolean {
  const [first] = gutters;
  return (
    first !== undefined &&
    lines.every(({ words }) => words.every(({ left }) => left >= first.right)) &&
    gutters.every((gutter) => !crosses(lines, gutter))
  );
}

function tableOf(run: readonly Band[]): FoundTable['table'] | undefined {
  const ruled = !isBeside(run[0]!);
  const all = guttersOf(run, ruled ? LEAST_PARTED : 1);
  const widest = Math.max(...all.map(({ left, right }) => right - left));
  const gutters = ruled ? all : all.filter(({ left, right }) => right - left === widest);
  if (gutters.length === 0) return undefined;
  const rows = rowsOf(run, gutters, ruled ? NEXT_LINE : Number.POSITIVE_INFINITY);
  const table = { rows, widths: widthsOf(run, gutters), ruled };
  if (!ruled) return table;
  const filled = rows.filter((row) => row.filter((cell) => cell.length > 0).length > 1);
  const least = gutters.length > 1 ? LEAST_ROWS_OF_MANY : LEAST_ROWS;
  if (filled.length < least || filled.length < FILLED * rows.length) return undefined;
  if (gutters.length > 1) return table;
  return isList(filled.map(([first]) => first!.join(' '))) || isText(filled) ? undefined : table;
}

/** Two columns of running text whose lines stand beside each other. */
function isText(rows: Table['rows']): boolean {
  const words = (column: number): number =>
    rows.reduce((sum, row) => sum + row[column]!.join(' ').split(' ').length, 0);
  return rows.length >= TEXT_ROWS && Math.min(words(0), words(1)) >= TEXT_WORDS * rows.length;
}

/** Numbers with a wide blank behind them, or items of a list, beside which a stamp or a signature was read as words. */
function isList(first: readonly string[]): boolean {
  const items = first.filter((text) => {
    const marker = markerOf(`${text} `);
    return marker && (marker.text === text || marker.kind === 'bullet' || marker.kind === 'plus');
  });
  return items.length >= ITEMS * first.length;
}

function widthsOf(run: readonly Band[], gutters: readonly Extent[]): number[] {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const word of run.flatMap(({ lines }) => lines.flatMap((line) => line.words))) {
    left = Math.min(left, word.left);
    right = Math.max(right, word.right);
  }
  const edges = [left, ...gutters.map((gutter) => (gutter.left + gutter.right) / 2), right];
  return edges.slice(1).map((edge, i) => (edge - edges[i]!) / (right - left));
}
