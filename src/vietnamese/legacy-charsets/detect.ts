import type { Span } from '../../span.js';
import { encodingOfFont, type LegacyEncoding } from './encodings.js';
import type { SyllableModel } from './reading-score.js';
import { syllableLogProb } from './syllable-frequencies.js';
import { DETECTABLE, rememberingEvidence, type TokenEvidence } from './token-evidence.js';
import { allTokens, suspects, type Tokens } from './tokens.js';

/** A stretch of text in one legacy encoding. */
export interface LegacyRun extends Span {
  readonly encoding: LegacyEncoding;
  /** Probability, 0..1, that the text is in this encoding and no other. */
  readonly certainty: number;
}

/** Which font a stretch of text is set in, where the source knows it (a PDF does). */
export interface FontSpan extends Span {
  readonly fontName: string;
}

/** What may be known beside the text. */
export interface DetectionOptions {
  /** Fonts, ascending and not overlapping. Evidence, not proof. */
  readonly fonts?: readonly FontSpan[];
  /** A better model of syllables than the built-in table. */
  readonly syllableModel?: SyllableModel;
  /** Certainty below which a run is left as it is; 0.99 by default. */
  readonly threshold?: number;
}

/** What a text is in. */
export interface LegacyDetection {
  /** Ascending, not overlapping, each at least as certain as the threshold. */
  readonly runs: readonly LegacyRun[];
  /** The encoding of most of the text in runs; undefined without runs: the text is Unicode, or no Vietnamese. */
  readonly encoding: LegacyEncoding | undefined;
  /** Certainty of `encoding` (that of its best run); without runs, that of no text being in a legacy encoding. */
  readonly certainty: number;
}

const DEFAULT_THRESHOLD = 0.99;
// Log-odds that the next suspect token begins a legacy text, ends one, or changes from one to another. Chosen so that no
// line of the training pairs (recognised by engines for six languages) is taken for a legacy encoding: see
// docs/legacy-encodings.md.
const ENTER = -5;
const LEAVE = -8;
const CHANGE = -8;
/** More log-odds against a legacy text that does not fill its lines. */
const PART_OF_LINE = -10;
/** Log-odds of a text of one token only: recognisers get many a single word so wrong that it looks like another. */
const TOO_FEW_TOKENS = -8;
const ENOUGH_TOKENS = 2;
/** Log-odds of a token in a font of the encoding. */
const FONT_EVIDENCE = 6;
/** Log-odds that text in the same document as other text of this encoding has when it is short. */
const SAME_DOCUMENT = 8;
/** Log-odds beyond which the lines around a run need no look. */
const BEYOND_DOUBT = 80;

const KEEP: number = DETECTABLE.length;
const STATES = KEEP + 1;

interface Token extends TokenEvidence {
  readonly start: number;
  readonly end: number;
}

type EvidenceOf = (token: string) => TokenEvidence;

function withFont(evidence: TokenEvidence, fontName: string): TokenEvidence {
  const named = encodingOfFont(fontName);
  if (named === undefined) return evidence;
  const encoding = named === 'tcvn3-capitals' ? 'tcvn3' : named;
  const readings = evidence.readings.map(
    (logProb, i) => logProb + (DETECTABLE[i] === encoding ? FONT_EVIDENCE : -FONT_EVIDENCE),
  );
  return { ...evidence, readings };
}

function tokensOf(
  text: string,
  { starts, ends, count }: Tokens,
  evidenceOf: EvidenceOf,
  fonts: readonly FontSpan[],
): readonly Token[] {
  let font = 0;
  return Array.from({ length: count }, (_, i) => {
    const start = starts[i]!;
    const end = ends[i]!;
    while (font < fonts.length && fonts[font]!.end <= start) font++;
    const here = fonts[font];
    const plain = evidenceOf(text.slice(start, end));
    const evidence = here && here.start <= start ? withFont(plain, here.fontName) : plain;
    const { asIs, other, readings, changed } = evidence;
    return { start, end, asIs, other, readings, changed };
  });
}

/** The likeliest state (encoding or `KEEP`) of each token: Viterbi with a cost for every change. */
function statesOf(tokens: readonly Token[]): Uint8Array {
  const from = new Uint8Array(tokens.length * STATES);
  const scores = new Float64Array(STATES).fill(ENTER);
  scores[KEEP] = 0;
  for (let t = 0; t < tokens.length; t++) {
    const { readings, asIs, other } = tokens[t]!;
    const seems = Math.max(asIs, other);
    let best = 0;
    for (let s = 1; s < KEEP; s++) if (scores[s]! > scores[best]!) best = s;
    const kept = scores[KEEP]!;
    const entering = Math.max(kept + ENTER, scores[best]! + CHANGE);
    const enteringFrom = kept + ENTER >= scores[best]! + CHANGE ? KEEP : best;
    const leaving = scores[best]! + LEAVE;
    from[t * STATES + KEEP] = leaving > kept ? best : KEEP;
    for (let s = 0; s < KEEP; s++) {
      const stays = scores[s]! >= entering;
      from[t * STATES + s] = stays ? s : enteringFrom;
      scores[s] = (stays ? scores[s]! : entering) + readings[s]! - seems;
    }
    if (leaving > kept) scores[KEEP] = leaving;
  }
  const states = new Uint8Array(tokens.length);
  let state = KEEP;
  for (let s = 0; s < KEEP; s++) if (scores[s]! > scores[state]!) state = s;
  for (let t = tokens.length - 1; t >= 0; t--) {
    states[t] = state;
    state = from[t * STATES + state]!;
  }
  return states;
}

