import { composeLetter, decomposeLetter, type Shape, TONES, type Tone, VOWELS } from '../marks.js';
import { type Codec, type EncodedText, REPLACEMENT } from './codec.js';
import { stringOf } from './windows-1252.js';

const SHAPE_SIGNS: Readonly<Record<Shape, string>> = {
  none: '',
  circumflex: '^',
  breve: '(',
  horn: '+',
  stroke: '',
};
const TONE_SIGNS: Readonly<Record<Tone, string>> = {
  ngang: '',
  huyen: '`',
  hoi: '?',
  nga: '~',
  sac: "'",
  nang: '.',
};
/** Some wrote the horn as a star. */
const OTHER_HORN = '*';
/** What would be read as a mark or as half a đ, were it not quoted. */
const QUOTABLE = "^(+*`?~'.dD\\";

const unitOf = (character: string): number => character.charCodeAt(0);
const BACKSLASH = unitOf('\\');
const ASCII = 128;

/** Letter × sign → the letter with the sign's mark, 0 for none. Rows by `ROW_OF`. */
const ROW_OF = new Uint8Array(0x10000);
const MARKED = new Uint16Array((2 * VOWELS.length + 1) * ASCII);

VOWELS.flatMap((v) => [v, v.toUpperCase()]).forEach((letter, i) => {
  const { base, shape, upper } = decomposeLetter(letter)!;
  ROW_OF[unitOf(letter)] = i + 1;
  const put = (sign: string, marked: string | undefined): void => {
    if (sign !== '' && marked !== undefined) MARKED[(i + 1) * ASCII + unitOf(sign)] = unitOf(marked);
  };
  for (const tone of TONES) put(TONE_SIGNS[tone], composeLetter(base, shape, tone, upper));
  if (shape !== 'none') return;
  for (const s of ['circumflex', 'breve', 'horn'] as const) {
    const shaped = composeLetter(base, s, 'ngang', upper);
    put(SHAPE_SIGNS[s], shaped);
    if (s === 'horn') put(OTHER_HORN, shaped);
  }
});

const IS_QUOTABLE = new Uint8Array(0x10000);
for (const c of QUOTABLE) IS_QUOTABLE[unitOf(c)] = 1;

/** Whether the sign at an offset, which could be the tone of the vowel before it, is punctuation. */
type IsPunctuation = (text: string, at: number) => boolean;

/** Reads VIQR; whether a sign is a tone or punctuation is for others to say. */
export function decodeLetters(text: string, isPunctuation: IsPunctuation): string {
  const { length } = text;
  const out = new Uint16Array(length);
  let n = 0;
  for (let i = 0; i < length; i++) {
    let unit = text.charCodeAt(i);
    const next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
    if (unit === BACKSLASH && IS_QUOTABLE[next] === 1) {
      out[n++] = next;
      i++;
      continue;
    }
    if ((unit | 0x20) === 0x64 && (next | 0x20) === 0x64) {
      out[n++] = unit === 0x64 ? 0x111 : 0x110;
      i++;
      continue;
    }
    // a shape, then a tone; a second tone is a character of its own
    for (let marks = 0; marks < 2 && i + 1 < length; marks++) {
      const sign = text.charCodeAt(i + 1);
      const marked = sign < ASCII ? MARKED[ROW_OF[unit]! * ASCII + sign]! : 0;
      if (marked === 0 || isPunctuation(text, i + 1)) break;
      unit = marked;
      i++;
    }
    out[n++] = unit;
  }
  return stringOf(out, n);
}

/** Unit → its code, for letters that are not ASCII. */
const CODES: readonly (string | undefined)[] = (() => {
  const codes: (string | undefined)[] = [];
  codes[0x111] = 'dd';
  codes[0x110] = 'DD';
  for (const vowel of VOWELS.flatMap((v) => [v, v.toUpperCase()])) {
    const { base, shape, upper } = decomposeLetter(vowel)!;
    for (const tone of TONES) {
      const letter = composeLetter(base, shape, tone, upper)!;
      const code = (upper ? base.toUpperCase() : base) + SHAPE_SIGNS[shape] + TONE_SIGNS[tone];
      if (letter !== code) codes[unitOf(letter)] = code;
    }
  }
  return codes;
})();

/** Longest code of one character: a letter with two signs, or a quoted sign. */
const LONGEST_CODE = 3;

function encode(text: string): EncodedText {
  const { length } = text;
  const out = new Uint16Array(length * LONGEST_CODE);
  let [n, lost, last] = [0, 0, 0];
  let quoted = false;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const code = CODES[unit];
    const afterD: boolean = !quoted && (last | 0x20) === 0x64;
    // a d before đ would make đ of its first half: quote that d
    if (afterD && (unit === 0x111 || unit === 0x110)) {
      out[n - 1] = BACKSLASH;
      out[n++] = last;
    }
    // the last letter could take this sign, or be the first half of a đ
    const joins = unit < ASCII && MARKED[ROW_OF[last]! * ASCII + unit] !== 0;
    quoted = unit === BACKSLASH || joins || (afterD && (unit | 0x20) === 0x64);
    if (quoted) out[n++] = BACKSLASH;
    last = unit;
    if (code !== undefined) for (let k = 0; k < code.length; k++) out[n++] = code.charCodeAt(k);
    else if (unit < 0x100) out[n++] = unit;
    else if (unit < 0xdc00 || unit > 0xdfff) {
      out[n++] = unitOf(REPLACEMENT);
      lost++;
    }
  }
  return { text: stringOf(out, n), lost, lowered: 0 };
}

/** VIQR, RFC 1456, with `\\` before a sign that is itself: exact both ways. */
export const viqr: Codec = { encoding: 'viqr', decode: (text) => decodeLetters(text, () => false), encode };
