import type { TokenCounts } from '../../model/token-counts.js';
import { remember } from '../remember.js';
import { type ObservedToken, withoutEdges } from '../tokens/tokenize.js';
import { mixtureWeights } from './adapt.js';

/** Tokens looked at: there are hundreds on a page. */
const LOOKED_AT = 400;
/** What a token counts for in kinds of damage in which it never turned up. */
const UNSEEN = 0.01;

/** Tokens of which it is remembered in which kinds they turned up. */
const MOST_TOKENS = 20_000;

/** Guesses the kinds of damage of one document after another. */
export type GuessKinds = (tokens: readonly ObservedToken[]) => number[];

/**
 * Guesses the shares of the kinds of damage from the tokens that the training pairs hold, as they are or damaged (`cia` comes
 * from `của` in one kind and hardly in another): a mixture of unigrams by EM. Nothing is searched for, so it takes no time; it
 * tells with which channel the search had better begin, not what the damage is.
 *
 * @returns what takes tokens and gives one weight per kind, summing to 1; even where no token is known
 */
export function createGuessKinds(counts: TokenCounts): GuessKinds {
  const known = new Map<string, Float64Array | null>();
  return (tokens) => {
    const rows: Float64Array[] = [];
    for (const { text } of tokens.slice(0, LOOKED_AT)) {
      const row = remember(known, text, () => likelihoods(counts, withoutEdges(text)), MOST_TOKENS);
      if (row) rows.push(row);
    }
    return mixtureWeights(
      rows,
      counts.total.length,
      rows.map(() => 1),
    );
  };
}

/** P(token | kind) per kind; null for one that never turned up. */
function likelihoods({ counts, stayed, total }: TokenCounts, core: string): Float64Array | null {
  const asItIs = stayed.get(core);
  const damaged = counts.get(core);
  if (!asItIs && !damaged) return null;
  const row = new Float64Array(total.length).fill(UNSEEN);
  for (const seen of [asItIs, ...(damaged?.values() ?? [])])
    if (seen) for (let k = 0; k < row.length; k++) row[k]! += Math.max(0, seen[k]!);
  for (let k = 0; k < row.length; k++) row[k]! /= Math.max(1, total[k]!);
  return row;
}
