import { isCapitalWord } from '../../vietnamese/casing.js';
import { HEADING_NUMERALS, isNumeral } from '../../vietnamese/roman-numerals.js';
import { beginsLine, type ObservedToken } from '../tokens/tokenize.js';
import { type MarkovModel, posteriors } from './forward-backward.js';
import type { ScoreByPlace, WordByPlace } from './word-by-place.js';

/** What may number a heading, with its sign: `II.`, `11.`, `1Il-`, `Ill)`. */
const MARK = /^([^\s.,;:()\-–—/]{1,5})[.)\-–—:/]+$/u;
const NUMBER = /^\d+$/u;
/** Letters of lists, and the ends of sentences at the beginning of a line, are no numerals: `a)`, `luật:`. */
const NO_NUMERAL = /^(?:\p{Ll}|\p{Lu}?\p{Ll}{3,})$/u;
const CAPITAL = /^["“]?\p{Lu}/u;

/** What a mark is. */
type MarkKind = 'numeral' | 'number' | 'other';

/**
 * Natural logs of how often the heading behind a mark is in capitals throughout. Counted at the beginnings of lines of the training
 * text: 449 of 908 Roman numerals, 46 of 5,966 numbers, 52 of 2,121 other marks; of the last two in the text nearest to our papers.
 */
const CAPITALS: Readonly<Record<MarkKind, number>> = {
  numeral: Math.log(0.49),
  number: Math.log(0.008),
  other: Math.log(0.025),
};
/** The same of headings in small letters. */
const SMALL_LETTERS: Readonly<Record<MarkKind, number>> = {
  numeral: Math.log(0.51),
  number: Math.log(0.992),
  other: Math.log(0.975),
};

/** Natural logs of how numbering goes on: with the next numeral, with a new list, with any other, with no numeral. Set by hand. */
const NEXT = Math.log(0.5);
const ANEW = Math.log(0.03);
const ELSE = Math.log(0.02 / HEADING_NUMERALS.length);
const NONE = Math.log(0.45);
/** Natural logs of a first number that no second follows, and of all that are out of order. By hand. */
const FIRST = Math.log(0.3);
const OUT_OF_ORDER = Math.log(0.02);
/** Natural log of each character of any other mark, as it was observed: one of some twenty. */
const PER_CHARACTER = -3;
/** Posterior from which a numeral is taken. */
const SURE = 0.9;

/** The states: the last numeral so far, none to XV, at a mark that is none; and the numeral at a mark that is one. */
const LAST = HEADING_NUMERALS.length + 1;
const isNumeralState = (state: number): boolean => state >= LAST;
/** How many numerals there have been, a mark's own included. */
const countOf = (state: number): number => (isNumeralState(state) ? state - LAST + 1 : state);

const ORDER: MarkovModel = {
  states: LAST + HEADING_NUMERALS.length,
  begins: (state) => ORDER.goesOn(0, state),
  goesOn(from, to) {
    const [before, count] = [countOf(from), countOf(to)];
    if (!isNumeralState(to)) return count === before ? NONE : Number.NEGATIVE_INFINITY;
    if (count === before + 1) return NEXT;
    return count === 1 ? ANEW : ELSE;
  },
};

interface Mark {
  readonly token: ObservedToken;
  readonly core: string;
  readonly inCapitals: boolean;
  /** Natural log of its being as it was observed. */
  readonly asObserved: number;
}

/**
 * Tells the Roman numerals of headings by their places: between `I.` and `III.` the line `11. NỘI DUNG`, with no 10 before it and no
 * 12 behind it, is `II.`. Numerals and numbers in their order stay as they are. Forward-backward over a hidden Markov model
 * whose states are the numerals.
 *
 * @returns the numerals that are surely meant, by token
 */
export function headingNumerals(
  tokens: readonly ObservedToken[],
  score: ScoreByPlace,
): ReadonlyMap<ObservedToken, WordByPlace> {
  const found = new Map<ObservedToken, WordByPlace>();
  const marks = marksOf(tokens);
  if (marks.every(({ core }) => isNumeral(core))) return found;
  const emissions = marks.map((mark) => {
    const heading = mark.inCapitals ? CAPITALS : SMALL_LETTERS;
    const none = mark.asObserved + (NUMBER.test(mark.core) ? heading.number : heading.other);
    return [
      ...new Array<number>(LAST).fill(none),
      ...HEADING_NUMERALS.map((numeral) => score(mark.token, placed(numeral, mark)) + heading.numeral),
    ];
  });
  posteriors(ORDER, emissions).forEach((shares, i) => {
    const mark = marks[i]!;
    const state = shares.findIndex((share) => share >= SURE);
    if (isNumeralState(state) && !isNumeral(mark.core))
      found.set(mark.token, placed(HEADING_NUMERALS[countOf(state) - 1]!, mark));
  });
  return found;
}

function placed(word: string, { token, core }: Mark): WordByPlace {
  return { word, lead: 0, trail: token.text.length - core.length };
}

/** The marks that may be numerals; a number in its order is none. */
function marksOf(tokens: readonly ObservedToken[]): Mark[] {
  const marks: Omit<Mark, 'asObserved'>[] = tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    const core = beginsLine(token) ? MARK.exec(token.text)?.[1] : undefined;
    if (core === undefined || next?.gap !== 'blank' || !CAPITAL.test(next.text)) return [];
    const beyond = tokens[i + 2];
    const inCapitals = isCapitalWord(next.text) && (beyond?.gap !== 'blank' || isCapitalWord(beyond.text));
    return [{ token, core, inCapitals }];
  });
  const numbers = marks.flatMap(({ core }) => (NUMBER.test(core) ? [Number(core)] : []));
  let at = -1;
  return marks.flatMap((mark) => {
    const { core } = mark;
    if (!NUMBER.test(core))
      return NO_NUMERAL.test(core) ? [] : [{ ...mark, asObserved: PER_CHARACTER * core.length }];
    const number = numbers[++at]!;
    if (numbers[at - 1] === number - 1 || numbers[at + 1] === number + 1) return [];
    // Numbers that are out of order are the rarer the larger they are: 1 / n².
    return [{ ...mark, asObserved: number === 1 ? FIRST : OUT_OF_ORDER - 2 * Math.log(Math.max(1, number)) }];
  });
}
