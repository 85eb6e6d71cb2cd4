import { stripMarks } from '../../vietnamese/marks.js';
import { withoutEdges } from './tokenize.js';

/** Capitals with a number behind them: a flat `C.05`, a hall `CH08`, a variety `BC15`, whoever drew up a paper `TD.15b`, `Ng.03b`. */
const IDENTIFIER = /^(?:\p{Lu}{1,4}\d?(?:[.-]?\d{2,}|[.-]\d+)|\p{Lu}\p{L}{0,2}\.\d+)\p{Ll}?$/u;
/**
 * A source of regular expressions for digits that are seldom letters at the end of a word. Not 0, 1, 6: of 34 words with these at the
 * end in training pages all were misread, of two with other digits one, and three measures had them.
 */
export const SELDOM_LETTER = '[2-57-9]';
/** A word with the number of a footnote: `án2`. */
const NOTED = new RegExp(`^(?=.*[aeiouy])[a-zđ]{2,}[1-9]?${SELDOM_LETTER}$`, 'iu');
/** The same with fewer signs that it is one: `B6` may be `Bộ`. */
const MAY_IDENTIFY = /^\p{Lu}{1,4}\d?[.-]?\d+\p{Ll}?$/u;
/** Letters with signs between: `T.U`, `v/v`, `K/T`, `s.d.t`. */
const PARTED = /^\p{L}(?:[./]\p{L}{1,2})+$/u;
const DIGITS = /\d+/gu;
const SIGNS = /[./]/gu;

/**
 * Nats against a reading that loses digits or signs of what is cited. With 0, 6 and 10 nats, held-out pages of the kind `eng`
 * have 1,598, 1,599 and 1,599 errors among 17,401 words, scanners' layers 229, 229 and 231. Neither holds flats, seats or
 * initials: of made-up ones more stay right the higher the number.
 */
const CITED = 6;

/**
 * Nats against readings that take letters for what people cite by its digits and signs. Engines read a letter as a digit or a
 * sign now and then, but hardly several in a row behind capitals, nor so that single letters are left between signs.
 *
 * @param observed a token; punctuation at its edges and those of its readings does not matter
 * @returns what a reading of it costs; undefined where nothing is cited
 */
export function priceOfCited(observed: string): ((reading: string) => number) | undefined {
  const loses = lossOf(observed, IDENTIFIER);
  return loses && ((reading) => (loses(reading) ? CITED : 0));
}

/** Whether a reading of a token loses digits or signs of what may be cited by them. */
export function losesCited(reading: string, observed: string): boolean {
  return lossOf(observed, MAY_IDENTIFY)?.(reading) ?? false;
}

/** What tells whether a reading has other digits or signs than the ones cited; undefined where none are. */
function lossOf(observed: string, identifier: RegExp): ((reading: string) => boolean) | undefined {
  const core = withoutEdges(observed);
  const hasDigits = identifier.test(core) || NOTED.test(stripMarks(core));
  const kept = hasDigits ? DIGITS : PARTED.test(core) ? SIGNS : undefined;
  if (!kept) return undefined;
  const cited = String(core.match(kept));
  return (reading) => String(withoutEdges(reading).match(kept)) !== cited;
}
