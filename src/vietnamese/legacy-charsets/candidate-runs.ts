import type { Span } from '../../span.js';
import { ENTER, type FontOdds, KEEP, statesOf } from './encoding-states.js';
import type { LegacyEncoding } from './encodings.js';
import { AS_IS, CHANGED, type LikelihoodTable, OTHER, READINGS, ROW } from './likelihood-table.js';
import { DETECTABLE } from './token-likelihoods.js';
import { type Tokens, tokensOf, type Wanted } from './tokens.js';

/** A stretch of text that may be in a legacy encoding. */
export interface CandidateRun extends Span {
  readonly encoding: LegacyEncoding;
  /** Natural-log odds over being left as it is, and over the next best encoding. */
  readonly margin: number;
}

/** Log-odds of a legacy text that does not fill its lines. */
const PART_OF_LINE = -10;
/** Log-odds of a text of one token only: a recogniser gets many a word so wrong that it looks like another. */
const TOO_FEW_TOKENS = -6;
/** Log-odds beyond which the lines around a run need no look. */
const BEYOND_DOUBT = 80;

/** Tokens of a long run that are weighed: they leave no doubt. */
const SAMPLE = 1000;

interface Sums {
  readonly seems: number;
  readonly readings: Float64Array;
}

/**
 * Log-probability of tokens as they stand (each as clean or as damaged text; or all as one of them) and as read. A token
 * that is repeated counts once: a name that comes back on every line proves no more than it does once.
 */
function sumsOf(
  tokens: Tokens,
  range: Span,
  { rows }: LikelihoodTable,
  fontOdds: FontOdds,
  allAlike: boolean,
): Sums {
  const readings = new Float64Array(KEEP);
  let [asIs, other, either] = [0, 0, 0];
  const seen = new Set<number>();
  for (let t = range.start; t < range.end; t++) {
    const row = tokens.rows[t]! * ROW;
    if (seen.has(row)) continue;
    seen.add(row);
    const odds = fontOdds(tokens.starts[t]!);
    asIs += rows[row + AS_IS]!;
    other += rows[row + OTHER]!;
    either += Math.max(rows[row + AS_IS]!, rows[row + OTHER]!);
    for (let s = 0; s < KEEP; s++) readings[s]! += rows[row + READINGS + s]! + (odds ? odds[s]! : 0);
  }
  return { seems: allAlike ? Math.max(asIs, other) : either, readings };
}

/** Twice is no rival of once: both read the text alike. */
function areAlike(a: number, b: number): boolean {
  return DETECTABLE[a]!.startsWith('mojibake') && DETECTABLE[b]!.startsWith('mojibake');
}

/** Log-odds of a reading over all others. */
function marginOf({ seems, readings }: Sums, state: number): number {
  let rival = seems - ENTER;
  for (let s = 0; s < KEEP; s++)
    if (s !== state && !areAlike(s, state)) rival = Math.max(rival, readings[s]!);
  return readings[state]! - rival;
}

/** The lines that a stretch touches. */
function linesAround(text: string, start: number, end: number): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start) + 1, end: next < 0 ? text.length : next };
}

/** A text with what is known of its tokens and fonts. */
export interface KnownText {
  readonly text: string;
  readonly table: LikelihoodTable;
  readonly fontOdds: FontOdds;
}

/** The first and the last token of a range that the encoding reads as other text; and whether there are different ones. */
function changedIn(
  tokens: Tokens,
  range: Span,
  { rows }: LikelihoodTable,
  state: number,
): { readonly first: number; readonly last: number; readonly areMany: boolean } | undefined {
  const isChanged = (i: number): boolean => (rows[tokens.rows[i]! * ROW + CHANGED]! & (1 << state)) !== 0;
  let first = range.start;
  while (first < range.end && !isChanged(first)) first++;
  if (first === range.end) return undefined;
  let last = range.end - 1;
  while (!isChanged(last)) last--;
  let other = first;
  while (other <= last && (tokens.rows[other] === tokens.rows[first] || !isChanged(other))) other++;
  return { first, last, areMany: other <= last };
}

/**
 * Finds what may be in a legacy encoding, within a span of the text.
 *
 * @param wanted the tokens to look at
 */
export function candidateRuns(
  { text, table, fontOdds }: KnownText,
  span: Span,
  wanted: Wanted,
): readonly CandidateRun[] {
  const tokens = tokensOf(text, span, table, wanted);
  const states = statesOf(tokens, table, fontOdds);
  const runs: CandidateRun[] = [];
  for (let t = 0, next = 0; t < tokens.count; t = next) {
    const state = states[t]!;
    for (next = t + 1; next < tokens.count && states[next] === state; ) next++;
    if (state === KEEP) continue;
    const changed = changedIn(tokens, { start: t, end: next }, table, state);
    if (changed === undefined) continue;
    const { first, last, areMany } = changed;
    const encoding = DETECTABLE[state]!;
    const [start, end] = [tokens.starts[first]!, tokens.ends[last]!];
    const tooFew = !areMany && !encoding.startsWith('mojibake') ? TOO_FEW_TOKENS : 0;
    const sample = { start: t, end: Math.min(next, t + SAMPLE) };
    let margin = marginOf(sumsOf(tokens, sample, table, fontOdds, false), state) + tooFew;
    if (margin < BEYOND_DOUBT) {
      const all = tokensOf(text, linesAround(text, start, end), table, 'all');
      const whole =
        marginOf(sumsOf(all, { start: 0, end: all.count }, table, fontOdds, true), state) + tooFew;
      margin = Math.max(margin + PART_OF_LINE, whole);
    }
    runs.push({ start, end, encoding, margin });
  }
  return runs;
}
