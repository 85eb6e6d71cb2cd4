import type { ConfusionModel } from '../model/confusion-model.js';
import { stripMarks, stripTone } from '../vietnamese/marks.js';
import { type CellLayout, type ChannelLayout, cellAt } from './channel-layout.js';

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

/** Pseudo-count with which the pooled kinds stand behind each kind of damage. */
const POOL = 4;
/** A clean text has no damage to pool. */
const UNDAMAGED = 'clean';
const UNDAMAGED_POOL = 0.001;
/** Pseudo-counts with which letters of the same shape (`ẵ`, `ắ`), then of the same base (`a`), lend their damage. */
const SHAPE_FAMILY = 1.5;
const BASE_FAMILY = 0.5;

type Lent = ReadonlyMap<string, number>;

function sum(counts: Float64Array | undefined): number {
  let total = 0;
  if (counts) for (let i = 0; i < counts.length; i++) total += counts[i]!;
  return total;
}
const familiesOf = (group: string) => [stripTone(group), `${stripMarks(group)} base`] as const;

/** Smooths each kind by the pool of all kinds and by kindred letters. */
export function buildKindTable(model: ConfusionModel, layout: ChannelLayout): KindTable {
  const kinds = model.kinds.length;
  const byGroup = new Map<string, { observed: string; counts: Float64Array }[]>();
  for (const { intended, observed, counts } of model.operations) {
    const row = byGroup.get(intended);
    if (row) row.push({ observed, counts });
    else byGroup.set(intended, [{ observed, counts }]);
  }
  const lent = lendingFamilies(model, byGroup);
  const rowOf: number[] = [];
  const columnOf: number[] = [];
  const probability: number[] = [];
  layout.rowGroups.forEach((group, row) => {
    const families = familiesOf(group).flatMap((family, index) => {
      const lending = lent.get(family);
      return lending ? [{ lending, count: index === 0 ? SHAPE_FAMILY : BASE_FAMILY }] : [];
    });
    const smooth = smoothRow(model, byGroup.get(group) ?? [], model.met.get(group), families);
    const known: { column: number; values: Float64Array }[] = [];
    for (const [observed, values] of smooth) {
      const column = layout.columns.get(observed);
      if (column !== undefined) known.push({ column, values });
    }
    for (const { column, values } of known.sort((x, y) => x.column - y.column)) {
      rowOf.push(row);
      columnOf.push(column);
      for (const value of values) probability.push(value);
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

function smoothRow(
  model: ConfusionModel,
  operations: readonly { observed: string; counts: Float64Array }[],
  met: Float64Array | undefined,
  families: readonly { lending: Lent; count: number }[],
): Map<string, Float64Array> {
  const kinds = model.kinds.length;
  const cells = new Map<string, Float64Array>();
  const cellOf = (observed: string): Float64Array => {
    let values = cells.get(observed);
    if (!values) {
      values = new Float64Array(kinds);
      cells.set(observed, values);
    }
    return values;
  };
  const metInAll = Math.max(1, sum(met));
  const clean = model.kinds.indexOf(UNDAMAGED);
  const lent = families.reduce((all, { count }) => all + count, 0);
  const pools = model.kinds.map((_, kind) => (met ? (kind === clean ? UNDAMAGED_POOL : POOL) : 0));
  const totals = pools.map((pool, kind) => (met?.[kind] ?? 0) + pool + (kind === clean ? 0 : lent));
  for (const { observed, counts } of operations) {
    const values = cellOf(observed);
    const seen = sum(counts);
    for (let kind = 0; kind < kinds; kind++)
      if (totals[kind]! > 0)
        values[kind]! += (counts[kind]! + (pools[kind]! * seen) / metInAll) / totals[kind]!;
  }
  for (const { lending, count } of families) {
    for (const [observed, p] of lending) {
      const values = cellOf(observed);
      for (let kind = 0; kind < kinds; kind++)
        if (kind !== clean && totals[kind]! > 0) values[kind]! += (count * p) / totals[kind]!;
    }
  }
  return cells;
}

/** P(observed | any letter of the family), damaged readings only. */
function lendingFamilies(
  model: ConfusionModel,
  byGroup: ReadonlyMap<string, readonly { observed: string; counts: Float64Array }[]>,
): Map<string, Lent> {
  const clean = model.kinds.indexOf(UNDAMAGED);
  const counts = new Map<string, Map<string, number>>();
  const met = new Map<string, number>();
  for (const [group, operations] of byGroup) {
    const groupMet = model.met.get(group);
    for (const family of familiesOf(group)) {
      met.set(family, (met.get(family) ?? 0) + sum(groupMet) - (groupMet?.[clean] ?? 0));
      let row = counts.get(family);
      if (!row) {
        row = new Map();
        counts.set(family, row);
      }
      for (const { observed, counts: seen } of operations) {
        if (observed === group) continue;
        row.set(observed, (row.get(observed) ?? 0) + sum(seen) - (seen[clean] ?? 0));
      }
    }
  }
  return new Map(
    [...counts].map(([family, row]) => [
      family,
      new Map([...row].map(([observed, count]) => [observed, count / Math.max(1, met.get(family)!)])),
    ]),
  );
}
