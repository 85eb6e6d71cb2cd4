import { stripMarks, stripTone } from '../vietnamese/marks.js';
import { type CellLayout, type ChannelLayout, cellAt } from './channel-layout.js';
import type { ConfusionModel } from './confusion-model.js';
import { groupLookalikes, type Lookalike, UNKNOWN_ENGINES } from './lookalikes.js';

/**
 * P(observed | intended) of every kind of damage, smoothed, as sparse entries over a layout: what mixing
 * kinds for a document and telling kinds apart both need. Built once per model.
 */
export interface KindTable {
  readonly layout: CellLayout;
  readonly kinds: number;
  /** Cell of the layout that each entry stands for. */
  readonly cell: Int32Array;
  /** Entry of each cell; -1 where only a floor stands. */
  readonly entryOf: Int32Array;
  /** `probability[entry * kinds + kind]`. Not logarithms. */
  readonly probability: Float32Array;
}

/** Number of the operation of a cell: its entry, or ~cell where there is none. */
export function operationAt({ entryOf }: KindTable, cell: number): number {
  const entry = entryOf[cell]!;
  return entry < 0 ? ~cell : entry;
}

/** The cell of an operation: undoes `operationAt`. */
export function cellOf({ cell }: KindTable, operation: number): number {
  return operation < 0 ? ~operation : cell[operation]!;
}

/** Pseudo-count with which the pooled kinds stand behind each kind of damage. */
const POOL = 4;
/** The kind of damage that is none. */
export const UNDAMAGED = 'clean';
/** Kinds that do one thing and no other, and leave base letters alone: clean text has no damage, stripped text lost its marks. */
export const EXACT_KINDS: ReadonlySet<string> = new Set([UNDAMAGED, 'stripped']);
/**
 * The damage of others is lent to them only where they never met a letter, and never as two letters at once: what they do, they
 * do letter by letter.
 */
const EXACT_POOL = 0.001;
/** Pseudo-counts with which letters of the same shape (`ẵ`, `ắ`), then of the same base (`a`), lend their damage. */
const SHAPE_FAMILY = 1.5;
const BASE_FAMILY = 0.5;

/** What one letter group was read as: columns, how often per kind, how often in all. */
interface Seen {
  readonly column: number;
  readonly counts: Float64Array;
  readonly total: number;
}

/** P(observed | any letter of a family), by column. */
type Lent = ReadonlyMap<number, number>;

function sum(counts: Float64Array | undefined): number {
  let total = 0;
  if (counts) for (let i = 0; i < counts.length; i++) total += counts[i]!;
  return total;
}

const familiesOf = (group: string) => [stripTone(group), `${stripMarks(group)} base`] as const;

/**
 * Smooths each kind by the pool of all kinds and by kindred letters; the kind that stands for engines which nobody has pages
 * of, by what looks alike.
 */
export function buildKindTable(
  model: ConfusionModel,
  layout: ChannelLayout,
  lookalikes: readonly Lookalike[] = [],
): KindTable {
  const kinds = model.kinds.length;
  const byGroup = new Map<string, Seen[]>();
  for (const { intended, observed, counts } of model.operations) {
    const seen = { column: layout.columns.get(observed)!, counts, total: sum(counts) };
    const row = byGroup.get(intended);
    if (row) row.push(seen);
    else byGroup.set(intended, [seen]);
  }
  const lent = lendingFamilies(model, layout, byGroup);
  const alike = groupLookalikes(lookalikes);
  const unknown = model.kinds.indexOf(UNKNOWN_ENGINES);
  const rowOf: number[] = [];
  const columnOf: number[] = [];
  const probability: number[] = [];
  const smooth = new RowSmoother(model, layout.width);
  layout.rowGroups.forEach((group, row) => {
    const [shape, base] = familiesOf(group);
    smooth.begin(model.met.get(group), [lent.get(shape), lent.get(base)], group.length);
    for (const seen of byGroup.get(group) ?? []) smooth.add(seen);
    const looks = unknown < 0 ? [] : (alike.get(group) ?? []);
    const columns = smooth.finish(
      unknown,
      looks.map(({ observed, probability: p }) => [layout.columns.get(observed)!, p]),
    );
    for (const column of columns) {
      rowOf.push(row);
      columnOf.push(column);
      for (let kind = 0; kind < kinds; kind++) probability.push(smooth.values[column * kinds + kind]!);
    }
  });
  const located = placeCells(layout, rowOf, columnOf);
  const cell = Int32Array.from(rowOf, (row, entry) => cellAt(located, row, columnOf[entry]!));
  const entryOf = new Int32Array(located.cells).fill(-1);
  cell.forEach((at, entry) => {
    entryOf[at] = entry;
  });
  return { layout: located, kinds, cell, entryOf, probability: Float32Array.from(probability) };
}

