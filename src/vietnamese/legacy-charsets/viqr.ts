import { composeLetter, decomposeLetter, type Shape, type Tone } from '../marks.js';
import type { Codec, EncodedText } from './codec.js';

const SHAPE_OF: Readonly<Record<string, Shape>> = {
  '^': 'circumflex',
  '(': 'breve',
  '+': 'horn',
  '*': 'horn',
};
const TONE_OF: Readonly<Record<string, Tone>> = {
  '`': 'huyen',
  '?': 'hoi',
  '~': 'nga',
  "'": 'sac',
  '.': 'nang',
};
const SHAPE_SIGN: Readonly<Record<Shape, string>> = {
  none: '',
  circumflex: '^',
  breve: '(',
  horn: '+',
  stroke: '',
};
const TONE_SIGN: Readonly<Record<Tone, string>> = {
  ngang: '',
  huyen: '`',
  hoi: '?',
  nga: '~',
  sac: "'",
  nang: '.',
};

const LETTER = /\\([\\^(+*`?~'.dD])|[dD][dD]|([aeiouyAEIOUY])([\^(+*]?)([`?~'.]?)/g;
/** What would be read as a mark or as half a đ, were it not quoted. */
const QUOTED = /[\^(+*`?~'.dD]/;

/** Whether the tone sign of the vowel at an offset, which ends at another, is punctuation. */
type IsPunctuation = (at: number, sign: string, after: number) => boolean;

function decodeLetters(text: string, isPunctuation: IsPunctuation): string {
  return text.replace(
    LETTER,
    (all, quoted: string | undefined, vowel: string | undefined, shape, tone, at: number) => {
      if (quoted !== undefined) return quoted;
      if (vowel === undefined) return all[0] === 'd' ? 'đ' : 'Đ';
      const upper = vowel !== vowel.toLowerCase();
      const { base } = decomposeLetter(vowel)!;
      const letter = (s: Shape, t: Tone): string | undefined => composeLetter(base, s, t, upper);
      const toneOf = TONE_OF[tone] ?? 'ngang';
      const shaped = letter(SHAPE_OF[shape] ?? 'none', 'ngang');
      // a sign that this vowel cannot bear is a character of its own: `i^`, and so is a tone after it
      if (shaped === undefined) return all;
      if (tone !== '' && isPunctuation(at, tone, at + all.length)) return shaped + tone;
      return letter(SHAPE_OF[shape] ?? 'none', toneOf)!;
    },
  );
}

/** Whether a capital, a figure, a quote or the end of the text follows after white space: a sentence ends here. */
const SENTENCE_ENDS = /^(?:\s*$|\s+["“(]?[\p{Lu}\d])/u;
const WORD_GOES_ON = /^[\p{L}^(+*`~']/u;
const LOOK_AHEAD = 8;
const LETTER_BEFORE = /[\p{L}^(+*]/u;

/**
 * VIQR as people typed it, with full stops and question marks that are not quoted: a `.` or `?` after a vowel at the
 * end of a word of several letters is punctuation where a sentence ends, else it is a tone.
 */
export function decodeViqrWithPunctuation(text: string): string {
  return decodeLetters(text, (at, sign, after) => {
    if ((sign !== '.' && sign !== '?') || !LETTER_BEFORE.test(text.slice(Math.max(0, at - 1), at)))
      return false;
    const next = text.slice(after, after + LOOK_AHEAD);
    return !WORD_GOES_ON.test(next) && SENTENCE_ENDS.test(next);
  });
}

function encode(text: string): EncodedText {
  const parts: string[] = [];
  let last = '';
  let lost = 0;
  for (const c of text) {
    const p = decomposeLetter(c);
    let code = c;
    if (p?.shape === 'stroke') code = p.upper ? 'DD' : 'dd';
    else if (p) code = (p.upper ? p.base.toUpperCase() : p.base) + SHAPE_SIGN[p.shape] + TONE_SIGN[p.tone];
    else if (c > '\u00ff') lost++;
    const afterVowel = /[aeiouy][\^(+]?$/i.test(last) && QUOTED.test(c) && !/[dD]/.test(c);
    const afterD = /^[dD]$/.test(last) && /^[dDđĐ]$/.test(c);
    if (c === '\\' || afterVowel || afterD) code = `\\${code}`;
    last = code;
    parts.push(c > '\u00ff' && !p ? '?' : code);
  }
  return { text: parts.join(''), lost, lowered: 0 };
}

/** VIQR, RFC 1456, with `\` before a sign that is itself: exact both ways. */
export const viqr: Codec = { encoding: 'viqr', decode: (text) => decodeLetters(text, () => false), encode };
