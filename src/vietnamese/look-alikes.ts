import { isSyllable } from './syllable.js';
import type { UnicodeNormalizer } from './unicode-normalizer.js';

// Letters of other scripts that look exactly like a Latin letter in print.
const TABLES: readonly (readonly [string, string])[] = [
  ['аеорсухіјѕһԁԛԝ', 'aeopcyxijshdqw'], // Cyrillic, small
  ['АВЕКМНОРСТУХІЈЅԚԜ', 'ABEKMHOPCTYXIJSQW'], // Cyrillic, capital
  ['ο', 'o'], // Greek, small
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'], // Greek, capital
];
const LATIN_OF: ReadonlyMap<string, string> = new Map(
  TABLES.flatMap(([foreign, latin]) => [...foreign].map((c, i) => [c, latin[i]!] as const)),
);

const WORD = /[\p{L}\p{M}]+/gu;
const FOREIGN_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN_LETTER = /\p{Script=Latin}/u;

/** A word that is Latin but for look-alikes becomes wholly Latin; any other word of theirs is a foreign word. */
function latinise(word: string, unicode: UnicodeNormalizer): string {
  if (!LATIN_LETTER.test(word)) return word;
  const letters = [...unicode.nfd(word)];
  if (letters.some((c) => FOREIGN_LETTER.test(c) && !LATIN_OF.has(c))) return word;
  return unicode.nfc(letters.map((c) => LATIN_OF.get(c) ?? c).join(''));
}

const BAR_LETTERS: ReadonlyMap<string, string> = new Map([
  ['\u00d0', 'Đ'], // Ð, the Icelandic letter
  ['\u0189', 'Đ'], // Ɖ, the African letter
  ['\u00f0', 'đ'],
  ['\u0256', 'đ'],
  ['\u0131', 'i'], // ı without its dot
]);
const BAR_LETTER = /[\u00d0\u0189\u00f0\u0256\u0131]/g;
const DOTLESS_WITH_TONE = /\u0131(?=[\u0300\u0301\u0303\u0309\u0323])/g;
/** Only Vietnamese has these: they show that Ð in an abbreviation is meant for Đ. */
const VIETNAMESE_ONLY = /[ĐđƠơƯưẠ-ỹ]/;
const ABBREVIATION = /^[A-ZĐÐƉƯ]+$/;

/** Accents that stand beside the letter instead of on it. */
const SPACING_ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\u00b4', '\u0301'],
  ['\u02ca', '\u0301'],
  ['\u02cb', '\u0300'],
  ['\u02dc', '\u0303'],
  ['\u02c6', '\u0302'],
  ['\u02d8', '\u0306'],
  ['\u02c0', '\u0309'],
]);
const ACCENT_WORD =
  /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?:[\u00b4\u02ca\u02cb\u02dc\u02c6\u02d8\u02c0][\p{L}\p{M}]*)+/gu;
const ACCENT = /[\u00b4\u02ca\u02cb\u02dc\u02c6\u02d8\u02c0]/g;
const TONE_BEFORE_SHAPE = /([\u0300\u0301\u0303\u0309])([\u0302\u0306])/g;

/** The repaired word where it is a Vietnamese syllable, else the word as it came. */
const ifSyllable = (word: string, repaired: string): string => (isSyllable(repaired) ? repaired : word);

function composeAccents(word: string, unicode: UnicodeNormalizer): string {
  const combined = unicode.nfd(word.replace(ACCENT, (c) => SPACING_ACCENTS.get(c)!));
  return ifSyllable(word, unicode.nfc(combined.replace(TONE_BEFORE_SHAPE, '$2$1')));
}

const HAS_BAR_LETTER = /[\u00d0\u0189\u00f0\u0256\u0131]/;
const HAS_ACCENT = /[\u00b4\u02ca\u02cb\u02dc\u02c6\u02d8\u02c0]/;

/**
 * Gives Vietnamese words their Vietnamese letters: see `normalizeText` for the rules.
 *
 * @param text NFC
 * @returns NFC text
 */
export function repairLookAlikes(text: string, unicode: UnicodeNormalizer): string {
  let now = text;
  if (FOREIGN_LETTER.test(now)) {
    now = now.replace(WORD, (word) => (FOREIGN_LETTER.test(word) ? latinise(word, unicode) : word));
  }
  if (HAS_BAR_LETTER.test(now)) {
    now = now.replace(DOTLESS_WITH_TONE, 'i').replace(WORD, (word) =>
      HAS_BAR_LETTER.test(word)
        ? ifSyllable(
            word,
            word.replace(BAR_LETTER, (c) => BAR_LETTERS.get(c)!),
          )
        : word,
    );
  }
  if (HAS_ACCENT.test(now)) now = now.replace(ACCENT_WORD, (word) => composeAccents(word, unicode));
  return now === text ? text : unicode.nfc(now);
}

/**
 * Gives abbreviations in capitals their Đ (`QÐ-UBND` with the Icelandic letter), where the text is Vietnamese.
 *
 * @param text the whole text, NFC, its words repaired
 */
export function repairAbbreviations(text: string): string {
  if (!HAS_BAR_LETTER.test(text) || !VIETNAMESE_ONLY.test(text)) return text;
  return text.replace(WORD, (word) =>
    ABBREVIATION.test(word) ? word.replace(BAR_LETTER, (c) => BAR_LETTERS.get(c)!) : word,
  );
}
