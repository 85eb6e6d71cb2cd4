import { isSyllable } from '../../vietnamese/syllable.js';
import { type CorpusFile, readLineBatches } from './corpus.js';

/** `(UBND)`, `(sau đây gọi tắt là UBND)`, `(viết tắt là “UBND”)`. */
const IN_BRACKETS =
  /\((?:[^()]{0,14}(?:gọi|viết) tắt(?: là)?:?\s+)?[“"]?([A-ZĐƯ][A-Za-zĐđƯư&-]{1,14})[”"]?\)/gu;
/** How far before the bracket an expansion may begin, in characters. */
const REACH = 160;
/** Words that an abbreviation may leave out. */
const SKIPPED = new Set(['và', 'của', 'về', 'cho', 'các', 'trong', 'theo', '-', '–', '&', 'với', 'là', 'có']);
const EDGE_PUNCTUATION = /^[“"'‘,;:]+|(?<![”"'’,;:.])[”"'’,;:.]+$/gu;
const FORBIDDEN_INSIDE = /[,;:.()“”"]/;

/** Abbreviation → expansion → how often the text defines it so. */
export type ExpansionCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The shortest end of `text` whose initials spell `abbreviation` (capitals only; Đ is a letter of its own, Ơ and Ô are O);
 * undefined when there is none, or when it holds a word that is no Vietnamese syllable.
 */
export function expansionBefore(text: string, abbreviation: string): string | undefined {
  const words = text.trim().split(/\s+/);
  const letters = [...abbreviation].filter((letter) => /\p{Lu}/u.test(letter)).map(initialOf);
  let at = words.length;
  for (let index = letters.length - 1; index >= 0; index--) {
    at--;
    while (at >= 0 && initialOf(words[at]!) !== letters[index]) {
      if (!SKIPPED.has(words[at]!.toLowerCase()) || index === letters.length - 1) return undefined;
      at--;
    }
    if (at < 0) return undefined;
  }
  const expansion = words.slice(at).join(' ').replace(EDGE_PUNCTUATION, '');
  if (FORBIDDEN_INSIDE.test(expansion)) return undefined;
  const syllables = expansion.split(' ').filter((word) => /\p{L}/u.test(word));
  return syllables.length > 1 && syllables.every(isSyllable) ? expansion : undefined;
}

function initialOf(word: string): string {
  return word.replace(EDGE_PUNCTUATION, '').charAt(0).toUpperCase().normalize('NFD').charAt(0);
}

/** Collects the expansions that the text itself gives before brackets, for the abbreviations of `wanted`. */
export async function collectExpansions(
  files: readonly CorpusFile[],
  wanted: ReadonlySet<string>,
): Promise<ExpansionCounts> {
  const found = new Map<string, Map<string, number>>();
  for (const { path } of files) {
    for await (const lines of readLineBatches(path)) {
      for (const line of lines) {
        if (!line.includes('(')) continue;
        for (const match of line.matchAll(IN_BRACKETS)) {
          const abbreviation = match[1]!;
          if (!wanted.has(abbreviation)) continue;
          const before = line.slice(Math.max(0, match.index - REACH), match.index);
          const expansion = expansionBefore(before, abbreviation);
          if (expansion === undefined) continue;
          const counts = found.get(abbreviation) ?? new Map<string, number>();
          counts.set(expansion, (counts.get(expansion) ?? 0) + 1);
          found.set(abbreviation, counts);
        }
      }
    }
  }
  return found;
}

/** The most frequent expansion: case is ignored when counting, the most frequent casing is returned. */
export function bestExpansion(counts: ReadonlyMap<string, number>): string | undefined {
  const folded = new Map<string, number>();
  for (const [expansion, times] of counts) {
    const key = expansion.toLowerCase();
    folded.set(key, (folded.get(key) ?? 0) + times);
  }
  return [...counts].sort(
    ([a, timesA], [b, timesB]) =>
      folded.get(b.toLowerCase())! - folded.get(a.toLowerCase())! || timesB - timesA || (a < b ? -1 : 1),
  )[0]?.[0];
}
