import type { Lexicon } from '../../model/lexicon.js';
import { stripMarks } from '../../vietnamese/marks.js';
import { parseSyllable } from '../../vietnamese/syllable.js';
import type { Reading } from './reading.js';

const BEGINS_WITH_CAPITAL = /^[^\p{L}]*\p{Lu}/u;
const BARRED = /[đĐ]/u;
const DIGIT = /\d/;
const NO_LETTERS = /[^\p{L}]/gu;

/** Whether a reading parts a token with a capital in front: in clean text that begins a name, and no blank is missing in a name. */
export function isPartedName(observed: string, { kind }: Reading): boolean {
  return kind === 'split' && BEGINS_WITH_CAPITAL.test(observed);
}

/**
 * Whether a reading makes something else of what stands in a text that was written, not recognised, and is clean. Foreign words,
 * names, abbreviations, units and codes that are not known are rather rare than wrong, so no letter of theirs becomes another:
 * marks may be missing, but none was added (`91/TB-ĐS` is no `91/TB-DS`), the hyphens of a loan word may be missing, too, and letters
 * may stand for digits. Where a blank is missing, letters are not.
 */
export function isAnother({ kind, entry, core, observedCore }: Reading, lexicon: Lexicon): boolean {
  if (kind === 'none' || kind === 'case') return false;
  if (kind === 'split') return lettersOf(core) !== lettersOf(observedCore);
  const word = observedCore.toLowerCase();
  if (lexicon.find(word) >= 0 && isForeign(word)) return true;
  const isSyllable = entry >= 0 && !isForeign(lexicon.entries[entry]!.text);
  if (isSyllable) return false;
  return kind === 'letters'
    ? !hasSameLetters(observedCore.replaceAll('-', ''), core.replaceAll('-', ''))
    : !hasSameLetters(observedCore, core);
}

function isForeign(word: string): boolean {
  return parseSyllable(word) === undefined;
}

function hasSameLetters(observed: string, intended: string): boolean {
  const before = stripMarks(observed);
  const after = stripMarks(intended);
  return (
    before.length === after.length &&
    [...after].every(
      (char, i) => DIGIT.test(char) || (char === before[i] && !losesBar(observed[i]!, intended[i]!)),
    )
  );
}

/** Whether a letter would lose a bar that it has: of all marks the one that abbreviations bear. */
function losesBar(observed: string, intended: string): boolean {
  return BARRED.test(observed) && !BARRED.test(intended);
}

function lettersOf(text: string): string {
  return stripMarks(text).replace(NO_LETTERS, '').toLowerCase();
}