interface Candidate extends Span {
  readonly encoding: LegacyEncoding;
  /** Log-odds over being left as it is, and over the next best encoding. */
  readonly margin: number;
}

interface Sums {
  readonly seems: number;
  readonly readings: Float64Array;
}

/** Log-probability of tokens as they stand (each as clean or as damaged text; or all as one of them) and as read. */
function sumsOf(tokens: readonly Token[], allAlike: boolean): Sums {
  const readings = new Float64Array(KEEP);
  let [asIs, other, either] = [0, 0, 0];
  for (const token of tokens) {
    asIs += token.asIs;
    other += token.other;
    either += Math.max(token.asIs, token.other);
    for (let s = 0; s < KEEP; s++) readings[s]! += token.readings[s]!;
  }
  return { seems: allAlike ? Math.max(asIs, other) : either, readings };
}

/** Log-odds of a reading over all others. */
function marginOf({ seems, readings }: Sums, state: number): number {
  let rival = Number.NEGATIVE_INFINITY;
  for (let s = 0; s < KEEP; s++)
    if (s !== state && !areAlike(s, state)) rival = Math.max(rival, readings[s]!);
  return readings[state]! - Math.max(seems - ENTER, rival);
}

/** Twice is no rival of once: both read the text alike. */
function areAlike(a: number, b: number): boolean {
  return DETECTABLE[a]!.startsWith('mojibake') && DETECTABLE[b]!.startsWith('mojibake');
}

/** The lines that a stretch touches. */
function linesAround(text: string, start: number, end: number): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start) + 1, end: next < 0 ? text.length : next };
}

function candidates(
  text: string,
  tokens: readonly Token[],
  evidenceOf: EvidenceOf,
  fonts: readonly FontSpan[],
) {
  const states = statesOf(tokens);
  const out: Candidate[] = [];
  for (let t = 0; t < tokens.length; ) {
    const state = states[t]!;
    let last = t;
    while (last + 1 < tokens.length && states[last + 1] === state) last++;
    const run = state === KEEP ? [] : tokens.slice(t, last + 1);
    t = last + 1;
    const changed = run.filter((token) => token.changed & (1 << state));
    if (changed.length === 0) continue;
    const { start } = changed[0]!;
    const { end } = changed.at(-1)!;
    let margin = marginOf(sumsOf(run, false), state);
    const tooFew =
      changed.length < ENOUGH_TOKENS && !DETECTABLE[state]!.startsWith('mojibake') ? TOO_FEW_TOKENS : 0;
    margin += tooFew;
    if (margin < BEYOND_DOUBT) {
      const lines = linesAround(text, start, end);
      const all = tokensOf(text, allTokens(text, lines), evidenceOf, fonts);
      const whole = marginOf(sumsOf(all, true), state) + tooFew;
      margin = Math.max(margin + PART_OF_LINE, whole);
    }
    out.push({ start, end, encoding: DETECTABLE[state]!, margin });
  }
  return out;
}

const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/**
 * Finds what is in a legacy encoding: the reading that is Vietnamese wins, token by token, and tokens of one encoding
 * make runs. Mark-up, clean Unicode, foreign text and text that a recogniser damaged are left out.
 *
 * @param text not normalised: normalising takes out control characters, which are letters in VISCII and VPS
 */
export function detectLegacy(text: string, options: DetectionOptions = {}): LegacyDetection {
  const evidenceOf = rememberingEvidence(options.syllableModel ?? syllableLogProb);
  const fonts = options.fonts ?? [];
  const found = candidates(text, tokensOf(text, suspects(text), evidenceOf, fonts), evidenceOf, fonts);
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const strong = new Set(found.filter((c) => probabilityOf(c.margin) >= threshold).map((c) => c.encoding));
  const runs = found
    .map(({ start, end, encoding, margin }) => ({
      start,
      end,
      encoding,
      certainty: probabilityOf(margin + (strong.has(encoding) ? SAME_DOCUMENT : 0)),
    }))
    .filter((run) => run.certainty >= threshold);
  const weights = new Map<LegacyEncoding, number>();
  for (const { encoding, start, end } of runs)
    weights.set(encoding, (weights.get(encoding) ?? 0) + end - start);
  const encoding = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
  const certainties = (encoding ? runs.filter((r) => r.encoding === encoding) : []).map((r) => r.certainty);
  const certainty = encoding
    ? Math.max(...certainties)
    : 1 - Math.max(0, ...found.map((c) => probabilityOf(c.margin)));
  return { runs, encoding, certainty };
}
