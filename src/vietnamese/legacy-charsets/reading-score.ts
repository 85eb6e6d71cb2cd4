import { caseShapeOf } from '../casing.js';

/** How likely Vietnamese has a syllable at a place: natural log, undefined when it is no syllable. */
export type SyllableModel = (syllable: string) => number | undefined;

/** Log-probability of a word that is no syllable but may well be right: a name, an abbreviation, a foreign word. */
const WORD = -8.5;
/** What a word of Vietnamese letters that no spelling rule allows costs beside `WORD`. */
const NO_SYLLABLE = -11.5;
/** Capitals amid small letters; common only in TCVN3, whose capitals with tones are small letters. */
const MIXED_CASE = -6;
/** A sign that no Vietnamese text has within a word: `¸`, `®`, a control character. */
const STRANGE_SIGN = -6;
/** Capitals that abbreviate: no letter with a tone, one vowel at most (HĐND, TƯ, QĐ). */
const ABBREVIATION = /^(?=.{1,8}$)[B-DF-HJ-NP-TV-XZĐ]*[AEIOUYĂÂÊÔƠƯ]?[B-DF-HJ-NP-TV-XZĐ]*$/;
const ABBREVIATION_LOG_PROB = -13;

const WORDS = /[\p{L}\p{M}]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;
/** Neither ASCII, nor letters, nor the signs that any printed text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are strange too
const STRANGE = /[\x00-\x08\x0e-\x1f\x7f-\u009f¡-¦¨ª-¶¸-¿×÷]/g;

/**
 * How likely a Vietnamese page has this token.
 *
 * @param token as a reading gives it, NFC
 * @param mixedCase whether capitals amid small letters are usual in this reading
 * @returns natural log
 */
export function vietnameseLogProb(token: string, model: SyllableModel, mixedCase: boolean): number {
  let sum = 0;
  // the Icelandic letters stand for Đ in many a Unicode text: see look-alikes.ts
  const usual = token.replace(/Ð/g, 'Đ').replace(/ð/g, 'đ');
  for (const word of usual.match(WORDS) ?? []) {
    const syllable = model(word);
    if (syllable !== undefined) {
      sum += syllable + (!mixedCase && caseShapeOf(word) === 'mixed' ? MIXED_CASE : 0);
    } else if (ASCII.test(word)) sum += WORD;
    else if (ABBREVIATION.test(word) || word === 'đ') sum += ABBREVIATION_LOG_PROB;
    else sum += WORD + NO_SYLLABLE;
  }
  return sum + STRANGE_SIGN * (token.match(STRANGE)?.length ?? 0);
}

// Share of a character among the non-ASCII characters of text that is no clean Vietnamese, natural log, the larger of:
// recognised by an engine for English (é 94 %), by engines for French, German, Czech, Romanian, Portuguese; French.
const CHARACTER_LOG_PROB: ReadonlyMap<string, number> = new Map(
  (
    [
      ['é', -0.1],
      ['äâáôê', -1.5],
      ['öóăüàèç', -2],
      ['úãůùîíëûõ²³°', -3],
      ['’“”¢€—–…‘«»§•', -4.3],
      ['ěıÂÁÔÖÉÄÊÓýĂčïœñ', -4.9],
      ['ÜÚřÿÍÀŮËďÎÃŸÏÙÛÇÈõåøæß¥', -6],
    ] as const
  ).flatMap(([characters, logProb]) => [...characters].map((c) => [c, logProb] as const)),
);
/** Any other character: seen less than once in 10,000. */
const RARE_CHARACTER = -9;
/** Any other letter that is Vietnamese: a clean text read by a poor engine has them all. */
const VIETNAMESE_CHARACTER = -5;
const unlistedLogProb = (c: string): number =>
  c > 'ÿ' && /[À-ỹ]/.test(c) ? VIETNAMESE_CHARACTER : RARE_CHARACTER;

/** Words, and whatever else may stand for letters; not brackets that no keyboard of the time had. */
const BLOCKS = /(?:[A-Za-z]|[^\p{ASCII}\u2768-\u2775\u27e6-\u27ef\u3008-\u301b])+/gu;
const LETTERS_ALONE = /^[A-Za-z]+$/;
const MARKS = /\p{M}/gu;

/** Log-probability of a word with strange marks whose letters are no syllable either. */
const NO_BASE = -10;

/** Any word of a page that was read beyond recognition. */
const GARBAGE = -19;
/** No recogniser prints control characters, and no keyboard has them. */
const CONTROL_CHARACTER = -12;
const CONTROL = /\p{Cc}/gu;
/** All marks of a syllable being lost. */
const MARKS_LOST = -0.5;

/** How likely Vietnamese has a syllable of these letters, whatever its marks; undefined when it has none. */
export type BaseModel = (base: string) => number | undefined;

/** The letters of a word without any mark, small. */
function baseOf(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');
}

/**
 * How likely a page that is not (clean) Vietnamese has this token: Vietnamese that an engine damaged, or a foreign
 * language. Generous on purpose: a text must be much more likely in a legacy encoding before it is taken for one.
 *
 * @returns natural log
 */
export function otherLogProb(token: string, model: SyllableModel, bases: BaseModel): number {
  let total = 0;
  for (const block of token.match(BLOCKS) ?? []) {
    if (LETTERS_ALONE.test(block)) {
      // marks are lost as well
      total += Math.max(model(block) ?? WORD, (bases(block.toLowerCase()) ?? WORD) + MARKS_LOST);
      continue;
    }
    let sum = bases(baseOf(block)) ?? NO_BASE;
    for (const c of block) if (c > '\u007f') sum += CHARACTER_LOG_PROB.get(c) ?? unlistedLogProb(c);
    total += Math.max(sum, GARBAGE) + CONTROL_CHARACTER * (block.match(CONTROL)?.length ?? 0);
  }
  return total;
}

// What VIQR signs after a letter cost a text that is not VIQR: recognisers print apostrophes for hooks and dots anywhere,
// the others hardly ever.
const SIGN_LOG_PROB: Readonly<Record<string, number>> = {
  '^': -7,
  '(': -6,
  '+': -6,
  '*': -6,
  '~': -6,
  '`': -5,
  '?': -4,
  "'": -2.5,
  '.': -2.5,
};
const SIGN_AFTER_LETTER = /(?<=[a-z][\^(+*]?)(?:[\^(+*`~]|[?'.](?=[a-z]))/gi;
const DOUBLE_D = /\bdd/gi;
const DOUBLE_D_LOG_PROB = -3;

/** As `otherLogProb`, of an ASCII token that may be VIQR. */
export function otherThanViqrLogProb(token: string): number {
  let sum = WORD + DOUBLE_D_LOG_PROB * (token.match(DOUBLE_D)?.length ?? 0);
  for (const sign of token.match(SIGN_AFTER_LETTER) ?? []) sum += SIGN_LOG_PROB[sign]!;
  return sum;
}
