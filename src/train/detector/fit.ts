import type { DetectorModel } from '../../detect/detector-model.js';
import type { Features } from '../../detect/features.js';
import { groupValue, logSoftmax, scoresOf, sharpnessFor } from '../../detect/score-kinds.js';
import { TEXT_KINDS } from '../../detect/text-kind.js';
import { SIGNS } from '../../detect/word-signs.js';
import type { SeededRandom } from '../pairs/seeded-random.js';

/** What a text shows, and how probable each kind is (order of `TEXT_KINDS`). */
export interface Example {
  readonly features: Features;
  readonly target: readonly number[];
}

/**
 * Rounds over all examples, step width of Adagrad (Duchi, Hazan, Singer 2011), pull of each weight towards 0 at each
 * look at it (L2). Of ten settings the best on pages of engine data that were kept out of learning altogether (por, ron
 * and the legacy engine's eng).
 */
const RATES = { epochs: 10, step: 0.1, pull: 2e-5 };
const TINY = 1e-6;

/** Learns the weights by stochastic gradient descent; the sharpness is 1 and to be fitted afterwards. */
export function fitWeights(
  examples: readonly Example[],
  groupNumbers: ReadonlyMap<string, number>,
  random: SeededRandom,
  { epochs, step: width, pull } = RATES,
): DetectorModel {
  const kinds = TEXT_KINDS.length;
  const model: DetectorModel = {
    bias: new Float64Array(kinds),
    signs: new Float64Array(SIGNS.length * kinds),
    groupNumbers,
    groups: new Float64Array(groupNumbers.size * kinds),
    sharpness: [1, 0],
  };
  const past = {
    bias: new Float64Array(kinds),
    signs: new Float64Array(model.signs.length),
    groups: new Float64Array(model.groups.length),
  };
  const step = (weights: Float64Array, squares: Float64Array, at: number, slope: number) => {
    const gradient = slope + pull * weights[at]!;
    squares[at]! += gradient * gradient;
    weights[at]! -= (width * gradient) / Math.sqrt(squares[at]! + TINY);
  };
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random.int(0, i);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { features, target } = examples[index]!;
      const logProbs = logSoftmax(scoresOf(model, features), 1);
      const slopes = logProbs.map((logProb, kind) => Math.exp(logProb) - target[kind]!);
      for (let kind = 0; kind < kinds; kind++) {
        const slope = slopes[kind]!;
        step(model.bias, past.bias, kind, slope);
        features.signs.forEach((value, sign) => {
          if (value !== 0) step(model.signs, past.signs, sign * kinds + kind, slope * value);
        });
        for (const [group, count] of features.groups) {
          const value = groupValue(count, features.groupTotal);
          step(model.groups, past.groups, group * kinds + kind, slope * value);
        }
      }
    }
  }
  return model;
}

const FACTORS = Array.from({ length: 60 }, (_, i) => 0.05 * (i + 1));
const SLOPES = Array.from({ length: 25 }, (_, i) => 0.025 * (i - 12));

/** Cross entropy, in nats a text, of the model on examples. */
export function lossOf(model: DetectorModel, examples: readonly Example[]): number {
  const total = examples.reduce((sum, { features, target }) => {
    const factor = sharpnessFor(model.sharpness, features.syllables);
    const logProbs = logSoftmax(scoresOf(model, features), factor);
    return sum - target.reduce((part, share, kind) => part + (share > 0 ? share * logProbs[kind]! : 0), 0);
  }, 0);
  return total / examples.length;
}

/** Fits how sharp the scores are, by text length, on examples that took no part in learning: the best of a grid. */
export function fitSharpness(model: DetectorModel, examples: readonly Example[]): DetectorModel {
  const scored = examples.map(({ features, target }) => ({
    scores: scoresOf(model, features),
    syllables: features.syllables,
    target,
  }));
  let best: { readonly loss: number; readonly sharpness: readonly [number, number] } = {
    loss: Number.POSITIVE_INFINITY,
    sharpness: [1, 0],
  };
  for (const factor of FACTORS) {
    for (const slope of SLOPES) {
      const sharpness = [factor, slope] as const;
      const loss = scored.reduce((sum, { scores, syllables, target }) => {
        const logProbs = logSoftmax(scores, sharpnessFor(sharpness, syllables));
        return (
          sum - target.reduce((part, share, kind) => part + (share > 0 ? share * logProbs[kind]! : 0), 0)
        );
      }, 0);
      if (loss < best.loss) best = { loss, sharpness };
    }
  }
  return { ...model, sharpness: best.sharpness };
}
