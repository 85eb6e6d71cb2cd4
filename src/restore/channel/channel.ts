import { type CellLayout, rowOfCell } from '../../model/channel-layout.js';
import type { KindTable } from '../../model/kind-table.js';
import type { TokenCounts } from '../../model/token-counts.js';

/**
 * A confusion model compiled for one document: one mixture of kinds, with what the document itself and others
 * showed on top (MAP with a Dirichlet prior). All values are natural-log probabilities.
 */
export interface Channel {
  readonly layout: CellLayout;
  readonly kindTable: KindTable;
  /** Value of a cell of the layout: the log-probability of an operation, in single precision. */
  at(cell: number): number;
  /** The same of an operation as `operationAt` numbers it: nearer together than cells, so quicker to look up. */
  valueOf(operation: number): number;
  /** What an observed group, by its column, costs where nothing is known of it. */
  floorOf(column: number): number;
  /** Values of cells for which the kinds have no entry, but the counts of documents do. */
  readonly outsiders: ReadonlyMap<number, number>;
  /** Mixture weight of each kind of damage. */
  readonly weights: readonly number[];
  readonly tokens: TokenCounts;
  readonly document: DocumentCounts | undefined;
  /** Counts gathered elsewhere: on the other documents of a folder, from a person's corrections. */
  readonly learned: DocumentCounts | undefined;
  /** What an operation costs that the table does not hold, by the length of the observed group (0..3). */
  readonly floors: readonly number[];
  /** Whether the damage, if any, leaves base letters alone but for slips. */
  readonly keepsLetters: boolean;
  /** How many times as dear, in nats, is what the table does not hold at all. */
  readonly dearer: number;
}

/** Floors for what the model never saw, by the length of the observed group (0..3), in damaged text. */
export const FLOOR: readonly number[] = [-8, -8.5, -12, -17];
/**
 * What no kind was seen to do is so many times as dear, in nats, where letters are left alone: clean text, and text that has lost
 * its marks. On twelve papers of offices without their marks 1, 1.5, 2, 2.5 times leave 172, 159, 158, 158 of 4,617 words wrong;
 * formulas and abbreviations that nobody knows (`BOD5`, `K/T`) stay with the last.
 */
const DEARER_WHERE_KEPT = 2.5;
const KEPT_FLOORS = FLOOR.map((floor) => floor * DEARER_WHERE_KEPT);

/**
 * Signs that part and close are less often a letter than an unlike letter is: `h/c` and `T.U` are abbreviations, `Hoan,` ends at its
 * comma. In nats; with -4 scanners' layers, in which anything may stand for a letter, are read worse, with -2 hardly.
 */
const PARTS = /[/.,;()]/u;
const PARTING = -2;

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
 * Compiles a channel for one document. Values are worked out when they are first asked for, since a short text needs
 * few of them. Pure; equal arguments give equal values.
 *
 * @param weights mixture weight per kind; they sum to 1
 * @param keepsLetters whether the damage, if any, leaves base letters alone but for slips
 */
export function compileChannel(
  kindTable: KindTable,
  tokens: TokenCounts,
  weights: readonly number[],
  keepsLetters: boolean,
  document?: DocumentCounts,
  learned?: DocumentCounts,
): Channel {
  return new MixedChannel(kindTable, tokens, weights, keepsLetters, document, learned);
}

class MixedChannel implements Channel {
  readonly layout: CellLayout;
  readonly kindTable: KindTable;
  readonly outsiders: ReadonlyMap<number, number>;
  readonly weights: readonly number[];
  readonly tokens: TokenCounts;
  readonly document: DocumentCounts | undefined;
  readonly learned: DocumentCounts | undefined;
  readonly floors: readonly number[];
  readonly keepsLetters: boolean;
  readonly dearer: number;
  readonly #width: number;
  readonly #entryOf: Int32Array;
  readonly #columnFloors: Float32Array;
  /** Per entry of the kinds; `UNASKED` where nobody has asked yet. */
  readonly #values: Float32Array;

