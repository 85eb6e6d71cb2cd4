import { baseLetters } from '../../vietnamese/marks.js';
import { METRES } from './metres.js';

/** What of a token no damage makes, so that every reading has it. */
type Test = (reading: { readonly text: string }) => boolean;

/** So many digits on end are no letters, though fewer may be: `13` for `là`, `161` for `lối`. */
const NUMBER_FROM = 4;
/** A source of regular expressions for a number in brackets, of a footnote or a point: in training pages none was read for letters. */
export const NOTE = String.raw`[([]\d{1,3}\p{Ll}?[)\]]`;
/** What whoever drew up a paper wrote behind their initials: `(Ng.03b)`. */
const DRAWN_UP = String.raw`(?<=^[([]\p{Lu}\p{L}{0,2}\.)\d+\p{Ll}?(?=[)\]])`;
/** Digits behind a word that lost the blank between them: `thoai024`, of which one alone may be a letter. */
const BEHIND_WORD = String.raw`(?<=\p{L}{3})\d{2,}(?![\p{L}\p{N}])`;
/** Raised digits and fractions no damage makes either, nor the digits of metres. */
const NUMBERS = new RegExp(
  String.raw`\d{${NUMBER_FROM},}|${NOTE}|${DRAWN_UP}|${BEHIND_WORD}|(?<!\p{L})${METRES}|\p{No}+`,
  'gu',
);
/**
 * A name like `H'Yăn`, `K'Brêu`, `O'Neill`: a capital, an apostrophe, another capital and small letters. Of 885,000 tokens that
 * engines read in training pages four looked so, two of which were names.
 */
const NAME = /^\p{P}*\p{Lu}['’‘`´]\p{Lu}\p{Ll}/u;
const NAME_BEGINS = /^\p{P}*\p{Lu}['’‘`´]\p{Lu}/u;

/** A colon or a semicolon behind letters. Of 27 that were damage in held-out pages none stood behind letters that had been kept. */
const SIGN_BEHIND = /(?<=\p{L})[:;]$/u;

/**
 * Tells whether readings of an observed text have the numbers and the names that it has, and, if they have its letters, the colon
 * behind them; undefined where it has none of these.
 */
export function partsKept(observed: string): Test | undefined {
  const sign = SIGN_BEHIND.exec(observed)?.[0];
  const numbersAndNames = numbersAndNamesKept(observed);
  if (sign === undefined) return numbersAndNames;
  const without = baseLetters(observed.slice(0, -1));
  return (reading) =>
    (numbersAndNames?.(reading) ?? true) &&
    (reading.text.endsWith(sign) || baseLetters(reading.text) !== without);
}

function numbersAndNamesKept(observed: string): Test | undefined {
  if (NAME.test(observed)) return ({ text }) => NAME_BEGINS.test(text);
  const numbers = observed.match(NUMBERS);
  return numbers ? ({ text }) => numbers.every((number) => text.includes(number)) : undefined;
}
