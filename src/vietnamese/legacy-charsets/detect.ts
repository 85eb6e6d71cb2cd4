import type { Span } from '../../span.js';
import { encodingOfFont, type LegacyEncoding } from './encodings.js';
import type { SyllableModel } from './reading-score.js';
import { syllableLogProb } from './syllable-frequencies.js';
import { DETECTABLE, rememberingEvidence, type TokenEvidence } from './token-evidence.js';
import { type Suspects, suspects } from './tokens.js';

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
// line of the training pairs (recognised by six engines) is taken for a legacy encoding: see docs/legacy-encodings.md.
const ENTER = -9;
const LEAVE = -1;
const CHANGE = -10;
/** Log-odds of a token in a font of the encoding. */
const FONT_EVIDENCE = 6;
/** Log-odds that text in the same document as other text of this encoding has when it is short. */
const SAME_DOCUMENT = 8;

const KEEP = DETECTABLE.length;
const STATES = DETECTABLE.length + 1;

interface Token extends TokenEvidence {
  readonly start: number;
  readonly end: number;
}

function withFont(evidence: TokenEvidence, fontName: string): TokenEvidence {
  const named = encodingOfFont(fontName);
  if (named === undefined) return evidence;
  const encoding = named === 'tcvn3-capitals' ? 'tcvn3' : named;
  const gains = evidence.gains.map(
    (gain, i) => gain + (DETECTABLE[i] === encoding ? FONT_EVIDENCE : -FONT_EVIDENCE),
  );
  return { gains, changed: evidence.changed };
}

function tokensOf(text: string, found: Suspects, options: DetectionOptions): readonly Token[] {
  const evidenceOf = rememberingEvidence(options.syllableModel ?? syllableLogProb);
  const fonts = options.fonts ?? [];
  let font = 0;
  return Array.from({ length: found.count }, (_, i) => {
    const start = found.starts[i]!;
    const end = found.ends[i]!;
    while (font < fonts.length && fonts[font]!.end <= start) font++;
    const evidence = evidenceOf(text.slice(start, end));
    const here = fonts[font];
    const { gains, changed } = here && here.start <= start ? withFont(evidence, here.fontName) : evidence;
    return { start, end, gains, changed };
  });
}

/** The likeliest state (encoding or `KEEP`) of each token: Viterbi with a cost for every change. */
function statesOf(tokens: readonly Token[]): Uint8Array {
  const from = new Uint8Array(tokens.length * STATES);
  const scores = new Float64Array(STATES).fill(ENTER);
  scores[KEEP] = 0;
  tokens.forEach(({ gains }, t) => {
    let best = 0;
    for (let s = 1; s < KEEP; s++) if (scores[s]! > scores[best]!) best = s;
    const kept = scores[KEEP]!;
    const entering = Math.max(kept + ENTER, scores[best]! + CHANGE);
    const enteringFrom = kept + ENTER >= scores[best]! + CHANGE ? KEEP : best;
    const leaves = scores[best]! + LEAVE > kept;
    from[t * STATES + KEEP] = leaves ? best : KEEP;
    for (let s = 0; s < KEEP; s++) {
      const stays = scores[s]! >= entering;
      from[t * STATES + s] = stays ? s : enteringFrom;
      scores[s] = (stays ? scores[s]! : entering) + gains[s]!;
    }
    if (leaves) scores[KEEP] = scores[best]! + LEAVE;
  });
  const states = new Uint8Array(tokens.length);
  let state = 0;
  for (let s = 1; s < STATES; s++) if (scores[s]! > scores[state]!) state = s;
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

function candidates(tokens: readonly Token[], states: Uint8Array): readonly Candidate[] {
  const out: Candidate[] = [];
  for (let t = 0; t < tokens.length; ) {
    const state = states[t]!;
    let last = t;
    while (last + 1 < tokens.length && states[last + 1] === state) last++;
    const run = state === KEEP ? [] : tokens.slice(t, last + 1);
    t = last + 1;
    const changed = run.filter((token) => token.changed & (1 << state));
    if (changed.length === 0) continue;
    const sums = new Float64Array(KEEP);
    for (const { gains } of run) for (let s = 0; s < KEEP; s++) sums[s]! += gains[s]!;
    const rival = Math.max(0, ...sums.filter((_, s) => s !== state && !areAlike(state, s)));
    out.push({
      start: changed[0]!.start,
      end: changed.at(-1)!.end,
      encoding: DETECTABLE[state]!,
      margin: Math.min(sums[state]! + ENTER, sums[state]! - rival),
    });
  }
  return out;
}

/** Twice is no rival of once: both read the text alike. */
function areAlike(a: number, b: number): boolean {
  return DETECTABLE[a]!.startsWith('mojibake') && DETECTABLE[b]!.startsWith('mojibake');
}

const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/**
 * Finds what is in a legacy encoding: the reading that is Vietnamese wins, token by token, and tokens of one encoding
 * make runs. Mark-up, clean Unicode, foreign text and text that a recogniser damaged are left out.
 *
 * @param text not normalised: normalising takes out control characters, which are letters in VISCII and VPS
 */
export function detectLegacy(text: string, options: DetectionOptions = {}): LegacyDetection {
  const tokens = tokensOf(text, suspects(text), options);
  const found = candidates(tokens, statesOf(tokens));
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
