import type { Zone } from './gutters.js';
import type { PlacedWord } from './placed-word.js';
import { formRows, type Row } from './rows.js';

/** A gutter counts for a table if it runs over this share of the table's height. */
const SHARE_OF_HEIGHT = 0.6;
/** Columns of numbers and bullets have no longer texts than this, in characters. */
const NUMBER_LENGTH = 4;
/** Columns of running text have this many words a line and more, and so many lines. */
const TEXT_WORDS = 3.5;
const TEXT_ROWS = 8;

const wordCount = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.words.length, 0);
const isText = (rows: readonly Row[]): boolean =>
  rows.length >= TEXT_ROWS && wordCount(rows) / rows.length >= TEXT_WORDS;
const isNumbers = (rows: readonly Row[]): boolean =>
  rows.length > 1 &&
  rows.every((row) => row.words.map(({ word }) => word.observed).join(' ').length <= NUMBER_LENGTH);

/** Left edges of the columns right of the first: where the gutters of a table are. */
export function tableGutters(zone: Zone, zones: readonly Zone[]): readonly number[] | undefined {
  const rows = [...zone.leftRows, ...zone.rightRows];
  const top = Math.min(...rows.map((row) => row.middle));
  const bottom = Math.max(...rows.map((row) => row.middle));
  const inside = zones.filter(({ gutter }) => {
    const shared = Math.min(bottom, gutter.bottom) - Math.max(top, gutter.top);
    return shared >= SHARE_OF_HEIGHT * (bottom - top);
  });
  const cuts: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { gutter } of inside.sort((a, b) => a.gutter.right - b.gutter.right)) {
    if (gutter.left < end) continue;
    end = gutter.right;
    cuts.push((gutter.left + gutter.right) / 2);
  }
  if (cuts.length === 1) return isNumbers(zone.leftRows) ? cuts : undefined;
  return isText(zone.leftRows) && isText(zone.rightRows) ? undefined : cuts;
}

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
  const columns = Array.from({ length: cuts.length + 1 }, (_, i) =>
    formRows(
      words.filter((word) => columnOf(word) === i),
      height,
    ),
  );
  const anchors = columns[0]!.map((row) => row.middle);
  const most = Math.max(...columns.map((rows) => rows.length));
  if (anchors.length < 2 || anchors.length === most) return formRows(words, height);
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
