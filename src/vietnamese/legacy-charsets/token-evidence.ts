import { codecOf } from './codecs.js';
import type { LegacyEncoding } from './encodings.js';
import { mojibake } from './mojibake.js';
import {
  otherLogProb,
  otherThanViqrLogProb,
  type SyllableModel,
  vietnameseLogProb,
} from './reading-score.js';
import { decodeViqrWithPunctuation } from './viqr.js';
import { BYTE_OF, NO_BYTE } from './windows-1252.js';

/** The encodings that text alone can give away; a font of capitals cannot be told from its text. */
export const DETECTABLE = [
  'tcvn3',
  'vni',
  'viqr',
  'vps',
  'viscii',
  'windows-1258',
  'bkhcm2',
  'mojibake',
  'mojibake-twice',
] as const satisfies readonly LegacyEncoding[];

/** What one token says of each encoding of `DETECTABLE`, in their order. */
export interface TokenEvidence {
  /** Natural-log odds that the token is in the encoding rather than what it seems. */
  readonly gains: Float64Array;
  /** Bit i: encoding i reads the token as other text. */
  readonly changed: number;
}

const decoders: readonly ((token: string) => string)[] = DETECTABLE.map((encoding) => {
  if (encoding === 'viqr') return decodeViqrWithPunctuation;
  const codec = codecOf(encoding);
  // à may have lost its second half to the space that follows
  if (codec.encoding.startsWith('mojibake')) return (token) => codec.decode(`${token} `).replace(/ $/, '');
  return (token) => codec.decode(token);
});

const ASCII_TEXT = /^[\t-\r\x20-\x7e]*$/;
/** VIQR signs that prove little: recognisers print them for hooks and dots. */
const ONLY_WEAK_SIGNS = /^[^^(+*~`]*$/;
const MOST_FROM_WEAK_SIGNS = 0.5;
/** A letter that the encoding does not have stands amid text of that encoding. */
const FOREIGN_LETTER = -2;
/** Being in need of reading twice, when once does. */
const TWICE_FOR_NOTHING = -3;
const HAS_LETTER = /\p{L}/u;

function isOfBytes(token: string): boolean {
  for (let i = 0; i < token.length; i++) if (BYTE_OF[token.charCodeAt(i)] === NO_BYTE) return false;
  return true;
}

function evidenceOfViqr(token: string, model: SyllableModel): TokenEvidence {
  const gains = new Float64Array(DETECTABLE.length);
  const at = DETECTABLE.indexOf('viqr');
  const decoded = decodeViqrWithPunctuation(token);
  if (decoded === token) return { gains, changed: 0 };
  const seems = Math.max(otherThanViqrLogProb(token), vietnameseLogProb(token, model, false));
  const gain = vietnameseLogProb(decoded, model, false) - seems;
  gains[at] = ONLY_WEAK_SIGNS.test(token) ? Math.min(gain, MOST_FROM_WEAK_SIGNS) : gain;
  return { gains, changed: 1 << at };
}

/** What one token, without white space, says of each encoding. */
export function evidenceOf(token: string, model: SyllableModel): TokenEvidence {
  if (ASCII_TEXT.test(token)) return evidenceOfViqr(token, model);
  const gains = new Float64Array(DETECTABLE.length);
  const asIs = vietnameseLogProb(token, model, false);
  const seems = Math.max(asIs, otherLogProb(token, model));
  const unchanged = HAS_LETTER.test(token) ? asIs - seems + (isOfBytes(token) ? 0 : FOREIGN_LETTER) : 0;
  let changed = 0;
  DETECTABLE.forEach((encoding, i) => {
    const decoded = decoders[i]!(token);
    if (decoded === token) {
      gains[i] = unchanged;
      return;
    }
    changed |= 1 << i;
    gains[i] = vietnameseLogProb(decoded, model, encoding === 'tcvn3') - seems;
    if (encoding === 'mojibake-twice' && decoded === mojibake.decode(`${token} `).replace(/ $/, '')) {
      gains[i] += TWICE_FOR_NOTHING;
    }
  });
  return { gains, changed };
}

/** Tokens to remember; a text repeats a few thousand. */
const CACHE_SIZE = 60_000;

/** `evidenceOf` that remembers the tokens it saw. */
export function rememberingEvidence(model: SyllableModel): (token: string) => TokenEvidence {
  const seen = new Map<string, TokenEvidence>();
  return (token) => {
    let evidence = seen.get(token);
    if (evidence === undefined) {
      if (seen.size >= CACHE_SIZE) seen.clear();
      evidence = evidenceOf(token, model);
      seen.set(token, evidence);
    }
    return evidence;
  };
}
