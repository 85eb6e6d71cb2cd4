import type { LegacyEncoding } from '../vietnamese/legacy-charsets/encodings.js';

/**
 * What a text may be:
 *
 * - `clean`: Vietnamese as it was meant, but for a slip now and then;
 * - `wrong-model`: Vietnamese that Tesseract read with its English data;
 * - `scanner`: Vietnamese that any other engine damaged, or the right one on a bad scan;
 * - `stripped`: Vietnamese without its marks, the letters right;
 * - `legacy`: Vietnamese in an encoding from before Unicode;
 * - `foreign`: no Vietnamese.
 */
export const TEXT_KINDS = ['clean', 'wrong-model', 'scanner', 'stripped', 'legacy', 'foreign'] as const;

export type TextKind = (typeof TEXT_KINDS)[number];

/** What is to be done with a text of a kind. */
export type Remedy = 'keep' | 'repair' | 'convert' | 'leave';

const REMEDIES: Readonly<Record<TextKind, Remedy>> = {
  clean: 'keep',
  'wrong-model': 'repair',
  scanner: 'repair',
  stripped: 'repair',
  legacy: 'convert',
  foreign: 'leave',
};

/** What the detector says of a text. */
export interface Detection {
  /** The most probable kind; `too-little` where there are too few words to tell. */
  readonly kind: TextKind | 'too-little';
  /** Calibrated probability, 0..1, that the text is of this kind; that of the likeliest one for `too-little`. */
  readonly probability: number;
  /** Of every kind; they sum to 1. */
  readonly probabilities: Readonly<Record<TextKind, number>>;
  /** Words with a letter in them: in Vietnamese, syllables. */
  readonly syllables: number;
  /** The encoding of the text, where it is `legacy`. */
  readonly encoding?: LegacyEncoding | undefined;
}

/** What is to be done, and how sure that is: confusing a wrong model with a scanner costs nothing here. */
export interface Advice {
  readonly remedy: Remedy;
  /** 0..1, calibrated: the probabilities of all kinds with this remedy */
  readonly probability: number;
}

/**
 * What is to be done with a text.
 *
 * @returns the most probable remedy; `keep` for too little text, with the probability of `clean`
 */
export function adviceOf(detection: Detection): Advice {
  const sums = new Map<Remedy, number>();
  for (const kind of TEXT_KINDS) {
    const remedy = REMEDIES[kind];
    sums.set(remedy, (sums.get(remedy) ?? 0) + detection.probabilities[kind]);
  }
  if (detection.kind === 'too-little') return { remedy: 'keep', probability: sums.get('keep')! };
  let best: Advice = { remedy: 'keep', probability: 0 };
  for (const [remedy, probability] of sums)
    if (probability > best.probability) best = { remedy, probability };
  return best;
}
