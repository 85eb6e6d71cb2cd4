import type { Lexicon } from '../model/lexicon.js';
import { stripMarks } from '../vietnamese/marks.js';
import { parseSyllable } from '../vietnamese/syllable.js';
import type { Reading } from './reading.js';

const BEGINS_WITH_CAPITAL = /^[^\p{L}]*\p{Lu}/u;
const DIGIT = /\d/;
const NO_LETTERS = /[^\p{L}]/gu;

/**
 * Whether a token of a clean text may have been meant as a reading. Foreign words, names, abbreviations, units and codes that are
 * not known are rather rare than wrong, so no letter of theirs becomes another: marks and hyphens may be missing, and letters may
 * stand for digits. A capital begins a name, and no blank is missing in a name; where one is missing, letters are not.
 */
export function mayStandInClean(observed: string, reading: Reading, lexicon: Lexicon): boolean {
  const { kind, text, entry, observedCore } = reading;
  if (kind === 'none' || kind === 'case') return true;
  if (kind === 'split') return !BEGINS_WITH_CAPITAL.test(observed) && lettersOf(text) === lettersOf(observed);
  const word = observedCore.toLowerCase();
  if (lexicon.find(word) >= 0 && isForeign(word)) return false;
  return (entry >= 0 && !isForeign(lexicon.entries[entry]!.text)) || hasSameLetters(observed, text);
}

function isForeign(word: string): boolean {
  return parseSyllable(word) === undefined;
}

function hasSameLetters(observed: string, intended: string): boolean {
  const before = withoutHyphens(observed);
  const after = withoutHyphens(intended);
  return (
    before.length === after.length && [...after].every((char, i) => char === before[i] || DIGIT.test(char))
  );
}

function withoutHyphens(text: string): string {
  return stripMarks(text).replaceAll('-', '');
}

function lettersOf(text: string): string {
  return stripMarks(text).replace(NO_LETTERS, '').toLowerCase();
}
