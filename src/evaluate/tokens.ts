/**
 * What is compared: tokens and characters of a text, exactly as the project's yardstick (a Python script) cuts
 * them. It has its own tone placement, apart from `vietnamese/`, because a measure must not move when the product
 * does, and its own white space, because Python's and JavaScript's differ (U+001C–U+001F, U+0085, U+FEFF).
 */

/** `loose`: edge punctuation stripped, lower case. `strict`: tokens as they stand. */
export type View = 'loose' | 'strict';

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const WHITE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const WHITE_RUN = new RegExp(`[${WHITE}]+`, 'u');
const WHITE_RUN_KEPT = new RegExp(`([${WHITE}]+)`, 'u');
const AFTER_WORD = '(?![\\p{L}\\p{N}_])';
/** A tone on the second vowel of an open oa, oe, uy. */
const OPEN_RHYME = new RegExp(
  `([oO])([aAeE])([${TONES}])${AFTER_WORD}|(?<![qQ])([uU])([yY])([${TONES}])${AFTER_WORD}`,
  'gu',
);
const MAY_HOLD_OPEN_RHYME = /[àáảãạèéẻẽẹỳýỷỹỵ]/u;
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`([aAeEoO])([${TONES}]?)\u0302`, 'gu'), '\u0302'],
  [new RegExp(`([aA])([${TONES}]?)\u0306`, 'gu'), '\u0306'],
  [new RegExp(`([oOuU])([${TONES}]?)\u031b`, 'gu'), '\u031b'],
];
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

function placeTonesInToken(token: string): string {
  if (!MAY_HOLD_OPEN_RHYME.test(token.toLowerCase())) return token;
  let loose = token.normalize('NFD');
  // Shapes (ă, â, ê, ô, ơ, ư) are put back on their letters; only tones stay apart.
  for (const [pattern, shape] of SHAPES) {
    loose = loose.replace(
      pattern,
      (_, letter: string, tone: string) => (letter + shape).normalize('NFC') + tone,
    );
  }
  return loose
    .replace(OPEN_RHYME, (_, o?: string, a?: string, t?: string, u?: string, y?: string, tone?: string) =>
      o === undefined ? (u! + tone!).normalize('NFC') + y! : (o + t!).normalize('NFC') + a!,
    )
    .normalize('NFC');
}

/** NFC with the tone of an open oa, oe, uy on the first vowel: `hoà` → `hòa`, `uỷ` → `ủy`; `quý` stays. */
export function placeTones(text: string): string {
  return text
    .normalize('NFC')
    .split(WHITE_RUN_KEPT)
    .map((part, index) => (index % 2 === 0 ? placeTonesInToken(part) : part))
    .join('');
}

function stripEdges(token: string): string {
  const start = token.search(WORD_CHARACTER);
  if (start < 0) return '';
  const characters = Array.from(token.slice(start));
  let end = characters.length;
  while (!WORD_CHARACTER.test(characters[end - 1]!)) end -= 1;
  return characters.slice(0, end).join('');
}

function splitAtWhite(text: string): string[] {
  return text.split(WHITE_RUN).filter((token) => token !== '');
}

/**
 * Tokens between white space, NFC, tone placement normalised; in the loose view with punctuation stripped from
 * both ends and in lower case, tokens without a letter or digit dropped.
 */
export function scoreTokens(text: string, view: View): string[] {
  const tokens = splitAtWhite(placeTones(text));
  if (view === 'strict') return tokens;
  return tokens.map((token) => stripEdges(token).toLowerCase()).filter((token) => token !== '');
}

/** Characters (code points) of the text, NFC, tone placement normalised, white space folded to one blank. */
export function scoreCharacters(text: string): string[] {
  return Array.from(splitAtWhite(placeTones(text)).join(' '));
}
