import type { ConfusionModel } from '../model/confusion-model.js';
import { stripMarks, stripTone } from '../vietnamese/marks.js';
import type { ChannelLayout } from './channel-layout.js';

/**
 * A confusion model compiled for one document: one mixture of kinds, as a dense table that the
 * candidate search can index without hashing. All values are natural-log probabilities.
 */
export interface Channel {
  readonly layout: ChannelLayout;
  /** `table[row * layout.width + column]`. */
  readonly table: Float32Array;
  /** Whole tokens remembered: observed → the intended tokens it was seen for. */
  readonly memory: ReadonlyMap<string, readonly RememberedToken[]>;
  /** Per intended token: natural log of the share that the letter groups keep beside the memory. */
  readonly groupShareLogProb: ReadonlyMap<string, number>;
}

export interface RememberedToken {
  readonly intended: string;
  /** P(observed | intended) by memory alone, the memory's share included. Not a logarithm. */
  readonly probability: number;
}

/** Floors for what the model never saw, by the length of the observed group (0..3). */
export const FLOOR: readonly number[] = [-8, -8.5, -12, -17];

/** Expected counts gathered on the document itself; see adapt.ts. */
export interface DocumentCounts {
  readonly operations: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly met: ReadonlyMap<string, number>;
  readonly tokens: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly tokensMet: ReadonlyMap<string, number>;
}

/** Pseudo-count with which the pooled kinds stand behind each kind of damage. */
const POOL = 4;
/** A clean text has no damage to pool. */
const UNDAMAGED = 'clean';
/** Pseudo-counts with which letters of the same shape (`ẵ`, `ắ`), then of the same base (`a`), lend their damage. */
const SHAPE_FAMILY = 1.5;
const BASE_FAMILY = 0.5;
/** Pseudo-count of the prior mixture against the document's own counts, per intended group. */
const PRIOR = 6;
/** Pseudo-count of the letter groups against the memory of whole tokens, prior and document. */
const MEMORY_PRIOR = 12;
const MEMORY_DOCUMENT = 3;

/**
 * Compiles `model` into a table for one document: the mixture of its kinds, then the document's own
 * counts on top (MAP with a Dirichlet prior). Pure; takes a few milliseconds.
 *
 * @param weights mixture weight per kind of `model.kinds`; they sum to 1
 */
export function compileChannel(
  model: ConfusionModel,
  layout: ChannelLayout,
  weights: readonly number[],
  document?: DocumentCounts,
): Channel {
  const { width, columns, rowGroups } = layout;
  const table = floorsOf(layout).slice();
  const put = (row: number, observed: string, p: number) => {
    const column = columns.get(observed);
    if (column === undefined) return;
    const value = Math.log(p);
    if (value > table[row * width + column]!) table[row * width + column] = value;
  };
  rowGroups.forEach((group, row) => {
    const operations = mixOperations(model, group, weights);
    const counts = document?.operations.get(group);
    const met = PRIOR + (document?.met.get(group) ?? 0);
    for (const [observed, p] of operations)
      put(row, observed, (p * PRIOR + (counts?.get(observed) ?? 0)) / met);
    for (const [observed, count] of counts ?? []) if (!operations.has(observed)) put(row, observed, count / met);
  });
  return { layout, table, ...compileMemory(model, weights, document) };
}

const floorTables = new WeakMap<ChannelLayout, Float32Array>();

/** The table of a channel that knows nothing: floors for single letters, nothing for two-letter groups. */
function floorsOf(layout: ChannelLayout): Float32Array {
  let table = floorTables.get(layout);
  if (!table) {
    const { width, rowGroups, columnGroups } = layout;
    const floors = Float32Array.from(columnGroups, (group) => FLOOR[Math.min(3, group.length)]!);
    table = new Float32Array(rowGroups.length * width).fill(Number.NEGATIVE_INFINITY);
    for (let row = 0; row < rowGroups.length; row++)
      if (rowGroups[row]!.length === 1) table.set(floors, row * width);
    floorTables.set(layout, table);
  }
  return table;
}

