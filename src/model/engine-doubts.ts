import { ModelError } from '../errors.js';

/**
 * How far a recogniser's own doubts can be believed: learnt from pages whose truth is known
 * (`khoiphuc train doubts`).
 */
export interface EngineDoubts {
  /**
   * By the recogniser's certainty of a word (ascending, 0..1): natural log of how many times likelier than usual it is
   * that the word was misread. Between two points the line between them.
   */
  readonly confidence: readonly { readonly at: number; readonly logRatio: number }[];
  /**
   * Natural-log odds that the page shows another choice of the recogniser rather than the printed one:
   * `bias + slope · ln(probability of the choice ÷ probability of the printed one)`.
   */
  readonly choice: { readonly bias: number; readonly slope: number };
}

/** Natural log of how many times likelier than usual a word of this certainty was misread; 0 when unknown. */
export function misreadLogRatio({ confidence }: EngineDoubts, certainty: number | undefined): number {
  if (certainty === undefined || confidence.length === 0) return 0;
  let before = confidence[0]!;
  for (const point of confidence) {
    if (point.at >= certainty) {
      const width = point.at - before.at;
      const share = width > 0 ? (certainty - before.at) / width : 1;
      return before.logRatio + Math.max(0, share) * (point.logRatio - before.logRatio);
    }
    before = point;
  }
  return before.logRatio;
}

/**
 * Reads the doubts out of their JSON.
 *
 * @param name of the file, for messages
 * @throws ModelError when it is not what it should be
 */
export function parseEngineDoubts(json: string, name: string): EngineDoubts {
  try {
    const { confidence, choice } = JSON.parse(json) as EngineDoubts;
    const fine =
      confidence.every(({ at, logRatio }) => Number.isFinite(at) && Number.isFinite(logRatio)) &&
      Number.isFinite(choice.bias) &&
      Number.isFinite(choice.slope);
    if (fine) return { confidence, choice };
  } catch {
    // Said below.
  }
  throw new ModelError(`${name}: this is no table of a recogniser's doubts. Install the package again.`);
}
