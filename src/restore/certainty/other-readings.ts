import type { Alternative } from '../../correction.js';
import type { DecodedArc } from '../lattice/decode.js';

/** The readings other than the best, each with its part of what they have together. */
export function shareOut(others: DecodedArc['others'], together: number): Alternative[] {
  const mass = others.reduce((sum, { posterior }) => sum + posterior, 1e-12);
  return others.map(({ text, posterior }) => ({ text, probability: (together * posterior) / mass }));
}

/**
 * How probable a text is that stays against the best reading. One that the search did not keep is no more probable than any
 * that it kept, nor than what they all leave over.
 *
 * @param told the readings that are told
 * @param untold less probable ones
 * @returns 0..1
 */
export function probabilityOfKept(
  text: string,
  told: readonly Alternative[],
  untold: readonly Alternative[],
): number {
  const kept = [...told, ...untold];
  const known = kept.find((reading) => reading.text === text);
  if (known) return known.probability;
  const left = 1 - kept.reduce((sum, { probability }) => sum + probability, 0);
  return Math.max(0, Math.min(left, ...kept.map(({ probability }) => probability)));
}
