import { stripMarks } from '../../vietnamese/marks.js';
import type { ObservedToken } from '../tokens/tokenize.js';

/**
 * Whether a reading of several tokens has the very letters of each, in their case, whatever the marks: what `marksOnly` allows of a
 * term. The tokens must stand apart as its syllables do.
 */
export function hasLettersOf(tokens: readonly ObservedToken[], reading: string): boolean {
  const syllables = reading.split(' ');
  return (
    syllables.length === tokens.length &&
    tokens.every(
      ({ text, gap }, i) =>
        (i === 0 || gap === 'blank' || gap === 'line') && stripMarks(text) === stripMarks(syllables[i]!),
    )
  );
}
