import { parseSyllable } from '../../vietnamese/syllable.js';
import type { Reading } from './reading.js';
import type { ReadingParts } from './reading-parts.js';

/** A blank with a line or a speck under it, as recognisers print it: `Quyết_định`, `21-NQ/TW_ngày`. */
export const UNDERLINED_BLANK = /(?<=[\p{L}\p{N})”"])_(?=[\p{L}\p{N}(“"])/u;
/** Words that are read so; more of them are no text. */
const MOST_WORDS = 12;
/** Readings of each word, and of all of them together. */
const MOST_OF_WORD = 4;
const MOST_TOGETHER = 12;

/**
 * Readings of a token with `_` between words, as these words with blanks between them. Each is read as if it stood by itself, so a
 * code, a name, a number stays what it is. One of them at least is a syllable, or it is a name in a program: `MAX_SIZE`.
 *
 * @param read readings of a word, the most probable first
 */
export function readUnderlined(
  core: string,
  before: string,
  after: string,
  parts: ReadingParts,
  read: (word: string) => readonly Reading[],
): Reading[] {
  const words = core.split(UNDERLINED_BLANK);
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  let rows: { readonly words: readonly Reading[]; readonly rank: number }[] = [{ words: [], rank: 0 }];
  for (const word of words) {
    const readings = read(word).slice(0, MOST_OF_WORD);
    rows = rows
      .flatMap((row) =>
        readings.map((reading, rank) => ({ words: [...row.words, reading], rank: row.rank + rank })),
      )
      .sort((x, y) => x.rank - y.rank)
      .slice(0, MOST_TOGETHER);
  }
  return rows
    .filter((row) => row.words.some(isSyllable))
    .map((row) => asOne(core, row.words, before, after, parts));
}

function isSyllable({ core }: Reading): boolean {
  return core.length > 1 && parseSyllable(core.toLowerCase()) !== undefined;
}

function asOne(
  observedCore: string,
  words: readonly Reading[],
  before: string,
  after: string,
  parts: ReadingParts,
): Reading {
  const core = words.map(({ text }) => text).join(' ');
  return {
    text: before + core + after,
    words: [...parts.idsOf(before), ...words.flatMap((word) => word.words), ...parts.idsOf(after)],
    ...parts.aligned(core, observedCore, before + after),
    remembered: parts.recalled(core, observedCore),
    priorLogProb: words.reduce((sum, { priorLogProb }) => sum + priorLogProb, 0),
    unknown: words.some(({ unknown }) => unknown),
    shape: words[0]!.shape,
    kind: 'split',
    ...{ entry: -1, core, observedCore },
  };
}
