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

/** Of so many letters of a word one may differ: `ngay` keeps three, `thang` four. Chosen by eye, on damaged letterheads. */
const ONE_OF = 3;

/** Whether damage may have made `seen` of `meant`. */
export function isLike(seen: string, meant: string): boolean {
  return distance(seen, meant) * ONE_OF <= meant.length;
}

/** Share of a long phrase's letters that may differ: other text of that length differs in three quarters. */
const MOST_DAMAGE = 0.4;

/** A long phrase, letters only. */
export interface Phrase {
  /** How it begins, which no other phrase does. */
  readonly own: string;
  /** How others end as well. */
  readonly shared: string;
}

/**
 * Where a line holds a long phrase, whatever became of its letters and blanks. What it shares with others speaks for any of
 * them, so how it begins must be like by itself: `đường sắt Việt Nam` differs from `Đảng Cộng sản Việt Nam` in 5 letters of 18,
 * but 5 of the first 11. Of organisations so called none comes nearer than 4; of damaged headings, none differed in more than 3.
 *
 * @returns index of its first word, or -1
 */
export function findPhrase(words: readonly PrintedWord[], { own, shared }: Phrase): number {
  const phrase = own + shared;
  let best = phrase.length * MOST_DAMAGE;
  let at = -1;
  for (let from = 0; from < words.length; from++) {
    let seen = '';
    for (let to = from; to < words.length && seen.length < phrase.length * (1 + MOST_DAMAGE); to++) {
      seen += words[to]!.letters;
      if (seen.length < phrase.length * (1 - MOST_DAMAGE)) continue;
      const differing = distance(seen, phrase);
      if (differing > best || (differing === best && at >= 0)) continue;
      if (shared !== '' && !beginsLike(seen, own)) continue;
      best = differing;
      at = from;
    }
  }
  return at;
}

/** Whether some beginning of `seen` is like `meant`. */
function beginsLike(seen: string, meant: string): boolean {
  return Array.from(seen, (_, i) => seen.slice(0, i + 1)).some((beginning) => isLike(beginning, meant));
}
