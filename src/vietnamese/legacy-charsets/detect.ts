import type { Span } from '../../span.js';
import { type CandidateRun, candidateRuns } from './candidate-runs.js';
import type { FontOdds } from './encoding-states.js';
import { encodingOfFont, type LegacyEncoding } from './encodings.js';
import { likelihoodTable } from './likelihood-table.js';
import type { SyllableModel } from './reading-score.js';
import { syllableLogProb } from './syllable-frequencies.js';
import { DETECTABLE } from './token-likelihoods.js';
import { mayBeViqr } from './tokens.js';

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
  /** Fonts, ascending and not overlapping. A hint, no proof. */
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
/** Log-odds of a token in a font of the encoding. */
const FONT_LOG_ODDS = 6;
/** Log-odds that text in the same document as other text of this encoding has when it is short. */
const SAME_DOCUMENT = 8;
/** UTF-16 units that are looked at together, up to the next line end: bounds the memory. */
const BLOCK_SIZE = 2 ** 18;

/** What fonts say; to be asked with ascending offsets within a line or a block. */
function oddsOfFonts(fonts: readonly FontSpan[]): FontOdds {
  const odds = fonts.map(({ fontName }) => {
    const named = encodingOfFont(fontName);
    if (named === undefined) return undefined;
    const encoding = named === 'tcvn3-capitals' ? 'tcvn3' : named;
    return Float64Array.from(DETECTABLE, (e) => (e === encoding ? FONT_LOG_ODDS : -FONT_LOG_ODDS));
  });
  if (odds.every((o) => o === undefined)) return () => undefined;
  let font = 0;
  return (start) => {
    if (font >= fonts.length || fonts[font]!.start > start) font = 0;
    while (font < fonts.length && fonts[font]!.end <= start) font++;
    const here = fonts[font];
    return here && here.start <= start ? odds[font] : undefined;
  };
}

/** Where a block that begins at an offset ends: after a line end, or white space where there is none. */
function blockEnd(text: string, start: number): number {
  const least = start + BLOCK_SIZE;
  if (least >= text.length) return text.length;
  const line = text.indexOf('\n', least);
  if (line >= 0 && line < least + BLOCK_SIZE) return line + 1;
  const space = text.indexOf(' ', least);
  return space >= 0 && space < least + BLOCK_SIZE ? space + 1 : least;
}

function allCandidates(
  text: string,
  { fonts = [], syllableModel }: DetectionOptions,
): readonly CandidateRun[] {
  const fontOdds = oddsOfFonts(fonts);
  const wanted = mayBeViqr(text) ? 'bytes and viqr' : 'bytes';
  const out: CandidateRun[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = blockEnd(text, start);
    const table = likelihoodTable(syllableModel ?? syllableLogProb);
    out.push(...candidateRuns({ text, table, fontOdds }, { start, end }, wanted));
  }
  return out;
}

const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Runs of one encoding that only the cut between blocks parts. */
function joined(text: string, runs: readonly LegacyRun[]): readonly LegacyRun[] {
  const out: LegacyRun[] = [];
  for (const run of runs) {
    const before = out.at(-1);
    const together =
      before?.encoding === run.encoding &&
      PLAIN.test(text.slice(before.end, Math.min(run.start, before.end + NEAR + 1)));
    if (before && together && run.start - before.end <= NEAR) {
      out[out.length - 1] = {
        ...before,
        end: run.end,
        certainty: Math.max(before.certainty, run.certainty),
      };
    } else out.push(run);
  }
  return out;
}

const PLAIN = /^[\t-\r -~]*$/;
const NEAR = 1000;

/**
 * Finds what is in a legacy encoding: the reading that is Vietnamese wins, token by token, and tokens of one encoding
 * make runs. Mark-up, clean Unicode, foreign text and text that a recogniser damaged are left out.
 *
 * @param text not normalised: normalising takes out control characters, which are letters in VISCII and VPS
 */
export function detectLegacy(text: string, options: DetectionOptions = {}): LegacyDetection {
  const found = allCandidates(text, options);
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const strong = new Set(found.filter((c) => probabilityOf(c.margin) >= threshold).map((c) => c.encoding));
  const certain = found
    .map(({ start, end, encoding, margin }) => ({
      start,
      end,
      encoding,
      certainty: probabilityOf(margin + (strong.has(encoding) ? SAME_DOCUMENT : 0)),
    }))
    .filter((run) => run.certainty >= threshold);
  const runs = joined(text, certain);
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
