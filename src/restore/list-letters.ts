import { LIST_LETTERS } from '../vietnamese/list-letters.js';
import { logAdd } from './log-add.js';
import { beginsLine, type ObservedToken } from './tokenize.js';

/** One more that is none of them and stays as it was observed. */
const OTHER = LIST_LETTERS.length;
/** What numbers a point at the beginning of a line: `a)`, `(b)`, also where a sign was read for the letter, `¢)`. */
const MARK = /^\(?([^\s\d()])\)$/u;

/** Natural logs of how a list goes on: with the next letter, with a new list, with anything else. Set by hand. */
const NEXT = Math.log(0.85);
const ANEW = Math.log(0.1);
const ELSE = Math.log(0.05 / (OTHER + 1));
/** Natural log of what is read as it was observed where it numbers no point. */
const AS_IT_STANDS = -3;
/** Posterior from which a letter is taken. */
const SURE = 0.9;

/**
 * Tells letters that number points by their places: between `c)` and `e)` two points are `d)` and `đ)`, whatever was read.
 * Forward-backward over a hidden Markov model whose states are the letters.
 *
 * @param logProb natural log of P(observed sign | letter)
 * @returns the letters that are surely meant, by token
 */
export function listLetters(
  tokens: readonly ObservedToken[],
  logProb: (observed: string, letter: string) => number,
): ReadonlyMap<ObservedToken, string> {
  const marks = tokens.flatMap((token) => {
    const sign = beginsLine(token) ? MARK.exec(token.text)?.[1] : undefined;
    return sign === undefined ? [] : [{ token, sign }];
  });
  const emissions = marks.map(({ sign }) => [
    ...LIST_LETTERS.map((letter) => logProb(sign, letter)),
    AS_IT_STANDS,
  ]);
  const found = new Map<ObservedToken, string>();
  posteriors(emissions).forEach((shares, i) => {
    const letter = shares.findIndex((share) => share >= SURE);
    if (letter >= 0 && letter !== OTHER) found.set(marks[i]!.token, LIST_LETTERS[letter]!);
  });
  return found;
}

function goesOn(from: number, to: number): number {
  if (to === from + 1 && to !== OTHER) return NEXT;
  return to === 0 ? ANEW : ELSE;
}

/** The posterior of each state at each mark. */
function posteriors(emissions: readonly (readonly number[])[]): number[][] {
  const forward: number[][] = [];
  emissions.forEach((emission, i) => {
    forward.push(
      emission.map((log, to) => {
        const before = forward[i - 1];
        if (!before) return log + (to === 0 ? NEXT : ELSE);
        return log + sumOf(before.map((sum, from) => sum + goesOn(from, to)));
      }),
    );
  });
  let after = emissions[0]?.map(() => 0) ?? [];
  const shares: number[][] = [];
  for (let i = emissions.length - 1; i >= 0; i--) {
    const both = forward[i]!.map((sum, state) => sum + after[state]!);
    const all = sumOf(both);
    shares.unshift(both.map((log) => Math.exp(log - all)));
    const behind = after;
    after = after.map((_, from) =>
      sumOf(emissions[i]!.map((log, to) => log + goesOn(from, to) + behind[to]!)),
    );
  }
  return shares;
}

function sumOf(logs: readonly number[]): number {
  return logs.reduce(logAdd, Number.NEGATIVE_INFINITY);
}
