import type { ConfusionModel } from '../model/confusion-model.js';
import { alignPair } from './align-pair.js';
import type { Channel, DocumentCounts } from './channel.js';

interface Operation {
  readonly intended: string;
  readonly observed: string;
}

/** The operations of the best alignment, by name. */
function align(channel: Channel, { observed, intended }: Operation): Operation[] {
  const { rowGroups, columnGroups, width } = channel.layout;
  return Array.from(alignPair(channel, observed, intended).cells, (cell) => ({
    intended: rowGroups[Math.floor(cell / width)]!,
    observed: columnGroups[cell % width]!,
  }));
}

/** A token of the document with its decoded reading and how sure the decoder is of it. */
export interface ReadPair {
  readonly observed: string;
  readonly intended: string;
  /** 0..1 */
  readonly posterior: number;
}

/** A reading less sure than this teaches nothing. */
const MIN_POSTERIOR = 0.5;
/** What one operation of the alignment may weigh at most against a kind, in nats: outliers do not decide. */
const OPERATION_FLOOR = Math.log(1e-5);
const KIND_ROUNDS = 12;
/** Every kind keeps at least this share, so that the other kinds' operations stay possible. */
const MIN_KIND = 0.0005;

/**
 * Which kinds of damage the document shows: mixture weights by EM over the decoded tokens.
 *
 * @returns one weight per kind of the model, summing to 1
 */
export function estimateKinds(model: ConfusionModel, channel: Channel, pairs: readonly ReadPair[]): number[] {
  const kinds = model.kinds.length;
  const counts = new Map(model.operations.map((op) => [`${op.intended}\t${op.observed}`, op.counts]));
  const rows: { weight: number; logProb: Float64Array }[] = [];
  for (const { observed, intended, posterior } of pairs) {
    if (posterior < MIN_POSTERIOR) continue;
    const logProb = new Float64Array(kinds);
    for (const op of align(channel, { observed, intended })) {
      const met = model.met.get(op.intended);
      const count = counts.get(`${op.intended}\t${op.observed}`);
      for (let k = 0; k < kinds; k++) {
        const p = met && met[k]! > 0 ? (count?.[k] ?? 0) / met[k]! : 0;
        logProb[k]! += p > 0 ? Math.max(OPERATION_FLOOR, Math.log(p)) : OPERATION_FLOOR;
      }
    }
    rows.push({ weight: posterior, logProb });
  }
  let weights = new Array<number>(kinds).fill(1 / kinds);
  if (rows.length === 0) return weights;
  for (let round = 0; round < KIND_ROUNDS; round++) {
    const next = new Array<number>(kinds).fill(0.5);
    for (const { weight, logProb } of rows) {
      const top = Math.max(...logProb);
      const shares = weights.map((w, k) => w * Math.exp(logProb[k]! - top));
      const sum = shares.reduce((s, x) => s + x, 0);
      for (let k = 0; k < kinds; k++) next[k]! += (weight * shares[k]!) / sum;
    }
    const sum = next.reduce((s, x) => s + x, 0);
    weights = next.map((x) => Math.max(MIN_KIND, x / sum));
    const total = weights.reduce((s, x) => s + x, 0);
    weights = weights.map((x) => x / total);
  }
  return weights;
}

/** Counts on the document itself how letter groups and whole tokens were damaged (hard EM on sure readings). */
export function countOnDocument(channel: Channel, pairs: readonly ReadPair[]): DocumentCounts {
  const operations = new Map<string, Map<string, number>>();
  const met = new Map<string, number>();
  const tokens = new Map<string, Map<string, number>>();
  const tokensMet = new Map<string, number>();
  const merged = new Map<string, { pair: ReadPair; weight: number }>();
  for (const pair of pairs) {
    if (pair.posterior < MIN_POSTERIOR) continue;
    const key = `${pair.observed}\t${pair.intended}`;
    const known = merged.get(key);
    if (known) known.weight += pair.posterior;
    else merged.set(key, { pair, weight: pair.posterior });
  }
  for (const { pair, weight } of merged.values()) {
    const aligned = align(channel, pair);
    for (const op of aligned) add(operations, met, op, weight);
    for (let i = 0; i + 1 < aligned.length; i++) {
      const both = aligned[i]!.intended + aligned[i + 1]!.intended;
      if (both.length === 2) met.set(both, (met.get(both) ?? 0) + weight);
    }
    if (!pair.observed.includes(' ') && !pair.intended.includes(' ')) add(tokens, tokensMet, pair, weight);
  }
  return { operations, met, tokens, tokensMet };
}

function add(
  table: Map<string, Map<string, number>>,
  met: Map<string, number>,
  { intended, observed }: Operation,
  weight: number,
): void {
  let row = table.get(intended);
  if (!row) table.set(intended, (row = new Map()));
  row.set(observed, (row.get(observed) ?? 0) + weight);
  met.set(intended, (met.get(intended) ?? 0) + weight);
}
