import { syllableLogProb } from './syllable-frequencies.js';
import { decodeLetters } from './viqr.js';

/** Whether a capital, a figure, a quote or the end of the text follows after white space: a sentence may end here. */
const SENTENCE_ENDS = /^(?:\s*$|\s+["“(]?[\p{Lu}\d])/u;
const LETTER = /[\p{L}^(+*]/u;
const LOOK_AHEAD = 8;
/** The letters and signs of the word that ends here. */
const WORD_BEFORE = /[A-Za-z^(+*`?~'.]*$/u;
/** Longer than any syllable with its signs. */
const LONGEST_WORD = 12;

/**
 * Natural log: how much commoner a word must be with the tone than without it, to be taken for that where a sentence may end. Full
 * stops are common there, and `ha.` and `lô.` end sentences; question marks are rare, but `cô?` is asked. Of the words of the
 * fixtures, typed without `\`, 73 came out otherwise than they were by this alone; 159 did when every such sign was punctuation.
 */
const LEAD: Readonly<Record<string, number>> = { '.': 2, '?': 0.5 };

/** The Roman numeral of a heading, at the beginning of a line; longer ones number nothing. */
const NUMERAL = /(?:^|[\r\n\f])[ \t]*[IVX]{1,5}$/;
const LONGEST_NUMERAL = 16;

/**
 * Whether the sign ends the number of a heading: `I. MU.C DDI'CH`, while `DDO+N VI.` has a tone. Without this and without a look at
 * headings in capitals 72 of 11,674 words of the fixtures come out otherwise, and 69 with both.
 */
function endsNumeral(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_NUMERAL);
  // the beginning of a piece cut out of a line is none of a line
  return text[at] === '.' && NUMERAL.test((from > 0 ? '-' : '') + text.slice(from, at));
}

/** A word of two letters and more in capitals behind blanks, as it begins at least. */
const CAPITALS_FOLLOW = /^[ \t]+["“(]?[A-Z][`?~'.^(+*]*[A-Z](?![a-z])/;

/** Whether the sign stands between two words of a heading in capitals: there a capital tells of no new sentence. */
function isAmidCapitals(text: string, at: number): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))![0];
  return (
    /^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$/.test(word) &&
    CAPITALS_FOLLOW.test(text.slice(at + 1, at + 1 + LOOK_AHEAD))
  );
}

function mayEndSentence(text: string, at: number): boolean {
  if (isAmidCapitals(text, at)) return false;
  const isWordOfLetters = /[\^(+*]/.test(text[at - 1] ?? '') ? at - 3 : at - 2;
  return (
    LETTER.test(text[isWordOfLetters] ?? '') && SENTENCE_ENDS.test(text.slice(at + 1, at + 1 + LOOK_AHEAD))
  );
}

/** Whether a sign is one that is both, at the end of a word. */
function isEither(text: string, at: number): boolean {
  return LEAD[text[at]!] !== undefined && !(text.charCodeAt(at + 1) > 0x20);
}

/** How much commoner the word that ends here is with the sign as its tone; undefined when neither is a syllable. */
function leadOfTone(text: string, at: number): number | undefined {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))![0];
  const read = (viqr: string) => syllableLogProb(decodeLetters(viqr, () => false));
  const [without, toned] = [read(word), read(word + text[at])];
  if (toned === undefined) return without === undefined ? undefined : Number.NEGATIVE_INFINITY;
  return without === undefined ? Number.POSITIVE_INFINITY : toned - without;
}

function isPunctuation(text: string, at: number): boolean {
  if (!isEither(text, at)) return false;
  if (endsNumeral(text, at)) return true;
  const lead = leadOfTone(text, at);
  // no second tone: `hộị`
  if (lead === Number.NEGATIVE_INFINITY) return true;
  return mayEndSentence(text, at) && (lead === undefined || lead <= LEAD[text[at]!]!);
}

/**
 * VIQR as people typed it, with full stops and question marks that are not quoted: a `.` or `?` after a vowel at the end of a word
 * is punctuation where the word cannot have it for its tone, or where a sentence may end and the word is not far commoner with it.
 */
export function decodeViqrWithPunctuation(text: string): string {
  return decodeLetters(text, isPunctuation);
}

/**
 * One word of such a text, to see whether it is VIQR: a `.` or `?` at its end proves nothing and counts as punctuation.
 */
export function decodeViqrWord(word: string): string {
  return decodeLetters(word, (text, at) => isEither(text, at) && mayEndSentence(text, at));
}
