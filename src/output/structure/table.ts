/** What stands in rows and columns. */
export interface Table {
  /** Row by row, as many cells in each as there are columns; a cell is its printed lines, none where it is empty. */
  readonly rows: readonly (readonly Cell[])[];
  /** width of each column as a share of the whole; they sum to 1 */
  readonly widths: readonly number[];
  /**
   * Whether it is a table of the paper. If not, columns are only set beside each other: the letterhead, or recipients
   * beside the signature.
   */
  readonly ruled: boolean;
}

export type Cell = readonly string[];

/** A table and the lines of the page that it takes up, `to` exclusive; the lines in order say its cells in order. */
export interface FoundTable {
  readonly from: number;
  readonly to: number;
  readonly table: Table;
}
