import { HEADING_NUMERALS } from '../../vietnamese/roman-numerals.js';
import { logAdd } from '../log-add.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import { type MarkovModel, posteriors } from './forward-backward.js';
import { type HeadingMark, headingMarks } from './heading-marks.js';
import type { ScoreByPlace, WordByPlace } from './word-by-place.js';

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
/** With the same numeral once more, which no writer of 60 papers did, in some 180 steps: by Laplace's rule. */
const SAME = Math.log(1 / 182);
const NONE = Math.log(0.45);
/** Natural log of P(one stroke fewer | several on end): of 159 headings `II` and `III` that engines read, 17 had lost one. */
const LOST_STROKE = Math.log(17 / 159);
const STROKES = /I(?=I)/u;
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
    if (count === 1) return ANEW;
    return count === before ? SAME : ELSE;
  },
};

/**
 * Tells the Roman numerals of headings by their places: between `I.` and `III.` the line `11. NỘI DUNG`, with no 10 before it and no
 * 12 behind it, is `II.`, and so is another `I.` there, which lost a stroke. Numerals and numbers in their order stay as they are.
 * Forward-backward over a hidden Markov model whose states are the numerals.
 *
 * @returns the numerals that are surely meant, by token
 */
export function headingNumerals(
  tokens: readonly ObservedToken[],
  score: ScoreByPlace,
): ReadonlyMap<ObservedToken, WordByPlace> {
  const found = new Map<ObservedToken, WordByPlace>();
  const marks = headingMarks(tokens);
  const emissions = marks.map((mark) => {
    const heading = mark.inCapitals ? CAPITALS : SMALL_LETTERS;
    const none = mark.asObserved + (mark.isNumber ? heading.number : heading.other);
    return [
      ...new Array<number>(LAST).fill(none),
      ...HEADING_NUMERALS.map((numeral) => asNumeral(mark, numeral, score) + heading.numeral),
    ];
  });
  posteriors(ORDER, emissions).forEach((shares, i) => {
    const mark = marks[i]!;
    const state = shares.findIndex((share) => share >= SURE);
    if (!isNumeralState(state)) return;
    const numeral = HEADING_NUMERALS[countOf(state) - 1]!;
    if (numeral !== mark.core) found.set(mark.token, placed(numeral, mark));
  });
  return found;
}

/** Natural log of P(observed | numeral). Strokes on end are lost far more often than letters are. */
function asNumeral(mark: HeadingMark, numeral: string, score: ScoreByPlace): number {
  const whole = score(mark.token, placed(numeral, mark));
  if (!STROKES.test(numeral)) return whole;
  return logAdd(whole, LOST_STROKE + score(mark.token, placed(numeral.replace(STROKES, ''), mark)));
}

function placed(word: string, { token, core }: HeadingMark): WordByPlace {
  return { word, lead: 0, trail: token.text.length - core.length };
}
