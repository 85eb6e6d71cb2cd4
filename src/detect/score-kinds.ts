import type { DetectorModel } from './detector-model.js';
import type { Features } from './features.js';
import { TEXT_KINDS } from './text-kind.js';

/** The share of a letter group counts by its square root: what is rare and telling must not drown in what is common. */
export function groupValue(count: number, total: number): number {
  return Math.sqrt(count / total);
}

/** The score of each kind, in the order of `TEXT_KINDS`, before it is made sharper. */
export function scoresOf(model: DetectorModel, features: Features): Float64Array {
  const kinds = TEXT_KINDS.length;
  const scores = Float64Array.from(model.bias);
  features.signs.forEach((value, sign) => {
    if (value === 0) return;
    for (let kind = 0; kind < kinds; kind++) scores[kind]! += value * model.signs[sign * kinds + kind]!;
  });
  for (const [group, count] of features.groups) {
    const value = groupValue(count, features.groupTotal);
    for (let kind = 0; kind < kinds; kind++) scores[kind]! += value * model.groups[group * kinds + kind]!;
  }
  return scores;
}

/** How much the scores of a text of so many syllables are to be trusted. */
export function sharpnessFor(sharpness: readonly [number, number], syllables: number): number {
  return Math.max(MILD, sharpness[0] + sharpness[1] * Math.log(Math.max(1, syllables)));
}

/** Scores are never turned round, whatever was fitted. */
const MILD = 0.05;

/** Natural-log probabilities that sum to 1. */
export function logSoftmax(scores: Float64Array, factor: number): Float64Array {
  const scaled = scores.map((score) => score * factor);
  const best = Math.max(...scaled);
  const total = best + Math.log(scaled.reduce((sum, score) => sum + Math.exp(score - best), 0));
  return scaled.map((score) => score - total);
}