  constructor(
    kindTable: KindTable,
    tokens: TokenCounts,
    weights: readonly number[],
    keepsLetters: boolean,
    document: DocumentCounts | undefined,
    learned: DocumentCounts | undefined,
  ) {
    this.layout = kindTable.layout;
    this.kindTable = kindTable;
    this.weights = weights;
    this.tokens = tokens;
    this.document = document;
    this.learned = learned;
    this.keepsLetters = keepsLetters;
    this.floors = keepsLetters ? KEPT_FLOORS : FLOOR;
    this.dearer = keepsLetters ? DEARER_WHERE_KEPT : 1;
    this.#width = this.layout.width;
    this.#entryOf = kindTable.entryOf;
    this.#columnFloors = floorsOfColumns(this.layout, this.floors);
    this.#values = new Float32Array(kindTable.cell.length).fill(UNASKED);
    const outsiders = new Map<number, number>();
    for (const counts of [learned, document]) {
      for (const cell of counts?.cells.keys() ?? [])
        if (this.#entryOf[cell]! < 0) outsiders.set(cell, this.#withCounts(cell, this.#floorOf(cell)));
    }
    this.outsiders = outsiders;
  }

  at(cell: number): number {
    const entry = this.#entryOf[cell]!;
    return this.valueOf(entry < 0 ? ~cell : entry);
  }

  valueOf(operation: number): number {
    if (operation < 0) return this.outsiders.get(~operation) ?? this.#floorOf(~operation);
    const known = this.#values[operation]!;
    if (known < 1) return known;
    const cell = this.kindTable.cell[operation]!;
    const value = this.#withCounts(cell, this.#mixed(cell, operation));
    this.#values[operation] = value;
    return value;
  }

  floorOf(column: number): number {
    return this.#columnFloors[column]!;
  }

  #floorOf(cell: number): number {
    return this.#columnFloors[cell % this.#width]!;
  }

  /** The kinds' mixture, scaled down by what documents showed of the row; no less than the floor. */
  #mixed(cell: number, entry: number): number {
    const { probability, kinds } = this.kindTable;
    const { document, learned, weights } = this;
    const row = rowOfCell(this.layout, cell);
    const share =
      (document ? PRIOR / (PRIOR + document.met[row]!) : 1) *
      (learned ? PRIOR / (PRIOR + Math.min(MOST_LEARNED, learned.met[row]!)) : 1);
    let p = 0;
    for (let k = 0; k < kinds; k++) p += weights[k]! * probability[entry * kinds + k]!;
    const value = Math.fround(Math.log(p * share));
    const floor = row < this.layout.singles ? this.#floorOf(cell) : NONE;
    return value > floor ? value : floor;
  }

  /** A value with the counts of other documents, then of the document itself, on top. */
  #withCounts(cell: number, prior: number): number {
    const { document, learned } = this;
    let value = prior;
    const elsewhere = learned?.cells.get(cell);
    const here = document?.cells.get(cell);
    if (elsewhere === undefined && here === undefined) return value;
    const row = rowOfCell(this.layout, cell);
    if (elsewhere !== undefined) {
      const met = Math.min(MOST_LEARNED, learned!.met[row]!);
      const rest = document ? PRIOR / (PRIOR + document.met[row]!) : 1;
      const scaled = elsewhere * Math.min(1, MOST_LEARNED / learned!.met[row]!);
      value = Math.fround(Math.log(Math.exp(value) + (rest * scaled) / (PRIOR + met)));
    }
    // Leave one out: a single reading must not be its own witness.
    if (here !== undefined && here > OWN_WITNESS) {
      const total = PRIOR + document!.met[row]!;
      value = Math.fround(Math.log(Math.exp(value) + (here - OWN_WITNESS) / total));
    }
    return value;
  }
}

const NONE = Number.NEGATIVE_INFINITY;
/** No logarithm of a probability. */
const UNASKED = 1;
const columnFloors = new WeakMap<CellLayout, Map<readonly number[], Float32Array>>();

/** What an observed group costs where nothing is known of it, by column. */
function floorsOfColumns(layout: CellLayout, byLength: readonly number[]): Float32Array {
  const known = columnFloors.get(layout) ?? new Map<readonly number[], Float32Array>();
  columnFloors.set(layout, known);
  let floors = known.get(byLength);
  if (!floors) {
    floors = Float32Array.from(
      layout.columnGroups,
      (group) => byLength[Math.min(3, group.length)]! + (PARTS.test(group) ? PARTING : 0),
    );
    known.set(byLength, floors);
  }
  return floors;
}
