import type { Alternative, CorrectionKind } from '../correction.js';
import type { RestoredPage, RestoredWord } from '../restored.js';

/** What lies behind one word of the result. */
export interface WordReadings {
  /** what was read where the word, and the words that came of the same reading, stand now; blanks where joined */
  readonly observed: string;
  /** the kinds of change that made the word, without `none`, each once */
  readonly kinds: readonly CorrectionKind[];
  /** other readings of the word, most probable first, none equal to it */
  readonly alternatives: readonly Alternative[];
}

/** The blank-separated parts of a reading; as many as there are words of it. */
function parts(text: string): string[] {
  return text.split(/\s+/u).filter((part) => part !== '');
}

/** Which of the words of its correction this one is, and how many there are: a split makes several. */
function placeAmongSiblings(words: readonly RestoredWord[], index: number): { nth: number; of: number } {
  const word = words[index]!;
  const sibling = (other: RestoredWord | undefined): boolean =>
    other !== undefined && other.from === word.from && other.to === word.to;
  let first = index;
  while (sibling(words[first - 1])) first -= 1;
  let last = index;
  while (sibling(words[last + 1])) last += 1;
  return { nth: index - first, of: last - first + 1 };
}

/**
 * What was read in the place of each word of a line, and what else it might be.
 *
 * A word that comes of several corrections has the alternatives of each, with the others as they stand. Of a reading
 * that was split into several words, each has the part of an alternative that stands in its place, where that has as
 * many words; others cannot be given to one word and are left out.
 */
export function readingsOfLine(page: RestoredPage, words: readonly RestoredWord[]): WordReadings[] {
  return words.map((word, index) => {
    const corrections = page.corrections.slice(word.from, word.to);
    const first = corrections[0];
    const last = corrections.at(-1);
    if (!first || !last) return { observed: word.text, kinds: [], alternatives: [] };
    const { nth, of } = placeAmongSiblings(words, index);
    const whole = corrections.map((c) => c.intended);
    const found = new Map<string, number>();
    corrections.forEach((correction, at) => {
      for (const { text, probability } of correction.alternatives) {
        const reading = parts([...whole.slice(0, at), text, ...whole.slice(at + 1)].join(''));
        const part = reading.length === of ? reading[nth]! : undefined;
        if (part !== undefined && part !== word.text) {
          found.set(part, Math.min(1, (found.get(part) ?? 0) + probability));
        }
      }
    });
    return {
      observed: page.observed.slice(first.span.start, last.span.end),
      kinds: [...new Set(corrections.map((c) => c.kind).filter((kind) => kind !== 'none'))],
      alternatives: [...found]
        .map(([text, probability]) => ({ text, probability }))
        .sort((a, b) => b.probability - a.probability),
    };
  });
}
