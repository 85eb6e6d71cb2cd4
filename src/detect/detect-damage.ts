import type { DetectorModel } from './detector-model.js';
import { type Features, featuresOf } from './features.js';
import { logSoftmax, scoresOf, sharpnessFor } from './score-kinds.js';
import { type Detection, TEXT_KINDS, type TextKind } from './text-kind.js';

/** Fewer words than this are too little to tell. */
export const LEAST_SYLLABLES = 5;

/** From log-probabilities in the order of `TEXT_KINDS` to what is said of the text. */
function toDetection(logProbs: Float64Array, features: Pick<Features, 'syllables' | 'encoding'>): Detection {
  const probabilities = Object.fromEntries(
    TEXT_KINDS.map((kind, i) => [kind, Math.exp(logProbs[i]!)]),
  ) as Record<TextKind, number>;
  const best = TEXT_KINDS.reduce((a, b) => (probabilities[b] > probabilities[a] ? b : a));
  const { syllables, encoding } = features;
  return {
    kind: syllables < LEAST_SYLLABLES ? 'too-little' : best,
    probability: probabilities[best],
    probabilities,
    syllables,
    encoding: best === 'legacy' ? encoding : undefined,
  };
}

/**
 * Tells what kind of text this is, from the text alone.
 *
 * @param text one page or passage as it came, not normalised; see `detectBlocks` for text of mixed kinds
 * @param model from `dictionaries/detector.json`
 */
export function detectDamage(text: string, model: DetectorModel): Detection {
  const features = featuresOf(text, model.groupNumbers);
  const logProbs = logSoftmax(scoresOf(model, features), sharpnessFor(model.sharpness, features.syllables));
  return toDetection(logProbs, features);
}
