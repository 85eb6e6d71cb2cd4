import { stripMarks } from '../vietnamese/marks.js';
import type { ConfusionModel } from './confusion-model.js';
import type { Lookalike } from './lookalikes.js';

/**
 * Where each operation stands in a channel's table. One layout serves all documents, so that an alignment
 * found once can be scored by any channel.
 *
 * Rows are intended groups, columns observed ones. Rows of single letters come first and are dense, since
 * any letter may become anything at some floor: cell = `row * width + column`. Behind them stand the cells
 * of two-letter rows, only those that the model knows, row by row.
 */
export interface ChannelLayout {
  /** Row of a single intended character, or of a two-character group. */
  readonly rows: ReadonlyMap<string, number>;
  /** Column of an observed group. Column 0 is the empty group. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rowGroups: readonly string[];
  readonly columnGroups: readonly string[];
  readonly width: number;
  /** Number of rows of single letters. */
  readonly singles: number;
}

/** A layout with the cells of its two-letter rows. */
export interface CellLayout extends ChannelLayout {
  /** Cells in all. */
  readonly cells: number;
  /** Where the cells of two-letter row r begin and end: `pairStart[r - singles]`, `pairStart[r - singles + 1]`. */
  readonly pairStart: Int32Array;
  /** Column and row of each cell behind the dense part; columns ascend within a row. */
  readonly pairColumn: Int32Array;
  readonly pairRow: Int32Array;
}

/** The cell of an operation; -1 when a two-letter row does not know the observed group. */
export function cellAt(layout: CellLayout, row: number, column: number): number {
  if (row < layout.singles) return row * layout.width + column;
  let low = layout.pairStart[row - layout.singles]!;
  let high = layout.pairStart[row - layout.singles + 1]!;
  const dense = layout.singles * layout.width;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = layout.pairColumn[middle]!;
    if (found === column) return dense + middle;
    if (found < column) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** The row of a cell. */
export function rowOfCell(layout: CellLayout, cell: number): number {
  const dense = layout.singles * layout.width;
  return cell < dense ? Math.floor(cell / layout.width) : layout.pairRow[cell - dense]!;
}

/**
 * @param alphabet letters that must have a row: the lexicon's, in both cases
 * @param neighbours pairs of letters that stand side by side in the lexicon; those with kindred pairs in
 *   the model (`rì` beside `ri`) get a row, so that kindred damage can be lent to them
 * @param lookalikes groups that get rows and columns beside those of the model
 */
export function layOut(
  model: ConfusionModel,
  alphabet: Iterable<string>,
  neighbours: Iterable<string> = [],
  lookalikes: readonly Lookalike[] = [],
): ChannelLayout {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>([['', 0]]);
  const row = (group: string) => {
    if (!rows.has(group)) rows.set(group, rows.size);
  };
  const column = (group: string) => {
    if (!columns.has(group)) columns.set(group, columns.size);
  };
  for (const letter of alphabet) {
    row(letter);
    column(letter);
  }
  for (const { intended, observed } of model.operations) {
    if (intended.length === 1) row(intended);
    column(observed);
  }
  const singles = rows.size;
  for (const { intended } of model.operations) row(intended);
  for (const { intended, observed } of lookalikes) {
    if (intended.length === 1 && !rows.has(intended)) continue;
    row(intended);
    column(observed);
  }
  const kindred = new Set([...rows.keys()].filter((group) => group.length === 2).map(stripMarks));
  for (const pair of neighbours) if (kindred.has(stripMarks(pair))) row(pair);
  return {
    rows,
    columns,
    rowGroups: [...rows.keys()],
    columnGroups: [...columns.keys()],
    width: columns.size,
    singles,
  };
}