/** Adds the cells of the two-letter rows to a layout. */
function placeCells(
  layout: ChannelLayout,
  rowOf: readonly number[],
  columnOf: readonly number[],
): CellLayout {
  const first = rowOf.findIndex((row) => row >= layout.singles);
  const pairs = first < 0 ? [] : rowOf.slice(first);
  const pairStart = new Int32Array(layout.rowGroups.length - layout.singles + 1);
  for (const row of pairs) pairStart[row - layout.singles + 1]!++;
  for (let i = 1; i < pairStart.length; i++) pairStart[i]! += pairStart[i - 1]!;
  return {
    ...layout,
    cells: layout.singles * layout.width + pairs.length,
    pairStart,
    pairRow: Int32Array.from(pairs),
    pairColumn: Int32Array.from(first < 0 ? [] : columnOf.slice(first)),
  };
}

/** Works out one row of the table after the other, in the same place. */
class RowSmoother {
  /** `values[column * kinds + kind]`: probabilities of the row, for the columns that `finish` names. */
  readonly values: Float64Array;
  readonly #kinds: number;
  readonly #exact: readonly boolean[];
  /** Number of the row that last used a column. */
  readonly #usedBy: Int32Array;
  readonly #pools: Float64Array;
  readonly #totals: Float64Array;
  #row = 0;
  #columns: number[] = [];
  #metInAll = 1;
  #lending: readonly (Lent | undefined)[] = [];

  constructor({ kinds }: ConfusionModel, width: number) {
    this.#kinds = kinds.length;
    this.#exact = kinds.map((kind) => EXACT_KINDS.has(kind));
    this.values = new Float64Array(width * kinds.length);
    this.#usedBy = new Int32Array(width);
    this.#pools = new Float64Array(kinds.length);
    this.#totals = new Float64Array(kinds.length);
  }

  /**
   * @param met how often the group was met, per kind
   * @param lending what letters of the same shape, then of the same base, lend
   * @param letters of the group
   */
  begin(
    met: Float64Array | undefined,
    lending: readonly [Lent | undefined, Lent | undefined],
    letters: number,
  ): void {
    this.#row++;
    this.#columns = [];
    this.#lending = lending;
    this.#metInAll = Math.max(1, sum(met));
    const lent = (lending[0] ? SHAPE_FAMILY : 0) + (lending[1] ? BASE_FAMILY : 0);
    for (let kind = 0; kind < this.#kinds; kind++) {
      const exact = this.#exact[kind]!;
      const exactPool = letters === 1 ? EXACT_POOL : 0;
      const pool = met ? (exact ? exactPool : POOL) : 0;
      this.#pools[kind] = pool;
      this.#totals[kind] = (met?.[kind] ?? 0) + pool + (exact ? 0 : lent);
    }
  }

  add({ column, counts, total }: Seen): void {
    const at = this.#place(column);
    for (let kind = 0; kind < this.#kinds; kind++) {
      const all = this.#totals[kind]!;
      if (all > 0)
        this.values[at + kind]! += (counts[kind]! + (this.#pools[kind]! * total) / this.#metInAll) / all;
    }
  }

  /**
   * @param unknown the kind that takes a group for what it looks like
   * @param looks columns of what it looks like, with their probabilities
   * @returns the columns of the row, ascending
   */
  finish(unknown: number, looks: readonly (readonly [column: number, p: number])[]): readonly number[] {
    this.#lending.forEach((lending, index) => {
      const count = index === 0 ? SHAPE_FAMILY : BASE_FAMILY;
      for (const [column, p] of lending ?? []) {
        const at = this.#place(column);
        for (let kind = 0; kind < this.#kinds; kind++) {
          const all = this.#totals[kind]!;
          if (!this.#exact[kind] && all > 0) this.values[at + kind]! += (count * p) / all;
        }
      }
    });
    for (const [column, p] of looks) this.values[this.#place(column) + unknown]! += p;
    return this.#columns.sort((x, y) => x - y);
  }

  #place(column: number): number {
    const at = column * this.#kinds;
    if (this.#usedBy[column] !== this.#row) {
      this.#usedBy[column] = this.#row;
      this.values.fill(0, at, at + this.#kinds);
      this.#columns.push(column);
    }
    return at;
  }
}

/** P(observed | any letter of the family), damaged readings only. */
function lendingFamilies(
  model: ConfusionModel,
  layout: ChannelLayout,
  byGroup: ReadonlyMap<string, readonly Seen[]>,
): Map<string, Lent> {
  const clean = model.kinds.indexOf(UNDAMAGED);
  const counts = new Map<string, Map<number, number>>();
  const met = new Map<string, number>();
  for (const [group, operations] of byGroup) {
    const groupMet = model.met.get(group);
    const itself = layout.columns.get(group);
    const damaged = sum(groupMet) - (groupMet?.[clean] ?? 0);
    for (const family of familiesOf(group)) {
      met.set(family, (met.get(family) ?? 0) + damaged);
      let row = counts.get(family);
      if (!row) {
        row = new Map();
        counts.set(family, row);
      }
      for (const { column, counts: seen, total } of operations) {
        if (column !== itself) row.set(column, (row.get(column) ?? 0) + total - (seen[clean] ?? 0));
      }
    }
  }
  for (const [family, row] of counts) {
    const all = Math.max(1, met.get(family)!);
    for (const [column, count] of row) row.set(column, count / all);
  }
  return counts;
}
