import { type ConfusionModel, MAX_OBSERVED } from '../model/confusion-model.js';

/**
 * A confusion model compiled for one document: one mixture of kinds, as a dense table that the
 * candidate search can index without hashing. All values are natural-log probabilities.
 */
export interface Channel {
  /** Row of a single intended character, or of a two-character group; undefined when there is none. */
  readonly rows: ReadonlyMap<string, number>;
  /** Column of an observed group. Column 0 is the empty group. */
  readonly columns: ReadonlyMap<string, number>;
  readonly width: number;
  /** `table[row * width + column]`. */
  readonly table: Float32Array;
  /** Per column, the best value in any row: an optimistic bound for the search. */
  readonly best: Float32Array;
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

export interface ChannelOptions {
  /** Mixture weight per kind of `model.kinds`; they sum to 1. */
  readonly weights: readonly number[];
  /** Letters every row set must cover: the lexicon's alphabet in both cases. */
  readonly alphabet: Iterable<string>;
  readonly document?: DocumentCounts;
}

/** Pseudo-count with which the pooled kinds stand behind each kind of damage. */
const POOL = 4;
/** A clean text has no damage to pool. */
const UNDAMAGED = 'clean';
/** Pseudo-count of the prior mixture against the document's own counts, per intended group. */
const PRIOR = 6;
/** Pseudo-count of the letter groups against the memory of whole tokens, prior and document. */
const MEMORY_PRIOR = 12;
const MEMORY_DOCUMENT = 3;

/** Compiles `model` into a table for one document. Pure; takes a few milliseconds. */
export function compileChannel(model: ConfusionModel, options: ChannelOptions): Channel {
  const { weights, document } = options;
  const probability = new Map<string, Map<string, number>>();
  const columns = new Map<string, number>([['', 0]]);
  const rows = new Map<string, number>();
  for (const letter of options.alphabet) if (!rows.has(letter)) rows.set(letter, rows.size);
  const total = (counts: Float64Array | undefined) => (counts ? counts.reduce((s, c) => s + c, 0) : 0);
  const put = (intended: string, observed: string, p: number) => {
    let row = probability.get(intended);
    if (!row) probability.set(intended, (row = new Map()));
    row.set(observed, (row.get(observed) ?? 0) + p);
    if (!rows.has(intended)) rows.set(intended, rows.size);
    if (!columns.has(observed)) columns.set(observed, columns.size);
  };
  for (const { intended, observed, counts } of model.operations) {
    const met = model.met.get(intended)!;
    const pooled = total(counts) / Math.max(1, total(met));
    let p = 0;
    for (let k = 0; k < weights.length; k++) {
      const pool = model.kinds[k] === UNDAMAGED ? 0.001 : POOL;
      if (weights[k]! > 0) p += (weights[k]! * (counts[k]! + pool * pooled)) / (met[k]! + pool);
    }
    if (document) p *= PRIOR / (PRIOR + (document.met.get(intended) ?? 0));
    put(intended, observed, p);
  }
  if (document) {
    for (const [intended, row] of document.operations) {
      const met = PRIOR + (document.met.get(intended) ?? 0);
      for (const [observed, count] of row) put(intended, observed, count / met);
    }
  }
  const width = columns.size;
  const table = new Float32Array(rows.size * width);
  const floors = Float32Array.from(columns.keys(), (group) => FLOOR[Math.min(group.length, MAX_OBSERVED)]!);
  const best = floors.slice();
  for (const [intended, row] of rows) {
    if (intended.length === 1) table.set(floors, row * width);
    else table.fill(Number.NEGATIVE_INFINITY, row * width, (row + 1) * width);
    const known = probability.get(intended);
    if (!known) continue;
    for (const [observed, p] of known) {
      const column = columns.get(observed)!;
      const value = Math.log(p);
      const at = row * width + column;
      if (value > table[at]!) table[at] = value;
      if (value > best[column]!) best[column] = value;
    }
  }
  return { rows, columns, width, table, best, ...compileMemory(model, weights, document) };
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
