import type { PlacedWord } from './placed-word.js';
import { formRows, type Row } from './rows.js';
import { LEAST_PAIRS } from './tables.js';

/** The number of a row of cells, and what is left of the upright beside it. */
const NUMBERED = /^[^\p{L}\d]?\d{1,3}[^\p{L}\d]{0,2}$/u;
// Chosen by eye, on rendered and recorded pages; what comes of it is held by test/source/layout. None was fitted.
/** Steps from line to line that differ by more than this share of the usual height are no equal steps. */
const STEADY = 0.125;

/** Mean blank between the last row of a band and the first of the next, over all columns; pixels. */
function separation(columns: readonly (readonly Row[])[], bandOf: (row: Row) => number): number {
  let [sum, count] = [0, 0];
  for (const rows of columns) {
    for (let i = 1; i < rows.length; i++) {
      if (bandOf(rows[i]!) === bandOf(rows[i - 1]!)) continue;
      sum += rows[i]!.middle - rows[i - 1]!.middle;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** What the first column says of the rows of cells: middles, pixels. */
interface Starts {
  /** Rows that begin a row of cells: the numbered ones and what is above them, or all where there are no numbers. */
  readonly all: readonly number[];
  /** the numbered ones alone, or all where there are no numbers */
  readonly numbers: readonly number[];
}

function rowStarts(first: readonly Row[], height: number): Starts {
  const edge = Math.min(...first.map((row) => row.left));
  const numbered = first.filter(
    (row) => row.left < edge + 2 * height && NUMBERED.test(row.words[0]!.word.observed),
  );
  const middles = (rows: readonly Row[]): number[] => rows.map((row) => row.middle);
  if (numbered.length < LEAST_PAIRS) return { all: middles(first), numbers: middles(first) };
  const numbers = middles(numbered);
  if (first.every((row) => row.words.length === 1)) return { all: middles(first), numbers };
  const above = first.filter((row) => row.middle < numbers[0]!).slice(0, 1);
  return { all: [...middles(above), ...numbers], numbers };
}

/** Lines of a table whose rows of cells have one line each, but for the last. */
interface Lines {
  /** what stands alone: rows of cells, a heading above the numbers, what follows below the table */
  readonly above: readonly Row[];
  readonly below: readonly Row[];
  /** the lines of the last row of cells */
  readonly last: readonly Row[];
}

/**
 * Tells the lines apart where one stands at every number, and none between them. What is above the first is a heading of the
 * table. Below the last one, lines that follow closer than row follows row go on with its cells; what comes then stands below
 * the table.
 *
 * @returns undefined where rows of cells have several lines
 */
function singleLines(rows: readonly Row[], numbers: readonly number[], height: number): Lines | undefined {
  const numbered = numbers.map((number) =>
    rows.findIndex((row) => Math.abs(row.middle - number) < height / 2),
  );
  const [first, last] = [numbered[0]!, numbered.at(-1)!];
  if (numbered.some((at, i) => at !== first + i)) return undefined;
  const step = (at: number): number => rows[at]!.middle - rows[at - 1]!.middle;
  const pitch = Math.min(...numbered.slice(1).map(step));
  let end = last + 1;
  while (end < rows.length && step(end) < pitch - STEADY * height) end += 1;
  return { above: rows.slice(0, last), last: rows.slice(last, end), below: rows.slice(end) };
}

/**
 * The rows of a table: one per row of cells where every cell has one line, else the lines cell by cell.
 * Rows of cells are told by the first column: its texts stand at the top of their cells or in the middle, whichever
 * puts more white space between the rows of cells. Where the first column says nothing, lines are rows.
 *
 * @param cuts where one column ends and the next begins, ascending; pixels
 */
export function tableRows(words: readonly PlacedWord[], cuts: readonly number[], height: number): Row[] {
  const columnOf = (word: PlacedWord): number => {
    const middle = (word.left + word.right) / 2;
    return cuts.filter((cut) => middle > cut).length;
  };
  const columnsOf = (part: readonly PlacedWord[]): Row[][] =>
    Array.from({ length: cuts.length + 1 }, (_, i) =>
      formRows(
        part.filter((word) => columnOf(word) === i),
        height,
      ),
    );
  const columns = columnsOf(words);
  const { all: anchors, numbers } = rowStarts(columns[0]!, height);
  const most = Math.max(...columns.map((rows) => rows.length));
  const rows = formRows(words, height);
  if (anchors.length < LEAST_PAIRS || anchors.length === most) return rows;
  const single = singleLines(rows, numbers, height);
  if (single) {
    const { above, last, below } = single;
    const cells = last.length === 1 ? last : columnsOf(last.flatMap((row) => row.words)).flat();
    return [...above, ...cells, ...below];
  }
  const byTop = (row: Row): number =>
    Math.max(0, anchors.filter((anchor) => anchor <= row.middle + height / 2).length - 1);
  const byMiddle = (row: Row): number =>
    anchors.reduce(
      (best, anchor, i) => (Math.abs(anchor - row.middle) < Math.abs(anchors[best]! - row.middle) ? i : best),
      0,
    );
  const bandOf = separation(columns, byTop) >= separation(columns, byMiddle) ? byTop : byMiddle;
  return anchors.flatMap((_, band) => {
    const cells = columns.map((rows) => rows.filter((row) => bandOf(row) === band));
    if (cells.some((rows) => rows.length > 1)) return cells.flat();
    return formRows(
      cells.flatMap((rows) => rows.flatMap((row) => row.words)),
      height * 2,
    );
  });
}
