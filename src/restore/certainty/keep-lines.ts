import { isCut, withLineBreak } from '../tokens/cut-words.js';
import type { ObservedToken } from '../tokens/tokenize.js';

/**
 * A reading of several tokens, a name that goes on in the next line for one, with the line ends that stand between them, so that no
 * line is lost. Where it has as many syllables as there are tokens each keeps its line; else a line ends behind the syllable
 * that is nearest by the count of letters.
 *
 * @param tokens those it is read from
 * @param observedText what they stand in
 */
export function withLineEnds(
  reading: string,
  tokens: readonly ObservedToken[],
  observedText: string,
): string {
  const ends = tokens.slice(1).flatMap(({ gap, span }, i) => {
    if (gap !== 'line') return [];
    const letters = lettersIn(tokens.slice(0, i + 1).map(({ text }) => text));
    return [{ behind: i + 1, letters, between: observedText.slice(tokens[i]!.span.end, span.start) }];
  });
  if (ends.length === 0) return reading;
  if (isCut(reading)) return withLineBreak(reading, ends[0]!.between);
  const syllables = reading.split(' ');
  const scale = lettersIn(syllables) / lettersIn(tokens.map(({ text }) => text));
  const isAligned = syllables.length === tokens.length;
  let text = '';
  let done = 0;
  for (const { behind, letters, between } of ends) {
    const upTo = isAligned ? behind : boundaryNear(syllables, letters * scale);
    text += `${syllables.slice(done, Math.max(done, upTo)).join(' ')}${between}`;
    done = Math.max(done, upTo);
  }
  return text + syllables.slice(done).join(' ');
}

/** How many syllables stand in front of the gap, behind the first at least, that is nearest to so many letters. */
function boundaryNear(syllables: readonly string[], letters: number): number {
  let best = 1;
  const apart = (count: number) => Math.abs(lettersIn(syllables.slice(0, count)) - letters);
  for (let count = 2; count < syllables.length; count++) if (apart(count) < apart(best)) best = count;
  return best;
}

function lettersIn(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}
