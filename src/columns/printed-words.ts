import { distance } from 'fastest-levenshtein';
import { stripMarks } from '../vietnamese/marks.js';

/** A word of a line with its letters bared of marks and case, as damage leaves most of them: `CHU'` is `chu`. */
export interface PrintedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** a–z only */
  readonly letters: string;
}

/** The words of a line. */
export function printedWords(line: string): PrintedWord[] {
  return [...line.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    letters: lettersOf(match[0]),
  }));
}

/** Letters without marks, case and all else. */
export function lettersOf(text: string): string {
  return stripMarks(text)
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
}

/** Whether damage may have made `seen` of `meant`: a third of the letters at most differ. */
export function isLike(seen: string, meant: string): boolean {
  return distance(seen, meant) * 3 <= meant.length;
}

/** Share of a long phrase's letters that may differ: other text of that length differs in three quarters. */
const MOST_DAMAGE = 0.4;

/**
 * Where a line holds a long phrase, whatever became of its letters and blanks.
 *
 * @param phrase letters only
 * @returns index of its first word, or -1
 */
export function findPhrase(words: readonly PrintedWord[], phrase: string): number {
  let best = phrase.length * MOST_DAMAGE;
  let at = -1;
  for (let from = 0; from < words.length; from++) {
    let seen = '';
    for (let to = from; to < words.length && seen.length < phrase.length * (1 + MOST_DAMAGE); to++) {
      seen += words[to]!.letters;
      if (seen.length < phrase.length * (1 - MOST_DAMAGE)) continue;
      const differing = distance(seen, phrase);
      if (differing > best || (differing === best && at >= 0)) continue;
      best = differing;
      at = from;
    }
  }
  return at;
}
