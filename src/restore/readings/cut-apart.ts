import type { Lexicon } from '../../model/lexicon.js';
import { stripMarks } from '../../vietnamese/marks.js';
import { type BaseShares, createBaseShares } from '../base-shares.js';
import { isInOneCase } from '../tokens/shape.js';

/** Letters of the longest syllable, `nghiêng`, and of an abbreviation that nobody knows. */
const LONGEST = 7;
/** UTF-16 units of the longest run that is cut; what is longer is no text. */
const LONGEST_RUN = 400;
/** Nats for marks that make no word of the lexicon, though its letters do. */
const WRONG_MARKS = 4;
/** Natural-log shares of numbers (about one token in 25) and of capitals that nobody knows, and nats for each of these. */
const NUMBER = Math.log(0.04);
const UNKNOWN_CAPITALS = Math.log(1e-4);
const CAPITAL = 2.5;
const LETTERS_AND_DIGITS = /^[\p{L}\d]+$/u;
/** Vowels that are words by themselves: `ở`, `ý`, `ổ`, `ủ`. Without marks they may be these where all marks are gone. */
const VOWEL_WORD = /^[oôơyuưòóỏõọồốổỗộờớởỡợỳýỷỹỵùúủũụừứửữự]$/iu;
const CAPITALS = /^\p{Lu}+$/u;

/** A part of a run: a syllable, which may have been read otherwise, or what stands as it is. */
export interface RunPart {
  readonly text: string;
  readonly isSyllable: boolean;
}

/** Cuts letters and digits that lost their blanks into words; undefined where they are not two words or more. */
export type CutApart = (run: string) => readonly RunPart[] | undefined;

/**
 * Syllables, abbreviations and numbers of which every blank between them was lost, `quyềnđịaphương`, `vàUBND`, `ngày17tháng3`: the
 * most probable row of words that has just these letters (Viterbi over the places of the blanks, words by their shares). Without its
 * marks a word may be any that has its letters.
 */
export function createCutApart(
  lexicon: Lexicon,
  baseShares: BaseShares = createBaseShares(lexicon),
): CutApart {
  const syllableShare = (word: string): number | undefined => {
    const base = isInOneCase(word) ? baseShares(word) : undefined;
    if (base === undefined || stripMarks(word) === word) return base;
    const entry = lexicon.find(word.toLowerCase());
    return entry < 0 ? base - WRONG_MARKS : lexicon.entries[entry]!.logProb;
  };
  const formShare = (word: string): number | undefined => {
    if (!CAPITALS.test(word)) return undefined;
    const entry = lexicon.find(word);
    return entry < 0 ? UNKNOWN_CAPITALS - CAPITAL * (word.length - 1) : lexicon.entries[entry]!.logProb;
  };
  return (run) => {
    if (run.length > LONGEST_RUN || !LETTERS_AND_DIGITS.test(run)) return undefined;
    const best = new Float64Array(run.length + 1).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(run.length + 1);
    const isSyllable = new Uint8Array(run.length + 1);
    best[0] = 0;
    const reach = (start: number, end: number, share: number | undefined, syllable: boolean): void => {
      if (share === undefined || best[start]! + share <= best[end]!) return;
      best[end] = best[start]! + share;
      from[end] = start;
      isSyllable[end] = syllable ? 1 : 0;
    };
    for (let start = 0; start < run.length; start++) {
      if (best[start] === Number.NEGATIVE_INFINITY) continue;
      const digits = /^\d+/u.exec(run.slice(start))?.[0].length ?? 0;
      // A number is whole: no blank within.
      if (digits > 0) reach(start, start + digits, NUMBER, false);
      else
        for (let end = start + 1; end <= Math.min(run.length, start + LONGEST); end++) {
          const word = run.slice(start, end);
          reach(start, end, syllableShare(word), true);
          reach(start, end, formShare(word), false);
        }
    }
    if (best[run.length] === Number.NEGATIVE_INFINITY) return undefined;
    const parts: RunPart[] = [];
    for (let end = run.length; end > 0; end = from[end]!)
      parts.unshift({ text: run.slice(from[end]!, end), isSyllable: isSyllable[end] === 1 });
    // Capitals alone are rather an abbreviation made of others: `UBNDTP`.
    const isAbbreviation = run === run.toUpperCase() && parts.some(isForm);
    return isAbbreviation || parts.filter(isWord).length < 2 ? undefined : parts;
  };
}

function isForm({ text, isSyllable }: RunPart): boolean {
  return !isSyllable && CAPITALS.test(text);
}

/**
 * Whether a part is a word. A letter or a number beside one word may be part of its name, `lớp5A`; a vowel alone is a word, `ởngoài`,
 * `đồngý`, and so is a capital behind small letters, `ĐứcB`.
 */
function isWord({ text, isSyllable }: RunPart, index: number, parts: readonly RunPart[]): boolean {
  if (text.length > 1) return !/\d/u.test(text);
  if (isSyllable && VOWEL_WORD.test(text)) return true;
  return /\p{Lu}/u.test(text) && index > 0 && /\p{Ll}{2}$/u.test(parts[index - 1]!.text);
}
