import { isSyllable } from './syllable.js';
import type { UnicodeNormalizer } from './unicode-normalizer.js';
import { WINDOWS_1252_SPECIALS } from './windows-1252-specials.js';

// Scripts whose spelling needs zero-width characters, and emoji sequences.
const NEEDS_JOINERS =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hebrew}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f/u;

const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const NEVER_NEEDED = /\u034f|[\u00ad\u180e\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const JOINERS = /[\u061c\u200b-\u200f]+/g;
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

/** Whether words end and begin here: letters on both sides, which are no syllable together. */
function isBetweenWords(text: string, from: number, to: number, unicode: UnicodeNormalizer): boolean {
  const before = LETTERS_BEFORE.exec(text.slice(Math.max(0, from - LONGEST_SYLLABLE), from))?.[0];
  const after = LETTERS_FROM.exec(text.slice(to, to + LONGEST_SYLLABLE))?.[0];
  return before !== undefined && after !== undefined && !isSyllable(unicode.nfc(before + after));
}

/**
 * Takes out what cannot be seen: see `normalizeText` for the rules.
 *
 * @param text any string
 * @returns text without control and stray invisible characters, with plain blanks, well formed
 */
export function repairControls(text: string, unicode: UnicodeNormalizer): string {
  const plain = text
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
