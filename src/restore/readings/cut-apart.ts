import type { Lexicon } from '../../model/lexicon.js';
import { stripMarks } from '../../vietnamese/marks.js';
import { type BaseShares, createBaseShares } from '../base-shares.js';
import { isInOneCase } from '../tokens/shape.js';

/** Letters of the longest syllable, `nghiêng`. */
const LONGEST = 7;
/** UTF-16 units of the longest run that is cut; what is longer is no text. */
const LONGEST_RUN = 400;
/** Nats for marks that make no word of the lexicon, though its letters do. */
const WRONG_MARKS = 4;
const LETTERS = /^\p{L}+$/u;

/** Cuts letters that lost their blanks into words; undefined where they are not all words. */
export type CutApart = (run: string) => readonly string[] | undefined;

/**
 * Syllables of which every blank between them was lost, `quyềnđịaphương`: the most probable row of words of the lexicon that has
 * just these letters (Viterbi over the places of the blanks, words by their shares). Without its marks a word may be any that has its
 * letters.
 */
export function createCutApart(
  lexicon: Lexicon,
  baseShares: BaseShares = createBaseShares(lexicon),
): CutApart {
  const shareOf = (word: string): number | undefined => {
    const base = isInOneCase(word) ? baseShares(word) : undefined;
    if (base === undefined || stripMarks(word) === word) return base;
    const entry = lexicon.find(word.toLowerCase());
    return entry < 0 ? base - WRONG_MARKS : lexicon.entries[entry]!.logProb;
  };
  return (run) => {
    if (run.length > LONGEST_RUN || !LETTERS.test(run)) return undefined;
    const best = new Float64Array(run.length + 1).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(run.length + 1);
    best[0] = 0;
    for (let end = 1; end <= run.length; end++) {
      for (let start = Math.max(0, end - LONGEST); start < end; start++) {
        if (best[start] === Number.NEGATIVE_INFINITY) continue;
        const share = shareOf(run.slice(start, end));
        if (share === undefined || best[start]! + share <= best[end]!) continue;
        best[end] = best[start]! + share;
        from[end] = start;
      }
    }
    if (best[run.length] === Number.NEGATIVE_INFINITY) return undefined;
    const words: string[] = [];
    for (let end = run.length; end > 0; end = from[end]!) words.unshift(run.slice(from[end]!, end));
    return words;
  };
}
