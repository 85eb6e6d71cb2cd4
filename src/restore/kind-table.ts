import type { ConfusionModel } from '../model/confusion-model.js';
import { stripMarks, stripTone } from '../vietnamese/marks.js';
import type { ChannelLayout } from './channel-layout.js';

/**
 * P(observed | intended) of every kind of damage, smoothed, as sparse rows over a layout: what mixing
 * kinds for a document and telling kinds apart both need. Built once per model.
 */
export interface KindTable {
  readonly layout: ChannelLayout;
  readonly kinds: number;
  /** Cells of row r: `rowStart[r]` to `rowStart[r + 1]`. */
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  /** `probability[cell * kinds + kind]`. Not logarithms. */
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

const sum = (counts: Float64Array | undefined) => counts?.reduce((total, count) => total + count, 0) ?? 0;
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
  const rowStart = new Int32Array(layout.rowGroups.length + 1);
  const column: number[] = [];
  const probability: number[] = [];
  layout.rowGroups.forEach((group, row) => {
    rowStart[row] = column.length;
    const families = familiesOf(group).flatMap((family, index) => {
      const lending = lent.get(family);
      return lending ? [{ lending, count: index === 0 ? SHAPE_FAMILY : BASE_FAMILY }] : [];
    });
    const cells = smoothRow(model, byGroup.get(group) ?? [], model.met.get(group), families);
    for (const [observed, values] of cells) {
      const at = layout.columns.get(observed);
      if (at === undefined) continue;
      column.push(at);
      for (const value of values) probability.push(value);
    }
  });
  rowStart[layout.rowGroups.length] = column.length;
  return {
    layout,
    kinds,
    rowStart,
    column: Int32Array.from(column),
    probability: Float32Array.from(probability),
  };
}

function smoothRow(
  model: ConfusionModel,
  operations: readonly { observed: string; counts: Float64Array }[],
  met: Float64Array | undefined,
  families: readonly { lending: Lent; count: number }[],
): Map<string, Float64Array> {
  const cells = new Map<string, Float64Array>();
  const put = (observed: string, kind: number, p: number) => {
    let values = cells.get(observed);
    if (!values) {
      values = new Float64Array(model.kinds.length);
      cells.set(observed, values);
    }
    values[kind]! += p;
  };
  const metInAll = Math.max(1, sum(met));
  model.kinds.forEach((name, kind) => {
    const clean = name === UNDAMAGED;
    const pool = met ? (clean ? UNDAMAGED_POOL : POOL) : 0;
    const lend = clean ? [] : families;
    const total = (met?.[kind] ?? 0) + pool + lend.reduce((all, { count }) => all + count, 0);
    if (total <= 0) return;
    for (const { observed, counts } of operations)
      put(observed, kind, (counts[kind]! + (pool * sum(counts)) / metInAll) / total);
    for (const { lending, count } of lend)
      for (const [observed, p] of lending) put(observed, kind, (count * p) / total);
  });
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
