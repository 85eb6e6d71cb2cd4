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

const FORMAT = 'khoiphuc/engine-doubts 1';

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

/** Writes the doubts as JSON for `dictionaries/engine-doubts.json`. */
export function encodeEngineDoubts({ confidence, choice }: EngineDoubts, provenance: string): string {
  return `${JSON.stringify({ format: FORMAT, provenance, confidence, choice }, undefined, 2)}\n`;
}

/**
 * Reads the doubts out of their JSON.
 *
 * @param name of the file, for messages
 * @throws ModelError when it is damaged or of another version
 */
export function parseEngineDoubts(json: string, name: string): EngineDoubts {
  const damaged = `${name}: this is no table of a recogniser's doubts. Install the package again.`;
  let read: Partial<EngineDoubts> & { readonly format?: unknown };
  try {
    read = Object(JSON.parse(json));
  } catch {
    throw new ModelError(damaged);
  }
  if (read.format !== FORMAT)
    throw new ModelError(
      `\`${name}\` is no table of a recogniser's doubts of this version; rebuild it with \`khoiphuc train\`.`,
    );
  const { confidence, choice } = read;
  if (!arePoints(confidence) || !choice || !areFinite(choice.bias, choice.slope))
    throw new ModelError(damaged);
  return { confidence, choice };
}

function arePoints(points: unknown): points is EngineDoubts['confidence'] {
  return Array.isArray(points) && points.every((point) => point && areFinite(point.at, point.logRatio));
}

function areFinite(...values: readonly unknown[]): boolean {
  return values.every(Number.isFinite);
}
