import { isSyllable } from '../../vietnamese/syllable.js';
import type { GroupCounts, TokenCounts } from './token-counts.js';

export interface ForeignWord {
  /** The most frequent casing. */
  readonly form: string;
  readonly counts: Readonly<GroupCounts>;
}

/** Latin letters without Vietnamese marks: one lower-case word, a name, or a brand such as `YouTube`. */
const LATIN_WORD = /^[A-Za-z][a-z]*(?:[A-Z][a-z]+)?$/;
/** A word can be spoken: it has a vowel; `chnh` and `thng` are Vietnamese that lost its letters. */
const HAS_VOWEL = /[aeiouy]/i;
const MINIMUM_LENGTH = 2;
/** Shorter words are garbage of damaged text more often than words, unless listed or names this frequent. */
const SHORT = 3;
const MINIMUM_SHORT_NAME = 300;
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'gen web tag app fan spa gym fax bar bus rap pop gas ion oxy oxi clo gel bit kit mol mic pin vest ga'.split(
    ' ',
  ),
);
const ROMAN = /^[ivxlcdm]+$/;

/** Seen so often in core and administrative text, and often enough in general text to be no damage of one source. */
const MINIMUM_NEAR = 5;
const MINIMUM_GENERAL_BESIDE_NEAR = 25;
/** Or so often in general text alone. */
const MINIMUM_GENERAL = 250;
/** Or in administrative text alone (names of systems and forms). */
const MINIMUM_ADMINISTRATIVE = 15;
/** A bare form is a Vietnamese word without its marks when the marked syllable is this many times as frequent. */
const UNMARKED_RATIO = 20;

interface Tally {
  readonly counts: GroupCounts;
  readonly forms: Map<string, number>;
}

/**
 * Finds words of other languages that such papers use: unmarked Latin words that are no Vietnamese syllable, frequent
 * enough, and neither a Vietnamese syllable without its marks (`Nguyen`, `thuong`; see `unmarkedTotals`) nor in `rejected`.
 */
export function findForeignWords(
  tokens: TokenCounts,
  unmarked: ReadonlyMap<string, number>,
  rejected: ReadonlySet<string>,
): readonly ForeignWord[] {
  const words: ForeignWord[] = [];
  for (const [key, { counts, forms }] of tallyLatinWords(tokens)) {
    if (rejected.has(key) || !isFrequent(counts)) continue;
    const total = counts[0] + counts[1] + counts[2];
    if ((unmarked.get(key) ?? 0) > UNMARKED_RATIO * total) continue;
    const [form] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]!;
    if (ROMAN.test(key) || isDoubtfulShortWord(form, total)) continue;
    words.push({ form, counts });
  }
  return words;
}

function isDoubtfulShortWord(form: string, total: number): boolean {
  if (form.length > SHORT || SHORT_WORDS.has(form)) return false;
  return form.length < SHORT || form === form.toLowerCase() || total < MINIMUM_SHORT_NAME;
}

function tallyLatinWords(tokens: TokenCounts): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const [token, byGroup] of tokens) {
    const key = token.toLowerCase();
    if (key.length < MINIMUM_LENGTH || !LATIN_WORD.test(token) || !HAS_VOWEL.test(key) || isSyllable(key))
      continue;
    const tally = tallies.get(key) ?? { counts: [0, 0, 0], forms: new Map<string, number>() };
    for (let column = 0; column < 3; column++) tally.counts[column]! += byGroup[column]!;
    tally.forms.set(token, byGroup[0] + byGroup[1] + byGroup[2]);
    tallies.set(key, tally);
  }
  return tallies;
}

function isFrequent([core, administrative, general]: Readonly<GroupCounts>): boolean {
  return (
    (core + administrative >= MINIMUM_NEAR && general >= MINIMUM_GENERAL_BESIDE_NEAR) ||
    general >= MINIMUM_GENERAL ||
    administrative >= MINIMUM_ADMINISTRATIVE
  );
}
