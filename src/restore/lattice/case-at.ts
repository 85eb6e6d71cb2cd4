import { isAlone } from '../places/alone-in-capitals.js';
import { beginsSentence } from '../places/first-letters.js';
import type { TokenFacts } from '../tokens/token-facts.js';
import type { ObservedToken } from '../tokens/tokenize.js';

/** What stands around a token tells how much its case says. */
export const CASE = {
  /** nothing: it is in capitals itself, or begins what may begin with one */
  free: 0,
  /** as much as the usual case of the word */
  usual: 1,
  /** that it should be in capitals as well */
  amidCapitals: 2,
  /** that it is an abbreviation: capitals alone among small letters */
  alone: 3,
  /** that its first letter is a capital, whatever was printed */
  first: 4,
} as const;
export type Case = (typeof CASE)[keyof typeof CASE];

/** How much the case of a token says, by what stands around it. */
export function caseAt(tokens: readonly ObservedToken[], facts: readonly TokenFacts[], at: number): Case {
  if (isAlone(tokens, at)) return CASE.alone;
  const [before, here, after] = [facts[at - 1], facts[at], facts[at + 1]];
  if (!isInCaps(here) && !isInCaps(after) && beginsSentence(tokens, at)) return CASE.first;
  if (isInCaps(before) || isInCaps(after)) return CASE.amidCapitals;
  return isInCaps(here) || before!.beginsNext ? CASE.free : CASE.usual;
}

function isInCaps(facts: TokenFacts | undefined): boolean {
  return facts !== undefined && facts.capitals > 0.5;
}