/** P(observed | group) under the mixture of kinds; each kind leans on the pool of kinds and on kindred letters. */
function mixOperations(model: ConfusionModel, group: string, weights: readonly number[]): Map<string, number> {
  const index = indexOf(model);
  const mixed = new Map<string, number>();
  const put = (observed: string, p: number) => mixed.set(observed, (mixed.get(observed) ?? 0) + p);
  const met = model.met.get(group);
  const families = [
    { lent: index.families.get(stripTone(group)), count: SHAPE_FAMILY },
    { lent: index.families.get(`${stripMarks(group)} base`), count: BASE_FAMILY },
  ].filter(({ lent }) => lent !== undefined);
  const lend = families.reduce((sum, { count }) => sum + count, 0);
  weights.forEach((weight, k) => {
    if (weight <= 0) return;
    const clean = model.kinds[k] === UNDAMAGED;
    const pool = met ? (clean ? 0.001 : POOL) : 0;
    const own = met?.[k] ?? 0;
    const lending = clean ? 0 : lend;
    const total = own + pool + lending;
    if (total <= 0) return;
    for (const { observed, counts, pooled } of index.operations.get(group) ?? [])
      put(observed, (weight * (counts[k]! + pool * pooled)) / total);
    if (clean) return;
    for (const { lent, count } of families) {
      for (const [observed, p] of lent!) put(observed, (weight * count * p) / total);
    }
  });
  return mixed;
}

interface OperationIndex {
  readonly operations: Map<string, { observed: string; counts: Float64Array; pooled: number }[]>;
  /** P(observed | any letter of the family), damaged readings only, by family. */
  readonly families: Map<string, Map<string, number>>;
}

const indexes = new WeakMap<ConfusionModel, OperationIndex>();

function indexOf(model: ConfusionModel): OperationIndex {
  let index = indexes.get(model);
  if (index) return index;
  const sum = (counts: Float64Array | undefined) => counts?.reduce((s, c) => s + c, 0) ?? 0;
  const clean = model.kinds.indexOf(UNDAMAGED);
  const operations: OperationIndex['operations'] = new Map();
  const familyCounts = new Map<string, Map<string, number>>();
  const familyMet = new Map<string, number>();
  for (const { intended, observed, counts } of model.operations) {
    let row = operations.get(intended);
    if (!row) {
      operations.set(intended, (row = []));
      const met = sum(model.met.get(intended)) - (model.met.get(intended)?.[clean] ?? 0);
      for (const family of familiesOf(intended)) familyMet.set(family, (familyMet.get(family) ?? 0) + met);
    }
    const damaged = sum(counts) - (counts[clean] ?? 0);
    row.push({ observed, counts, pooled: sum(counts) / Math.max(1, sum(model.met.get(intended))) });
    if (observed === intended) continue;
    for (const family of familiesOf(intended)) {
      let lent = familyCounts.get(family);
      if (!lent) familyCounts.set(family, (lent = new Map()));
      lent.set(observed, (lent.get(observed) ?? 0) + damaged);
    }
  }
  const families = new Map<string, Map<string, number>>();
  for (const [family, counts] of familyCounts) {
    const met = Math.max(1, familyMet.get(family)!);
    families.set(family, new Map([...counts].map(([observed, count]) => [observed, count / met])));
  }
  index = { operations, families };
  indexes.set(model, index);
  return index;
}

function familiesOf(group: string): [string, string] {
  return [stripTone(group), `${stripMarks(group)} base`];
}

function compileMemory(model: ConfusionModel, weights: readonly number[], document?: DocumentCounts) {
  const memory = new Map<string, RememberedToken[]>();
  const groupShareLogProb = new Map<string, number>();
  const add = (intended: string, observed: string, probability: number) => {
    const list = memory.get(observed);
    const known = list?.find((token) => token.intended === intended);
    if (known) (known as { probability: number }).probability += probability;
    else if (list) list.push({ intended, probability });
    else memory.set(observed, [{ intended, probability }]);
  };
  const documentShare = (intended: string) =>
    MEMORY_DOCUMENT / (MEMORY_DOCUMENT + (document?.tokensMet.get(intended) ?? 0));
  for (const [intended, met] of model.tokensMet) {
    let share = 0;
    for (let k = 0; k < weights.length; k++) share += (weights[k]! * MEMORY_PRIOR) / (met[k]! + MEMORY_PRIOR);
    groupShareLogProb.set(intended, Math.log(share * documentShare(intended)));
  }
  for (const { intended, observed, counts } of model.tokens) {
    const met = model.tokensMet.get(intended)!;
    let p = 0;
    for (let k = 0; k < weights.length; k++) p += (weights[k]! * counts[k]!) / (met[k]! + MEMORY_PRIOR);
    if (p > 0) add(intended, observed, p * documentShare(intended));
  }
  for (const [intended, row] of document?.tokens ?? []) {
    const met = MEMORY_DOCUMENT + document!.tokensMet.get(intended)!;
    // Leave one out: a reading must not be its own witness.
    for (const [observed, count] of row) if (count > 1) add(intended, observed, (count - 1) / met);
    if (!groupShareLogProb.has(intended)) groupShareLogProb.set(intended, Math.log(MEMORY_DOCUMENT / met));
  }
  return { memory, groupShareLogProb };
}
