import { type Calibration, calibrated } from '../../model/calibration.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import type { FreeWords } from './base-letters.js';
import type { DecodedWord } from './decoded-words.js';
import { featuresOf } from './features.js';
import { amountInDong } from './spoilt-amounts.js';
import { impossibleDates, isSpoiltDate } from './spoilt-dates.js';

/**
 * Amid damage, digits that are no date but nearly one are more likely misread than right: the held-out pages have three, too
 * few to learn from, of which one is right; by Laplace's rule (1 + 1) / (3 + 2). Codes that gain letters are as rare, and so are
 * amounts with a digit too many.
 */
export const GUESSED = 0.4;

/** How sure a reading is. */
export interface Sureness {
  /** Probability, 0..1, that it is what the page says. */
  readonly confidence: number;
  /** What the other readings have of the rest, together: the page may say what none of them does. */
  readonly others: number;
  /** Whether it is of a date that no calendar has. */
  readonly isImpossible: boolean;
  /** Whether a search with more freedom was asked. */
  readonly isFree: boolean;
}

/** What tells how sure readings are, beside the decoder. */
export interface SurenessOptions {
  /** Whether the document is clean but for slips. */
  readonly clean: boolean;
  /** What a search with more freedom says of the same places, where this one had less: it knows better how probable readings are. */
  readonly free?: FreeWords | undefined;
}

/**
 * How sure the readings of a block are: as the calibration says, where no other search knows better; and no surer than a guess
 * where what was read cannot be, or nothing is printed of it.
 *
 * @param tokens of the block
 */
export function howSure(
  words: readonly DecodedWord[],
  tokens: readonly ObservedToken[],
  calibration: Calibration,
  { clean, free }: SurenessOptions,
): Sureness[] {
  const judgements = calibrate(calibration, words, tokens);
  const impossible = impossibleDates(words.map(({ decoded }) => decoded.arc.text));
  return words.map((word, i) => {
    const { text } = word.decoded.arc;
    const { right, among } = judgements[i]!;
    const known = free?.(word.span);
    const { readings, atMost = 1 } = known ?? {};
    const sure = readings?.get(text) ?? Math.min(right, atMost);
    const isImpossible = impossible.has(i);
    const isGuess = isImpossible || (!clean && isSpoilt(text)) || gainsLetters(word);
    const confidence = isGuess ? Math.min(sure, GUESSED) : sure;
    const others = Math.max(0, Math.min((1 - confidence) * among, atMost - confidence));
    return { confidence, others, isImpossible, isFree: known !== undefined };
  });
}

/** Calibrated probabilities: that each arc's text is right, and, should it be wrong, that one of its rivals is. */
function calibrate(
  { right, others }: Calibration,
  words: readonly DecodedWord[],
  tokens: readonly ObservedToken[],
): readonly { readonly right: number; readonly among: number }[] {
  const path = words.map(({ decoded }) => decoded);
  if (right === undefined) return path.map(({ posterior }) => ({ right: posterior, among: 1 }));
  const observed = words.map((word) => word.observed);
  return featuresOf(path, observed, tokens).map((row) => calibrated(right, others, row));
}

/** Whether digits stand there as no date and no amount does, but nearly. */
export function isSpoilt(text: string): boolean {
  return isSpoiltDate(text) || amountInDong(text) !== undefined;
}

/** Whether a code would have letters of which nothing is printed: `28-NQ/T` may be of any body that begins so. */
function gainsLetters({ decoded: { arc }, observed }: DecodedWord): boolean {
  return arc.kind === 'code' && withoutJoints(arc.text).length > withoutJoints(observed).length;
}

function withoutJoints(code: string): string {
  return code.replace(/[-–—»/\s]/gu, '');
}
