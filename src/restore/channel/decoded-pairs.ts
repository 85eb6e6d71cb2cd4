import type { DecodedBlock } from '../lattice/block-search.js';
import { explainedInitialisms } from '../readings/initialisms.js';
import { isCut } from '../tokens/cut-words.js';
import type { ReadPair } from './adapt.js';

/** What was observed beside what it was decoded as. */
export interface DecodedPairs {
  readonly pairs: readonly ReadPair[];
  /** The same of a second reading, where there is one. */
  readonly witnessed: readonly ReadPair[];
  /** The abbreviations that the document explains. */
  readonly initialisms: readonly string[];
  readonly blocks: readonly DecodedBlock[];
}

/** What was observed beside what it was decoded as, of both readers; and the abbreviations that are explained. */
export function pairsOf(blocks: Iterable<DecodedBlock>): DecodedPairs {
  const kept: DecodedBlock[] = [];
  const pairs: ReadPair[] = [];
  const witnessed: ReadPair[] = [];
  const initialisms = new Set<string>();
  for (const block of blocks) {
    const { tokens, path } = block;
    kept.push(block);
    for (const form of explainedInitialisms(path)) initialisms.add(form);
    for (const { arc, posterior } of path) {
      if (isCut(arc.text)) continue;
      const covered = tokens.slice(arc.from, arc.to);
      const observed = covered.map(({ text, gap }, i) => (i === 0 || gap === 'none' ? text : ` ${text}`));
      pairs.push({ observed: observed.join(''), intended: arc.text, posterior });
      const seen = covered.map(({ evidence }) => evidence?.witness);
      if (seen.every((read) => read !== undefined))
        witnessed.push({ observed: seen.join(' '), intended: arc.text, posterior });
    }
  }
  return { pairs, witnessed, initialisms: [...initialisms], blocks: kept };
}
