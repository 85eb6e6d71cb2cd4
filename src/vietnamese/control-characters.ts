import { stripMarks } from './marks.js';
import { isSyllable } from './syllable.js';
import type { UnicodeNormalizer } from './unicode-normalizer.js';
import { WINDOWS_1252_SPECIALS } from './windows-1252-specials.js';

// Scripts whose spelling needs zero-width characters, and emoji sequences.
const NEEDS_JOINERS =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hebrew}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f/u;

const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const NEVER_NEEDED = /\u034f|[\u00ad\u180e\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const JOINERS = /[\u061c\u200b-\u200f]+/g;
/** What a terminal obeys and does not show, such as colours: a control sequence of ECMA-48, of Latin letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const TERMINAL_SEQUENCE = /\x1b\[[0-?]*[ -/]*[@-~]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

function charBefore(text: string, at: number): string {
  const unit = text.slice(at - 1, at);
  return /[\udc00-\udfff]/.test(unit) ? text.slice(Math.max(0, at - 2), at) : unit;
}

function charFrom(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function visible(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x0b) return '\n';
  return code < 0x80 ? '' : (WINDOWS_1252_SPECIALS[code - 0x80] ?? '').trim();
}

const WORD_BREAK = '\u200b';
const LETTERS_BEFORE = /\p{L}[\p{L}\p{M}]*$/u;
const LETTERS_FROM = /^\p{L}[\p{L}\p{M}]*/u;
/** Characters of the longest syllable, `nghiêng`, each with two marks of its own. */
const LONGEST_SYLLABLE = 21;
/** A word that stands by itself up to here, or from here on: nothing of an address, a code or a formula. */
const WORD_BEFORE = /(?<=^|[\s("“'‘[])\p{L}[\p{L}\p{M}]+$/u;
const WORD_FROM = /^\p{L}[\p{L}\p{M}]+(?=$|[\s,;:.?!)"”'’\]])/u;
const NUMBER_BEFORE = /(?<=^|[\s("“'‘[])\d[\d.,]*$/u;
const DIGIT = /^\d/u;
/** Longer than any word beside a number and the blank or sign at its other end. */
const LONGEST_WORD = LONGEST_SYLLABLE + 1;

const NOT_ASCII = /[^ -~]/u;
const VOWEL = /[aeiouy]/iu;

/** Whether letters are a word, with or without its marks, and no unit or symbol (`km`, `CO`). */
function isWord(letters: string, unicode: UnicodeNormalizer): boolean {
  const word = unicode.nfc(letters);
  return (word.length > 2 || NOT_ASCII.test(word)) && VOWEL.test(stripMarks(word));
}

/** Whether a word ends and a number begins here, or the other way round. */
function isBetweenWordAndNumber(before: string, after: string, unicode: UnicodeNormalizer): boolean {
  const word = DIGIT.test(after)
    ? WORD_BEFORE.exec(before)
    : NUMBER_BEFORE.test(before) && WORD_FROM.exec(after);
  return !!word && isWord(word[0], unicode);
}

/** Whether words end and begin here: letters on both sides, which are no syllable together, or a word beside a number. */
function isBetweenWords(text: string, from: number, to: number, unicode: UnicodeNormalizer): boolean {
  const before = text.slice(Math.max(0, from - LONGEST_WORD), from);
  const after = text.slice(to, to + LONGEST_WORD);
  const end = LETTERS_BEFORE.exec(before)?.[0];
  const start = LETTERS_FROM.exec(after)?.[0];
  if (end !== undefined && start !== undefined) return !isSyllable(unicode.nfc(end + start));
  return isBetweenWordAndNumber(before, after, unicode);
}

/**
 * Takes out what cannot be seen: see `normalizeText` for the rules.
 *
 * @param text any string
 * @returns text without control and stray invisible characters, with plain blanks, well formed
 */
export function repairControls(text: string, unicode: UnicodeNormalizer): string {
  const plain = text
    .replace(TERMINAL_SEQUENCE, '')
    .replace(CONTROLS, visible)
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(BLANKS, ' ')
    .replace(NEVER_NEEDED, '');
  return plain.replace(JOINERS, (run, at: number) => {
    const needed =
      NEEDS_JOINERS.test(charBefore(plain, at)) && NEEDS_JOINERS.test(charFrom(plain, at + run.length));
    if (needed) return run;
    return run.includes(WORD_BREAK) && isBetweenWords(plain, at, at + run.length, unicode) ? ' ' : '';
  });
}
