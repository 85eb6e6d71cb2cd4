import type { ChannelLayout } from './channel-layout.js';
import type { KindTable } from './kind-table.js';
import type { TokenCounts } from './token-memory.js';

/**
 * A confusion model compiled for one document: one mixture of kinds, as a dense table that the
 * candidate search can index without hashing. All values are natural-log probabilities.
 */
export interface Channel {
  readonly layout: ChannelLayout;
  /** `table[row * layout.width + column]`. */
  readonly table: Float32Array;
  /** Mixture weight of each kind of damage. */
  readonly weights: readonly number[];
  readonly tokens: TokenCounts;
  readonly document: DocumentCounts | undefined;
  /** What an operation costs that the table does not hold, by the length of the observed group (0..3). */
  readonly floors: readonly number[];
}

/** Floors for what the model never saw, by the length of the observed group (0..3), in damaged text. */
export const FLOOR: readonly number[] = [-8, -8.5, -12, -17];
/** In clean text a slip of a kind never seen is rarer by these nats. */
const CLEAN_FLOOR = -4;
const CLEAN_FLOORS = FLOOR.map((floor) => floor + CLEAN_FLOOR);

/** Expected counts gathered on the document itself; see adapt.ts. */
export interface DocumentCounts {
  /** Per cell of the table (`row * width + column`). */
  readonly cells: ReadonlyMap<number, number>;
  /** Per row. */
  readonly met: Float64Array;
  /** Intended token → observed token → count. */
  readonly tokens: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly tokensMet: ReadonlyMap<string, number>;
}

/** Pseudo-count of the prior mixture against the document's own counts, per intended group. */
const PRIOR = 6;

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
): Channel {
  const { layout, kinds, rowStart, column, probability } = kindTable;
  const { width } = layout;
  const floors = clean ? CLEAN_FLOORS : FLOOR;
  const table = floorTable(layout, floors).slice();
  for (let row = 0; row + 1 < rowStart.length; row++) {
    const share = document ? PRIOR / (PRIOR + document.met[row]!) : 1;
    for (let cell = rowStart[row]!; cell < rowStart[row + 1]!; cell++) {
      let p = 0;
      for (let k = 0; k < kinds; k++) p += weights[k]! * probability[cell * kinds + k]!;
      const value = Math.log(p * share);
      const at = row * width + column[cell]!;
      if (value > table[at]!) table[at] = value;
    }
  }
  for (const [at, count] of document?.cells ?? []) {
    // Leave one out: a single reading must not be its own witness.
    if (count <= OWN_WITNESS) continue;
    const total = PRIOR + document!.met[Math.floor(at / width)]!;
    table[at] = Math.log(Math.exp(table[at]!) + (count - OWN_WITNESS) / total);
  }
  return { layout, table, weights, tokens, document, floors };
}

const floorTables = new WeakMap<ChannelLayout, Map<readonly number[], Float32Array>>();

/** The table of a channel that knows nothing: floors for single letters, nothing for two-letter groups. */
function floorTable(layout: ChannelLayout, byLength: readonly number[]): Float32Array {
  const tables = floorTables.get(layout) ?? new Map<readonly number[], Float32Array>();
  floorTables.set(layout, tables);
  let table = tables.get(byLength);
  if (!table) {
    const { width, rowGroups, columnGroups } = layout;
    const floors = Float32Array.from(columnGroups, (group) => byLength[Math.min(3, group.length)]!);
    table = new Float32Array(rowGroups.length * width).fill(Number.NEGATIVE_INFINITY);
    for (let row = 0; row < rowGroups.length; row++)
      if (rowGroups[row]!.length === 1) table.set(floors, row * width);
    tables.set(byLength, table);
  }
  return table;
}
