import {
  baseLogProb,
  syllableLogProb,
  UNSEEN_LOG_PROB,
} from '../vietnamese/legacy-charsets/syllable-frequencies.js';
import { decomposeLetter, stripMarks } from '../vietnamese/marks.js';
import { stripEdges } from '../vietnamese/strip-edges.js';

/**
 * What is counted of a text's words, each as a share of them all unless it says otherwise. In the order of the weights
 * of the detector's model.
 */
export const SIGNS = [
  // a syllable in use that bears a mark
  'marked-syllable',
  // a syllable in use without a mark: many are in any text, and nearly all of text that lost its marks
  'plain-syllable',
  // allowed by the spelling, but never used
  'unused-syllable',
  // no syllable, but the letters without their marks are one
  'syllable-but-for-marks',
  // no syllable at all
  'no-syllable',
  // letters without any vowel (abbreviations, and what engines that drop vowels leave)
  'no-vowel',
  // a digit beside a letter
  'digit-in-word',
  // a sign beside letters on both sides
  'symbol-in-word',
  // a capital behind a small letter
  'capital-in-word',
  // a Latin letter that Vietnamese lacks: å ü ç
  'foreign-letter',
  // a letter of another script
  'other-script',
  // share of the vowel letters that bear a mark
  'marked-vowels',
  // of all that stands between white space, the share that is signs alone
  'only-symbols',
  // share of the letters that stand in stretches of a legacy encoding
  'legacy',
] as const;

const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;
const DIGIT = /\d/;
const DIGIT_BY_LETTER = /\d\p{L}|\p{L}\d/u;
const SYMBOL_INSIDE = /\p{L}[^\p{L}\p{N}\s.,:;/\-–_'’]+\p{L}/u;
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;
const PLAIN_VOWEL = /[aeiouy]/;

type Sign = (typeof SIGNS)[number];

/** Counts the signs of words; add one after the other, then ask for the shares. */
export interface SignCounter {
  /** @param word what stands between white space, NFC */
  add(word: string): void;
  /** Words with a letter in them so far. */
  readonly syllables: number;
  /** Shares, 0..1, in the order of `SIGNS`; `legacy` is left 0. */
  shares(): Float64Array;
}

export function createSignCounter(): SignCounter {
  const counts = new Float64Array(SIGNS.length);
  let [syllables, all, vowels, marked] = [0, 0, 0, 0];
  const count = (sign: Sign) => {
    counts[SIGNS.indexOf(sign)]! += 1;
  };
  const lookAtLetters = (core: string) => {
    let [foreign, other, vowel] = [false, false, false];
    for (const letter of core) {
      const parts = decomposeLetter(letter);
      if (parts && (parts.base !== 'd' || parts.shape !== 'none')) {
        if (parts.base !== 'd') [vowel, vowels] = [true, vowels + 1];
        if (parts.shape !== 'none' || parts.tone !== 'ngang') marked += 1;
      } else if (letter > '\u007f' && LETTER.test(letter)) {
        if (!LATIN.test(letter)) other = true;
        else if (!parts) foreign = true;
        if (PLAIN_VOWEL.test(letter.normalize('NFD')[0]!.toLowerCase())) vowel = true;
      }
    }
    if (foreign) count('foreign-letter');
    if (other) count('other-script');
    if (!vowel && !other) count('no-vowel');
  };
  return {
    get syllables() {
      return syllables;
    },
    add(word) {
      all += 1;
      if (!LETTER.test(word)) {
        if (!DIGIT.test(word)) count('only-symbols');
        return;
      }
      syllables += 1;
      const core = stripEdges(word);
      const lower = core.toLowerCase();
      const logProb = syllableLogProb(lower);
      const base = stripMarks(lower);
      if (logProb === undefined)
        count(baseLogProb(base) === undefined ? 'no-syllable' : 'syllable-but-for-marks');
      else if (logProb <= UNSEEN_LOG_PROB) count('unused-syllable');
      else count(base === lower ? 'plain-syllable' : 'marked-syllable');
      if (DIGIT_BY_LETTER.test(core)) count('digit-in-word');
      if (SYMBOL_INSIDE.test(core)) count('symbol-in-word');
      if (CAPITAL_INSIDE.test(core)) count('capital-in-word');
      lookAtLetters(core);
    },
    shares() {
      const shares = counts.map((value) => value / Math.max(1, syllables));
      shares[SIGNS.indexOf('marked-vowels')] = marked / Math.max(1, vowels);
      shares[SIGNS.indexOf('only-symbols')] = counts[SIGNS.indexOf('only-symbols')]! / Math.max(1, all);
      return shares;
    },
  };
}
