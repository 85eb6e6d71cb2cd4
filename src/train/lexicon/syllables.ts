import { caseShapeOf } from '../../vietnamese/casing.js';
import { stripMarks } from '../../vietnamese/marks.js';
import { isSyllable } from '../../vietnamese/syllable.js';
import { toneKey } from '../../vietnamese/tone.js';
import type { GroupCounts, TokenCounts } from './token-counts.js';

export interface SyllableUse {
  readonly counts: Readonly<GroupCounts>;
  readonly total: number;
  /** Occurrences with a capital first letter only, and in capitals throughout. */
  readonly title: number;
  readonly upper: number;
}

const LETTER_RUNS = /\p{L}+/gu;
const HAS_DIGIT = /\p{N}/u;

/**
 * Counts letter runs of all tokens by their tone key; tokens with a digit (codes, plates) are left out, and `kinh tế-xã`
 * gives `tế` and `xã`. One capital alone (`A`) counts as title case, as in `caseShapeOf`.
 */
export function countLetterRuns(tokens: TokenCounts): ReadonlyMap<string, SyllableUse> {
  const uses = new Map<string, { counts: GroupCounts; total: number; title: number; upper: number }>();
  for (const [token, byGroup] of tokens) {
    if (HAS_DIGIT.test(token)) continue;
    for (const [run] of token.matchAll(LETTER_RUNS)) {
      const key = toneKey(run);
      let use = uses.get(key);
      if (!use) {
        use = { counts: [0, 0, 0], total: 0, title: 0, upper: 0 };
        uses.set(key, use);
      }
      const times = byGroup[0] + byGroup[1] + byGroup[2];
      for (let column = 0; column < 3; column++) use.counts[column]! += byGroup[column]!;
      use.total += times;
      const shape = caseShapeOf(run);
      if (shape === 'title') use.title += times;
      else if (shape === 'upper') use.upper += times;
    }
  }
  return uses;
}

/** The syllables in use: allowed by the spelling rules and seen at least `minimum` times. */
export function syllablesInUse(
  runs: ReadonlyMap<string, SyllableUse>,
  minimum: number,
): ReadonlyMap<string, SyllableUse> {
  return new Map([...runs].filter(([key, use]) => use.total >= minimum && isSyllable(key)));
}

/** For every base form (no marks) the total of its most frequent syllable: what a bare form would be with its marks back. */
export function unmarkedTotals(syllables: ReadonlyMap<string, SyllableUse>): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const [syllable, { total }] of syllables) {
    const bare = stripMarks(syllable);
    totals.set(bare, Math.max(totals.get(bare) ?? 0, total));
  }
  return totals;
}
