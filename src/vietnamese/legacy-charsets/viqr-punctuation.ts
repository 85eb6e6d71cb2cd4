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
 * stops are common there, and `ha.` and `lô.` end sentences; question marks are rare, but `cô?` is asked. Of 11,845 words of the
 * fixtures, typed without `\`, 73 come out otherwise than they were; 159 did when every such sign was punctuation.
 */
const LEAD: Readonly<Record<string, number>> = { '.': 2, '?': 0.5 };

function mayEndSentence(text: string, at: number): boolean {
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
