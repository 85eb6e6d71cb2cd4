import type { Span } from './span.js';

/** Why the intended text differs from the observed one (or that it does not: `none`). */
export type CorrectionKind =
  | 'none' // the same text
  | 'marks' // tone or shape marks differ, perhaps capitals too: `cong` → `công`, `COng` → `Công`
  | 'letters' // base letters differ too: `Pang` → `Đảng`
  | 'case' // only upper and lower case differ
  | 'split' // one observed token is several syllables
  | 'join' // several observed tokens are one syllable
  | 'term' // a multi-syllable term was recognised as a whole
  | 'abbreviation' // capitals that are no syllable: `TTDT` → `TTĐT`
  | 'code'; // the letters of a document code: `21-QD/TW` → `21-QĐ/TW`

/**
 * What became of the observed text.
 * `changed`: the intended text stands in its place. `kept`: it stays, and we are sure of it, or it holds no
 * letter, or stands in a clean text and may be nothing else, and nothing speaks against it.
 * `unsure`: the best reading stands there (or the observed text, with `keepUnsure`), but check it.
 * `unreadable`: beyond repair; it stays as observed.
 */
export type CorrectionStatus = 'changed' | 'kept' | 'unsure' | 'unreadable';

/** Another reading of the same span, with its probability 0..1. */
export interface Alternative {
  readonly text: string;
  readonly probability: number;
}

/** What the restorer says about one token (or run of joined tokens) of the observed text. */
export interface Correction {
  /** Where, in the *observed* text. Spans of one document never overlap and ascend. */
  readonly span: Span;
  readonly observed: string;
  /** What stands there after `applyCorrections`. Equal to `observed` when nothing was changed. */
  readonly intended: string;
  readonly kind: CorrectionKind;
  /**
   * Natural log of P(observed | intended). Where the observed text stays although another reading was better, of that
   * reading, which is then among the alternatives; so is `languageLogProb`.
   */
  readonly channelLogProb: number;
  /** Natural log of P(intended | what stands before it). */
  readonly languageLogProb: number;
  /**
   * Natural-log distance to the best reading that differs; larger is safer. Negative where another reading was better: alone,
   * and the words around decided, or the observed text stays for want of certainty.
   */
  readonly margin: number;
  /** Calibrated probability, 0..1, that `intended` is what the page says. */
  readonly confidence: number;
  readonly status: CorrectionStatus;
  /** Other readings, most probable first; their probabilities and `confidence` sum to at most 1. */
  readonly alternatives: readonly Alternative[];
}

/**
 * Puts every correction's intended text in the place of its span. The one place that edits text.
 *
 * @param text the observed text, NFC
 * @param corrections in ascending, non-overlapping order of their spans (in `text`)
 * @returns the text with every span replaced; all that no span covers is untouched
 * @throws RangeError when spans overlap, descend, leave the text or are no numbers
 */
export function applyCorrections(text: string, corrections: readonly Correction[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, intended } of corrections) {
    // Asked so that what is no number fails too.
    if (!(span.start >= at && span.end >= span.start && span.end <= text.length)) {
      throw new RangeError(`correction span ${span.start}-${span.end} overlaps another or leaves the text`);
    }
    parts.push(text.slice(at, span.start), intended);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
