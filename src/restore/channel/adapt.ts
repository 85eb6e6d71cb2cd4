import { rowOfCell } from '../../model/channel-layout.js';
import type { KindTable } from '../../model/kind-table.js';
import { baseLetters } from '../../vietnamese/marks.js';
import { remember } from '../remember.js';
import { withoutEdges } from '../tokens/tokenize.js';
import { alignPair } from './align-pair.js';
import type { Channel, DocumentCounts } from './channel.js';

/** A token of the document with its decoded reading and how sure the decoder is of it. */
export interface ReadPair {
  readonly observed: string;
  readonly intended: string;
  /** 0..1 */
  readonly posterior: number;
}

/** A reading less sure than this teaches nothing. */
const MIN_POSTERIOR = 0.5;
/** Longer tokens (rubbish, or a line without blanks) are no words; aligning them takes the square of their length. */
const LONGEST = 64;
/** What one operation may weigh at most against a kind: outliers do not decide. */
const OPERATION_FLOOR = 1e-5;
/** Kinds differ by a percent per token on clean text, so EM needs many (cheap) rounds to tell them apart. */
const KIND_ROUNDS = 200;
/** EM has settled when no weight moves by more. */
const SETTLED = 1e-4;
/** Every kind keeps at least this share, so that the other kinds' operations stay possible. */
const MIN_KIND = 0.0005;
/** Weight of a token that speaks for all kinds alike, so that few tokens do not decide alone. */
const KIND_PRIOR = 0.5;

/** Pairs of which it is remembered what each kind says. */
const MOST_PAIRS = 20_000;

const NONE_REPEATED: ReadonlyMap<string, string> = new Map();

/** A pair with its text as a whole. */
interface MergedPair extends ReadPair {
  readonly key: string;
}

/** Equal pairs together, with the sum of their posteriors. */
function merge(pairs: readonly ReadPair[]): MergedPair[] {
  const merged = new Map<string, MergedPair & { posterior: number }>();
  for (const pair of pairs) {
    if (pair.posterior < MIN_POSTERIOR || pair.observed.length > LONGEST) continue;
    const key = `${pair.observed}\t${pair.intended}`;
    const known = merged.get(key);
    if (known) known.posterior += pair.posterior;
    else merged.set(key, { ...pair, key });
  }
  return [...merged.values()];
}

/** Tells the kinds of damage of one document after another. */
export type EstimateKinds = (pairs: readonly ReadPair[]) => number[];

/**
 * Which kinds of damage a document shows: mixture weights by EM over the decoded tokens.
 *
 * @param channel aligns the tokens
 * @returns what takes decoded tokens and gives one weight per kind of the model, summing to 1; it remembers what each kind says
 *   of a pair
 */
export function createEstimateKinds(table: KindTable, channel: Channel): EstimateKinds {
  const known = new Map<string, Float64Array>();
  return (pairs) => {
    const merged = merge(pairs);
    return mixtureWeights(
      merged.map(({ key, observed, intended }) =>
        remember(known, key, () => likelihoods(table, channel, observed, intended), MOST_PAIRS),
      ),
      table.kinds,
      merged.map(({ posterior }) => posterior),
    );
  };
}

/** P(observed | intended, kind) per kind, up to a factor of the pair. */
function likelihoods(table: KindTable, channel: Channel, observed: string, intended: string): Float64Array {
  const { kinds } = table;
  const likelihood = new Float64Array(kinds).fill(1);
  for (const cell of alignPair(channel, observed, intended).cells) {
    const at = table.entryOf[cell]!;
    for (let k = 0; k < kinds; k++)
      likelihood[k]! *= Math.max(OPERATION_FLOOR, at < 0 ? 0 : table.probability[at * kinds + k]!);
  }
  return likelihood;
}

