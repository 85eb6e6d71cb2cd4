import { ModelError } from '../errors.js';

/** A logistic model that turns the decoder's evidence about a token into a probability of being right. */
export interface Calibration {
  /** Names of the features, in the order of `weights`. */
  readonly features: readonly string[];
  readonly weights: readonly number[];
}

/** Used while no calibration has been learnt: the posterior as it is. */
export const UNCALIBRATED: Calibration = { features: ['posterior'], weights: [1] };

const FORMAT = 'khoiphuc-calibration 1';

/** Writes a calibration as JSON for `dictionaries/calibration.json`. */
export function encodeCalibration(calibration: Calibration, provenance: string): string {
  return `${JSON.stringify({ format: FORMAT, provenance, ...calibration }, undefined, 2)}\n`;
}

/** @throws ModelError when the text is no calibration of this version */
export function decodeCalibration(text: string, file: string): Calibration {
  let read: { format?: unknown; features?: unknown; weights?: unknown };
  try {
    read = JSON.parse(text);
  } catch {
    read = {};
  }
  const { features, weights } = read;
  const sound =
    read.format === FORMAT &&
    Array.isArray(features) &&
    Array.isArray(weights) &&
    features.length === weights.length &&
    weights.every((weight) => Number.isFinite(weight));
  if (!sound)
    throw new ModelError(
      `\`${file}\` is no calibration of this version; rebuild it with \`khoiphuc train\`.`,
    );
  return { features, weights };
}
