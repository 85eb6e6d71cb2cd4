import { MARKED_CAPITALS, MARKED_LETTERS } from '../marks.js';
import { codecOf } from './codecs.js';
import { LEGACY_ENCODINGS } from './encodings.js';
import { mojibake } from './mojibake.js';
import {
  otherLogProb,
  otherThanViqrLogProb,
  type SyllableModel,
  vietnameseLogProb,
} from './reading-score.js';
import { baseLogProb } from './syllable-frequencies.js';
import { READ_BY_WINDOWS_1258 } from './two-byte-tables.js';
import { decodeViqrWord } from './viqr-punctuation.js';

/** The encodings that text alone can give away; a font of capitals cannot be told from its text. */
export const DETECTABLE = LEGACY_ENCODINGS.filter((encoding) => encoding !== 'tcvn3-capitals');

const VIQR = DETECTABLE.indexOf('viqr');

/** What one token says of its encoding; natural logs. */
export interface TokenLikelihoods {
  /** How likely clean Vietnamese has the token as it stands. */
  readonly asIs: number;
  /** How likely damaged Vietnamese or a foreign language has it. */
  readonly other: number;
  /** How likely Vietnamese has what each encoding of `DETECTABLE` reads, in their order. */
  readonly readings: Float64Array;
  /** Bit i: encoding i reads the token as other text. */
  readonly changed: number;
}

const decoders: readonly ((token: string) => string)[] = DETECTABLE.map((encoding) => {
  if (encoding === 'viqr') return decodeViqrWord;
  const codec = codecOf(encoding);
  // à may have lost its second half to the space that follows
  if (codec.encoding.startsWith('mojibake')) return (token) => codec.decode(`${token} `).replace(/ $/, '');
  return (token) => codec.decode(token);
});

const ASCII_TEXT = /^[\t-\r\x20-\x7e]*$/;
/** Without these VIQR signs prove little: recognisers print the others for hooks and dots. */
const STRONG_SIGN = /[\^(+*~`]|\bdd/i;
const MOST_FROM_WEAK_SIGNS = 2.5;
/** A letter that the encoding does not have stands amid text of that encoding. */
const FOREIGN_LETTER = -2;
/** Being in need of reading twice, when once does. */
const TWICE_FOR_NOTHING = -3;
const HAS_LETTER = /\p{L}/u;
const NOT_ASCII = /\P{ASCII}+/gu;
const HAS_FOREIGN_LETTER = /(?!\p{ASCII})\p{L}/u;

/** Letters that stand for themselves in each encoding; all others that it leaves as they are do not belong to it. */
const OWN_LETTERS: readonly ReadonlySet<string>[] = DETECTABLE.map((encoding) => {
  const { encode } = codecOf(encoding);
  const letters = [...MARKED_LETTERS, ...MARKED_CAPITALS].filter((c) => encode(c).text === c);
  return new Set(encoding === 'windows-1258' ? [...letters, ...READ_BY_WINDOWS_1258] : letters);
});

/** Whether the token has a letter that does not belong to the encoding, which reads it as it stands. */
function hasForeignLetter(token: string, encoding: number): boolean {
  for (const c of token)
    if (c > '\u007f' && HAS_LETTER.test(c) && !OWN_LETTERS[encoding]!.has(c)) return true;
  return false;
}

function likelihoodsOfAscii(token: string, model: SyllableModel): TokenLikelihoods {
  const asIs = vietnameseLogProb(token, model, false);
  const readings = new Float64Array(DETECTABLE.length).fill(asIs);
  const decoded = decodeViqrWord(token);
  if (decoded === token)
    return { asIs, other: otherLogProb(token, model, baseLogProb), readings, changed: 0 };
  const other = otherThanViqrLogProb(token);
  const read = vietnameseLogProb(decoded, model, false);
  const most = STRONG_SIGN.test(token) ? read : Math.max(asIs, other) + MOST_FROM_WEAK_SIGNS;
  readings[VIQR] = Math.min(read, most);
  return { asIs, other, readings, changed: 1 << VIQR };
}

/** What one token, without white space, says of each encoding. */
export function likelihoodsOf(token: string, model: SyllableModel): TokenLikelihoods {
  if (ASCII_TEXT.test(token)) return likelihoodsOfAscii(token, model);
  const asIs = vietnameseLogProb(token, model, false);
  const other = otherLogProb(token, model, baseLogProb);
  const seems = Math.max(asIs, other);
  const readings = new Float64Array(DETECTABLE.length);
  let changed = 0;
  DETECTABLE.forEach((encoding, i) => {
    const decoded = decoders[i]!(token);
    // signs instead of letters are no Vietnamese either: þ is ₫ in Windows-1258
    if (decoded === token || (HAS_LETTER.test(token) && !HAS_LETTER.test(decoded))) {
      readings[i] = decoded === token && !hasForeignLetter(token, i) ? asIs : asIs + FOREIGN_LETTER;
      return;
    }
    if (i === VIQR) {
      // VIQR is ASCII; quotes and dashes may stand beside it
      const ascii = likelihoodsOfAscii(token.replace(NOT_ASCII, ''), model);
      const gain = ascii.readings[VIQR]! - Math.max(ascii.asIs, ascii.other);
      readings[VIQR] = seems + (HAS_FOREIGN_LETTER.test(token) ? Math.min(gain, 0) : gain);
      changed |= ascii.changed;
      return;
    }
    changed |= 1 << i;
    readings[i] = vietnameseLogProb(decoded, model, encoding === 'tcvn3');
    if (encoding === 'mojibake-twice' && decoded === mojibake.decode(`${token} `).replace(/ $/, '')) {
      readings[i]! += TWICE_FOR_NOTHING;
    }
  });
  return { asIs, other, readings, changed };
}
