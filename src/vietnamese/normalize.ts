import { repairControls } from './control-characters.js';
import { repairAbbreviations, repairLookAlikes } from './look-alikes.js';
import { partLigatures } from './print-ligatures.js';
import { hostNormalizer, type UnicodeNormalizer } from './unicode-normalizer.js';

// All that can stay as it is without a look: line structure, printable ASCII, Latin-1 letters and signs but those
// that a Vietnamese word may hold by mistake (Ð ð ´ and the like), Vietnamese letters, common punctuation.
const CLEAN =
  /^[\t\n\f\r -~¡-§©-¬®-³µ-·¹-ÏÑ-ïñ-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ\u2010-\u2027\u2028\u2029\u2030\u2032-\u203a€№™←-⇿■-◿✓✔\ufffd]*$/;

// A tone before its shape mark: NFC does not reorder marks of the same class.
const TONE_BEFORE_SHAPE = /([aAeEoO])(\u0323?)([\u0300\u0301\u0303\u0309]\u0323?)([\u0302\u0306])/g;
// The same mark twice on a vowel.
const MARK_TWICE =
  /([aAeEiIoOuUyY][\u0323\u031b\u0302\u0306]*)([\u0300\u0301\u0303\u0309\u0323\u031b\u0302\u0306])\2+/g;
const ANY_MARK = /\p{M}/u;

function repairMarks(text: string, unicode: UnicodeNormalizer): string {
  if (!ANY_MARK.test(text)) return unicode.nfc(text);
  // Greek perispomeni and the deprecated tone marks stand for the Vietnamese ones on a Latin vowel; NFD maps the latter
  const decomposed = unicode
    .nfd(text)
    .replace(/([aeiouyAEIOUY]\p{M}*)\u0342/gu, '$1\u0303')
    .replace(TONE_BEFORE_SHAPE, '$1$2$4$3')
    .replace(MARK_TWICE, '$1$2');
  return unicode.nfc(decomposed);
}

/**
 * Brings text to the one form that all other parts work on: NFC, marks in order, Vietnamese words in Vietnamese
 * letters, one kind of blank, nothing invisible. What is changed:
 *
 * - decomposed and mixed letters are composed; a tone before its shape mark is put behind it; a mark that stands
 *   twice stands once;
 * - look-alike letters (Cyrillic, Greek, `ð`, `Ð`, `ı`, spacing accents) become Vietnamese ones where the rest of the
 *   word is Latin or the result is a Vietnamese syllable; words wholly in another script stay;
 * - ligatures of print (`ﬁ`, `ﬃ`) become their letters;
 * - no-break and other special blanks become a space, and so does a zero-width space between two words (`xã` and `hội`
 *   are no syllable together), and between a word and a number (`Điều` and `5`); other zero-width characters, soft hyphens and direction marks go, but stay where a script or an
 *   emoji needs them;
 * - control characters other than tab, LF, CR, FF go, and what a terminal obeys (`ESC [31m`) goes with its digits; a vertical tab (the line break of word processors) becomes LF;
 *   C1 controls become what Windows-1252 has at that byte; lone surrogates become U+FFFD.
 *
 * Line structure (LF, CRLF, CR, FF, U+2028, U+2029), mark-up, addresses and digits stay. Text in a legacy encoding
 * must be converted first, for some of them use control characters as letters.
 *
 * @param text any string
 * @param unicode the Unicode normalisation to use; the host's own by default
 * @returns NFC text; the same string when nothing was to be done. Doing it again changes nothing. Its length may
 *   differ from that of `text`: spans and observed words refer to this form and not to the text as it came.
 */
export function normalizeText(text: string, unicode: UnicodeNormalizer = hostNormalizer): string {
  if (CLEAN.test(text)) return text;
  // line by line, so that the clean lines of a long text cost nothing; nothing to repair reaches over a line feed
  const lines = text.split('\n').map((line) => (CLEAN.test(line) ? line : repairLine(line, unicode)));
  return repairAbbreviations(lines.join('\n'));
}

/** A bound only: the second round finds nothing to do on all but contrived text. */
const MAX_ROUNDS = 8;

function repairLine(line: string, unicode: UnicodeNormalizer): string {
  let now = line;
  // a repair can make room for another: a joiner taken out lets two marks meet
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = repairLookAlikes(repairMarks(repairControls(partLigatures(now), unicode), unicode), unicode);
    if (next === now) break;
    now = next;
  }
  return now;
}
