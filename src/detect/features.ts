import { detectLegacy, type LegacyRun } from '../vietnamese/legacy-charsets/detect.js';
import type { LegacyEncoding } from '../vietnamese/legacy-charsets/encodings.js';
import { isWorthALook } from '../vietnamese/legacy-charsets/quick-look.js';
import { hostNormalizer } from '../vietnamese/unicode-normalizer.js';
import { createSignCounter, SIGNS } from './word-signs.js';

/** Longest letter group that is counted; the edge of a word (`_`) is a letter of its own. */
const LONGEST_GROUP = 3;
/** Of longer words only so much is looked at: rubbish without blanks must not cost more than text. */
const LONGEST_WORD = 40;
const WORD = /\S+/gu;
/** Numbers say nothing of the kind; which digit stands in for a letter does. */
const NUMBER = /^[\d\p{P}\p{S}]+$/u;

/** What a text shows of its kind. */
export interface Features {
  /** In the order of `SIGNS`. */
  readonly signs: Float64Array;
  /** How often each letter group of the model occurs, by its number. */
  readonly groups: ReadonlyMap<number, number>;
  /** Letter groups in all, known to the model or not. */
  readonly groupTotal: number;
  readonly syllables: number;
  /** The legacy encoding that most of the text is in. */
  readonly encoding: LegacyEncoding | undefined;
}

/** Calls back for each letter group of a word, one after the other. */
export function eachGroup(word: string, visit: (group: string) => void): void {
  if (NUMBER.test(word) && /\d/.test(word)) return;
  const letters = `_${word.slice(0, LONGEST_WORD).toLowerCase()}_`;
  for (let start = 0; start < letters.length; start++) {
    const longest = Math.min(LONGEST_GROUP, letters.length - start);
    for (let size = 1; size <= longest; size++) visit(letters.slice(start, start + size));
  }
}

/** White space and edges apart, the words of a text, NFC. */
export function* wordsOf(text: string): Generator<string> {
  for (const [word] of hostNormalizer.nfc(text).matchAll(WORD)) yield word;
}

/** Share of the letters of `text` that stand in the runs. */
function shareInRuns(text: string, runs: readonly LegacyRun[]): number {
  const within = runs.reduce((sum, { start, end }) => sum + lettersIn(text.slice(start, end)), 0);
  return within / Math.max(1, lettersIn(text));
}

function lettersIn(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/**
 * Looks at a text.
 *
 * @param text as it came, not normalised: some encodings use control characters as letters
 * @param groupNumbers the letter groups that count, with their numbers
 */
export function featuresOf(text: string, groupNumbers: ReadonlyMap<string, number>): Features {
  const counter = createSignCounter();
  const groups = new Map<number, number>();
  let groupTotal = 0;
  const visit = (group: string) => {
    groupTotal += 1;
    const number = groupNumbers.get(group);
    if (number !== undefined) groups.set(number, (groups.get(number) ?? 0) + 1);
  };
  for (const word of wordsOf(text)) {
    counter.add(word);
    eachGroup(word, visit);
  }
  const signs = counter.shares();
  let encoding: LegacyEncoding | undefined;
  if (isWorthALook(text)) {
    const found = detectLegacy(text);
    encoding = found.encoding;
    signs[SIGNS.indexOf('legacy')] = shareInRuns(text, found.runs);
  }
  return { signs, groups, groupTotal, syllables: counter.syllables, encoding };
}
