import { align } from './align.js';
import { pairByLetters } from './pairing.js';
import { scoreTokens, type View } from './tokens.js';

/** A token of the truth and what stands for it in the observed and in the restored text, if anything does. */
export interface TokenTriple {
  readonly truth: string;
  readonly observed: string | null;
  readonly restored: string | null;
}

/** The tokens behind the counts, in the order of the truth. */
export interface TokenLists {
  readonly broken: readonly TokenTriple[];
  readonly damagedNumbers: readonly TokenTriple[];
  readonly stillWrong: readonly TokenTriple[];
  readonly fixed: readonly TokenTriple[];
}

/** What a restoration did to the tokens of one document, in one view. All figures count tokens of the truth. */
export interface Comparison {
  readonly tokens: number;
  /** edit distance between truth and observed; the SER is this over `tokens` */
  readonly observedErrors: number;
  readonly restoredErrors: number;
  readonly observedWrong: number;
  readonly restoredWrong: number;
  /** wrong in the observed text, right in the restored one */
  readonly fixed: number;
  /** right in the observed text, wrong in the restored one */
  readonly broken: number;
  /** tokens that hold a digit */
  readonly numbers: number;
  readonly numbersRightInObserved: number;
  readonly numbersRightInRestored: number;
  /** numbers right in the observed text and wrong in the restored one */
  readonly numbersDamaged: number;
  readonly lists?: TokenLists;
}

/** `\p{Nd}` and what Unicode calls digits besides (superscripts, circled digits). */
const DIGIT =
  /[\p{Nd}\u{b2}\u{b3}\u{b9}\u{1369}-\u{1371}\u{19da}\u{2070}\u{2074}-\u{2079}\u{2080}-\u{2089}\u{2460}-\u{2468}\u{2474}-\u{247c}\u{2488}-\u{2490}\u{24ea}\u{24f5}-\u{24fd}\u{24ff}\u{2776}-\u{277e}\u{2780}-\u{2788}\u{278a}-\u{2792}\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]/u;

function partners(path: ReturnType<typeof align>['path']): Map<number, number> {
  const map = new Map<number, number>();
  for (const [i, j] of path) if (i !== null && j !== null) map.set(i, j);
  return map;
}

function equalPartners(
  pairs: Map<number, number>,
  a: readonly string[],
  b: readonly string[],
): Map<number, number> {
  return new Map([...pairs].filter(([i, j]) => a[i] === b[j]));
}

/**
 * Counts a token as right on one side too when the observed and the restored text agree on it and only their two
 * alignments with the truth tie it to different places: that is not a change.
 */
function adopt(
  right: Map<number, number>,
  other: Map<number, number>,
  same: Map<number, number>,
  from: readonly string[],
  to: readonly string[],
): Set<number> {
  const ok = new Set(other.keys());
  const used = new Set(other.values());
  for (const [i, j] of right) {
    const k = same.get(j);
    if (!ok.has(i) && k !== undefined && !used.has(k) && to[k] === from[j]) {
      ok.add(i);
      used.add(k);
    }
  }
  return ok;
}

/**
 * Compares a restoration with its truth, token by token.
 *
 * @param truth what the page says
 * @param observed what the recogniser printed
 * @param restored what the restorer made of it
 * @param view loose or strict tokens
 * @param withLists true to get the tokens behind the counts too
 */
export function compareTokens(
  truth: string,
  observed: string,
  restored: string,
  view: View,
  withLists = false,
): Comparison {
  const [t, o, r] = [truth, observed, restored].map((text) => scoreTokens(text, view)) as [
    string[],
    string[],
    string[],
  ];
  const toObserved = align(t, o);
  const toRestored = align(t, r);
  const rightObserved = equalPartners(partners(toObserved.path), t, o);
  const rightRestored = equalPartners(partners(toRestored.path), t, r);
  const same = partners(align(o, r).path);
  const back = new Map([...same].map(([j, k]) => [k, j]));
  const okRestored = adopt(rightObserved, rightRestored, same, o, r);
  const okObserved = adopt(rightRestored, rightObserved, back, r, o);

  const places = t.map((_, i) => i);
  const broken = places.filter((i) => okObserved.has(i) && !okRestored.has(i));
  const fixed = places.filter((i) => okRestored.has(i) && !okObserved.has(i));
  const numbers = places.filter((i) => DIGIT.test(t[i]!));
  const damaged = numbers.filter((i) => okObserved.has(i) && !okRestored.has(i));
  const counts: Comparison = {
    tokens: t.length,
    observedErrors: toObserved.distance,
    restoredErrors: toRestored.distance,
    observedWrong: t.length - okObserved.size,
    restoredWrong: t.length - okRestored.size,
    fixed: fixed.length,
    broken: broken.length,
    numbers: numbers.length,
    numbersRightInObserved: numbers.filter((i) => okObserved.has(i)).length,
    numbersRightInRestored: numbers.filter((i) => okRestored.has(i)).length,
    numbersDamaged: damaged.length,
  };
  if (!withLists) return counts;
  const nearObserved = pairByLetters(t, o, toObserved.path);
  const nearRestored = pairByLetters(t, r, toRestored.path);
  const triples = (list: readonly number[]): TokenTriple[] =>
    list.map((i) => ({
      truth: t[i]!,
      observed: nearObserved.get(i) ?? null,
      restored: nearRestored.get(i) ?? null,
    }));
  const lists = {
    broken: triples(broken),
    damagedNumbers: triples(damaged),
    stillWrong: triples(places.filter((i) => !okRestored.has(i))),
    fixed: triples(fixed),
  };
  return { ...counts, lists };
}
