import { ModelError } from '../errors.js';

/** Two logistic models of the decoder's evidence about a token. */
export interface Calibration {
  /** Names of the features, in the order of the weights. */
  readonly features: readonly string[];
  /** How probable it is that the best reading is right. */
  readonly weights: readonly number[];
  /** How probable it is, when the best reading is wrong, that the right one is among the others. */
  readonly others: readonly number[];
}

/** Used while no calibration has been learnt: the posterior as it is, and the truth always among the readings. */
export const UNCALIBRATED: Calibration = { features: ['posterior'], weights: [1], others: [0] };

const FORMAT = 'khoiphuc-calibration 2';

/** Writes a calibration as JSON for `dictionaries/calibration.json`. */
export function encodeCalibration(calibration: Calibration, provenance: string): string {
  return `${JSON.stringify({ format: FORMAT, provenance, ...calibration }, undefined, 2)}\n`;
}

/** @throws ModelError when the text is no calibration of this version */
export function decodeCalibration(text: string, file: string): Calibration {
  let read: { format?: unknown; features?: unknown; weights?: unknown; others?: unknown };
  try {
    read = JSON.parse(text);
  } catch {
    read = {};
  }
  const { features, weights, others } = read;
  const areWeights = (list: unknown): list is number[] =>
    Array.isArray(list) && list.length === (features as unknown[]).length && list.every(Number.isFinite);
  if (read.format !== FORMAT || !Array.isArray(features) || !areWeights(weights) || !areWeights(others))
    throw new ModelError(
      `\`${file}\` is no calibration of this version; rebuild it with \`khoiphuc train\`.`,
    );
  return { features, weights, others };
}
