import type { Lexicon } from '../model/lexicon.js';
import { baseLetters } from '../vietnamese/marks.js';
import { isSyllable } from '../vietnamese/syllable.js';
import { logAdd } from './log-add.js';

/** Natural-log share of all syllables that have the letters of a word but for their marks; undefined where there is none. */
export type BaseShares = (word: string) => number | undefined;

/** @returns works the shares out when it is first asked */
export function createBaseShares({ entries }: Pick<Lexicon, 'entries'>): BaseShares {
  let shares: Map<string, number> | undefined;
  return (word) => {
    shares ??= sharesOf(entries);
    return shares.get(baseLetters(word));
  };
}

function sharesOf(entries: Lexicon['entries']): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { text, exact, logProb } of entries) {
    if (exact || !isSyllable(text)) continue;
    const base = baseLetters(text);
    const known = shares.get(base);
    shares.set(base, known === undefined ? logProb : logAdd(known, logProb));
  }
  return shares;
}
