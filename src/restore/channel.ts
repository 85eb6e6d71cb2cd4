import { type CellLayout, rowOfCell } from './channel-layout.js';
import type { KindTable } from './kind-table.js';
import type { TokenCounts } from './token-memory.js';

/**
 * A confusion model compiled for one document: one mixture of kinds, as a dense table that the
 * candidate search can index without hashing. All values are natural-log probabilities.
 */
export interface Channel {
  readonly layout: CellLayout;
  /** One value per cell of the layout. */
  readonly table: Float32Array;
  /** Mixture weight of each kind of damage. */
  readonly weights: readonly number[];
  readonly tokens: TokenCounts;
  readonly document: DocumentCounts | undefined;
  /** Counts gathered elsewhere: on the other documents of a folder, from a person's corrections. */
  readonly learned: DocumentCounts | undefined;
  /** What an operation costs that the table does not hold, by the length of the observed group (0..3). */
  readonly floors: readonly number[];
}

/** Floors for what the model never saw, by the length of the observed group (0..3), in damaged text. */
export const FLOOR: readonly number[] = [-8, -8.5, -12, -17];
/** In clean text a slip of a kind never seen is rarer by these nats. */
const CLEAN_FLOOR = -4;
const CLEAN_FLOORS = FLOOR.map((floor) => floor + CLEAN_FLOOR);

/** Expected counts gathered on decoded text, the document itself or others; see adapt.ts. */
export interface DocumentCounts {
  /** Per cell of the layout. */
  readonly cells: ReadonlyMap<number, number>;
  /** Per row. */
  readonly met: Float64Array;
  /** Intended token → observed token → count. */
  readonly tokens: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly tokensMet: ReadonlyMap<string, number>;
}

/** Pseudo-count of the prior mixture against the document's own counts, per intended group. */
const PRIOR = 6;

/**
 * Counts of a group that were gathered elsewhere are scaled down to this many: other documents tell what to expect of
 * this one, but do not outvote it.
 */
const MOST_LEARNED = 100;

/** What one reading contributes to its own evidence. */
const OWN_WITNESS = 0.5;

/**
 * Compiles a table for one document: the mixture of the kinds, then the document's own counts on top
 * (MAP with a Dirichlet prior). Pure; takes about a millisecond.
 *
 * @param weights mixture weight per kind; they sum to 1
 * @param clean whether the text is clean but for slips
 */
export function compileChannel(
  kindTable: KindTable,
  tokens: TokenCounts,
  weights: readonly number[],
  clean: boolean,
  document?: DocumentCounts,
  learned?: DocumentCounts,
): Channel {
  const { layout, kinds, cell, probability } = kindTable;
  const floors = clean ? CLEAN_FLOORS : FLOOR;
  const table = floorTable(layout, floors).slice();
  for (let entry = 0; entry < cell.length; entry++) {
    const at = cell[entry]!;
    const row = rowOfCell(layout, at);
    const share =
      (document ? PRIOR / (PRIOR + document.met[row]!) : 1) *
      (learned ? PRIOR / (PRIOR + Math.min(MOST_LEARNED, learned.met[row]!)) : 1);
    let p = 0;
    for (let k = 0; k < kinds; k++) p += weights[k]! * probability[entry * kinds + k]!;
    const value = Math.log(p * share);
    if (value > table[at]!) table[at] = value;
  }
  for (const [at, count] of learned?.cells ?? []) {
    const row = rowOfCell(layout, at);
    const met = Math.min(MOST_LEARNED, learned!.met[row]!);
    const rest = document ? PRIOR / (PRIOR + document.met[row]!) : 1;
    const scaled = count * Math.min(1, MOST_LEARNED / learned!.met[row]!);
    table[at] = Math.log(Math.exp(table[at]!) + (rest * scaled) / (PRIOR + met));
  }
  for (const [at, count] of document?.cells ?? []) {
    // Leave one out: a single reading must not be its own witness.
    if (count <= OWN_WITNESS) continue;
    const total = PRIOR + document!.met[rowOfCell(layout, at)]!;
    table[at] = Math.log(Math.exp(table[at]!) + (count - OWN_WITNESS) / total);
  }
  return { layout, table, weights, tokens, document, learned, floors };
}

const floorTables = new WeakMap<CellLayout, Map<readonly number[], Float32Array>>();

/** The table of a channel that knows nothing: floors for single letters, nothing for two-letter groups. */
function floorTable(layout: CellLayout, byLength: readonly number[]): Float32Array {
  const tables = floorTables.get(layout) ?? new Map<readonly number[], Float32Array>();
  floorTables.set(layout, tables);
  let table = tables.get(byLength);
  if (!table) {
    const { width, singles, columnGroups, cells } = layout;
    const floors = Float32Array.from(columnGroups, (group) => byLength[Math.min(3, group.length)]!);
    table = new Float32Array(cells).fill(Number.NEGATIVE_INFINITY);
    for (let row = 0; row < singles; row++) table.set(floors, row * width);
    tables.set(byLength, table);
  }
  return table;
}
