import type { Correction } from '../../correction.js';
import type { Span } from '../../span.js';
import { baseLetters } from '../../vietnamese/marks.js';

/** What a search with more freedom says of a reading. */
export interface FreeWord {
  /** the most that all readings with the letters observed may have of the probability */
  readonly atMost: number;
  /** of a reading that it listed, how probable that is */
  readonly readings: ReadonlyMap<string, number>;
}

/** What such a search says of the places of a text; to be asked in order. */
export type FreeWords = (span: Span) => FreeWord;

const NO_READINGS: ReadonlyMap<string, number> = new Map();

function readingsOf({ intended, confidence, alternatives }: Correction): ReadonlyMap<string, number> {
  const readings = new Map(alternatives.map(({ text, probability }) => [text, probability]));
  return readings.set(intended, confidence);
}

/** How much of the probability of a word's readings is that of those with the letters observed, marks and case aside. */
function agreeing(correction: Correction): number {
  const seen = baseLetters(correction.observed);
  let sum = 0;
  for (const [text, probability] of readingsOf(correction))
    if (baseLetters(text) === seen) sum += probability;
  return Math.min(1, sum);
}

/**
 * How probable readings are where only marks may change. Nothing mends a wrong letter then, and the readings, all wrong in the same
 * letter, know nothing of it; nor does the calibration, which was learnt where letters may change. So this is told by such a search:
 * what the page says does not depend on what may be changed.
 *
 * @param free what that search made of the same text, in order
 */
export function freeWords(free: readonly Correction[]): FreeWords {
  let at = 0;
  return ({ start, end }) => {
    while (at < free.length && free[at]!.span.end <= start) at++;
    const over: Correction[] = [];
    for (let i = at; i < free.length && free[i]!.span.start < end; i++) over.push(free[i]!);
    const [only] = over;
    const isSame = over.length === 1 && only!.span.start === start && only!.span.end === end;
    return {
      atMost: Math.min(1, ...over.map(agreeing)),
      readings: isSame ? readingsOf(only!) : NO_READINGS,
    };
  };
}
