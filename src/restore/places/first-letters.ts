import { capitalsOf } from '../../vietnamese/casing.js';
import { baseLetters } from '../../vietnamese/marks.js';
import { kindOf, type Reading } from '../readings/reading.js';
import { SHAPE, surface } from '../tokens/shape.js';
import { beginsLine, type ObservedToken } from '../tokens/tokenize.js';

const ENDS_SENTENCE = /\p{L}\p{Ll}[.!?]$/u;

/**
 * Whether a token begins a sentence: the first one of a text or paragraph, behind a word with a full stop, or on the line below a
 * heading in capitals.
 */
export function beginsSentence(tokens: readonly ObservedToken[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (!before || token.gap === 'paragraph' || ENDS_SENTENCE.test(before.text)) return true;
  return beginsLine(token) && capitalsOf(before.text) !== undefined;
}

/**
 * Readings of a token that begins a sentence, with a capital where the first letter was read as another one: then nothing of its
 * case was printed (`piéu 5.` is `Điều 5.`).
 *
 * @returns as many readings, in the same order
 */
export function withFirstCapitals(readings: readonly Reading[]): readonly Reading[] {
  const titled = new Set(readings.flatMap(({ entry, shape }) => (shape === SHAPE.title ? [entry] : [])));
  return readings.map((reading) => {
    const { text, core, observedCore, entry, shape } = reading;
    if (entry < 0 || shape !== SHAPE.lower || titled.has(entry) || !isMisread(core, observedCore))
      return reading;
    const capital = surface(core, SHAPE.title);
    return {
      ...{ ...reading, text: text.replace(core, capital), core: capital },
      ...{ kind: kindOf(observedCore, capital), shape: SHAPE.title },
    };
  });
}

function isMisread(core: string, observedCore: string): boolean {
  // One letter is the mark of a list: `€)`.
  return core.length > 1 && baseLetters(core)[0] !== baseLetters(observedCore)[0];
}
