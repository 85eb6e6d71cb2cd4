import type { Alternative, CorrectionKind } from '../../correction.js';
import { placeTone, type ToneStyle } from '../../vietnamese/tone.js';

/**
 * Readings that differ only in the place of a tone become one: their texts in the style asked for, their probabilities
 * added up, and none of them what stands in the text already, however that bears its tone.
 *
 * @param readings what a token may be besides `intended`, in any order
 * @param intended what stands there, whose twins are no alternatives
 * @param style where tones are to stand; when left out only what equals `intended` to the letter is dropped
 * @returns most probable first
 */
export function restyleReadings(
  readings: readonly Alternative[],
  intended: string,
  style: ToneStyle | undefined,
): readonly Alternative[] {
  const placed = (text: string): string => (style === undefined ? text : placeTone(text, style));
  const taken = placed(intended);
  const probabilities = new Map<string, number>();
  for (const { text, probability } of readings) {
    const own = placed(text);
    if (own !== taken) probabilities.set(own, (probabilities.get(own) ?? 0) + probability);
  }
  return [...probabilities]
    .map(([text, probability]) => ({ text, probability }))
    .sort((a, b) => b.probability - a.probability);
}

/**
 * What kind of change leads from the observed to the intended text, once tones were placed in a style.
 *
 * @param chosen the text before its tones were placed
 * @param kind what led from observed to `chosen`, where that differs
 */
export function restyledKind(
  observed: string,
  chosen: string,
  intended: string,
  kind: CorrectionKind,
): CorrectionKind {
  if (intended === observed) return 'none';
  const movesTone = intended !== chosen;
  return chosen === observed || (movesTone && kind === 'case') ? 'marks' : kind;
}