/**
 * Weights of a mixture of kinds by EM; even where there is nothing to go by.
 *
 * @param likelihoods per token, P(token | kind) of each kind, up to a factor of the token
 * @param times how often each token counts
 * @returns one weight per kind, summing to 1
 */
export function mixtureWeights(
  likelihoods: readonly Float64Array[],
  kinds: number,
  times: readonly number[],
): number[] {
  const weights = new Float64Array(kinds).fill(1 / kinds);
  const next = new Float64Array(kinds);
  for (let round = 0; round < KIND_ROUNDS && times.length > 0; round++) {
    next.fill(KIND_PRIOR);
    for (let i = 0; i < times.length; i++) {
      const likelihood = likelihoods[i]!;
      let sum = 0;
      for (let k = 0; k < kinds; k++) sum += weights[k]! * likelihood[k]!;
      const share = times[i]! / sum;
      for (let k = 0; k < kinds; k++) next[k]! += share * weights[k]! * likelihood[k]!;
    }
    normalise(next);
    let change = 0;
    for (let k = 0; k < kinds; k++) change = Math.max(change, Math.abs(next[k]! - weights[k]!));
    weights.set(next);
    if (change < SETTLED) break;
  }
  return [...weights];
}

/** Makes counts shares, none of them below the least that a kind keeps. */
function normalise(counts: Float64Array): void {
  let sum = 0;
  for (const count of counts) sum += count;
  let total = 0;
  for (let k = 0; k < counts.length; k++) {
    counts[k] = Math.max(MIN_KIND, counts[k]! / sum);
    total += counts[k]!;
  }
  for (let k = 0; k < counts.length; k++) counts[k]! /= total;
}

function changesLetters(observed: string, intended: string): boolean {
  return baseLetters(observed) !== baseLetters(intended);
}

/**
 * Counts on the document itself how letter groups and whole tokens were damaged (hard EM on sure readings). Where the damage keeps
 * base letters, nothing is learnt of changing them.
 *
 * @param repeated tokens that are better read as another word, see repeated-tokens; they tell nothing of letters
 */
export function countOnDocument(
  channel: Channel,
  pairs: readonly ReadPair[],
  repeated: ReadonlyMap<string, string> = NONE_REPEATED,
): DocumentCounts {
  const { layout } = channel;
  const { rows, rowGroups } = layout;
  const cells = new Map<number, number>();
  const met = new Float64Array(rowGroups.length);
  const tokens = new Map<string, Map<string, number>>();
  const tokensMet = new Map<string, number>();
  const count = (intended: string, observed: string, times: number) => {
    const row = tokens.get(intended) ?? new Map<string, number>();
    tokens.set(intended, row);
    row.set(observed, (row.get(observed) ?? 0) + times);
    tokensMet.set(intended, (tokensMet.get(intended) ?? 0) + times);
  };
  for (const { observed, intended, posterior } of merge(pairs)) {
    // Such a reading is likelier wrong than a lesson: two were enough to read every `thùng` without marks as `tháng`.
    if (channel.keepsLetters && changesLetters(observed, intended)) continue;
    const core = withoutEdges(observed);
    const better = repeated.get(core);
    if (better !== undefined) {
      count(better, core, posterior);
      continue;
    }
    const aligned = alignPair(channel, observed, intended).cells;
    for (let i = 0; i < aligned.length; i++) {
      const cell = aligned[i]!;
      const row = rowOfCell(layout, cell);
      cells.set(cell, (cells.get(cell) ?? 0) + posterior);
      met[row]! += posterior;
      if (i + 1 === aligned.length || rowGroups[row]!.length > 1) continue;
      const pair = rows.get(rowGroups[row]! + rowGroups[rowOfCell(layout, aligned[i + 1]!)]![0]!);
      if (pair !== undefined) met[pair]! += posterior;
    }
    if (!observed.includes(' ') && !intended.includes(' ')) count(intended, observed, posterior);
  }
  return { cells, met, tokens, tokensMet };
}
