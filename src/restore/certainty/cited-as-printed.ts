import type { DecodedArc } from '../lattice/decode.js';
import { losesCited } from '../tokens/cited-forms.js';
import type { ObservedToken } from '../tokens/tokenize.js';

/**
 * What may be cited by its digits, `H6`, gives way to a doubtful reading that is so probable, and so many times as probable as what is
 * printed. So 26 of 9,361 errors on held-out pages go, 14 garbled words get a wrong reading, flagged as they were, and no right word
 * is broken; from 0.4 two are. With 10 and 50 times 34 and 22 errors go. Of 180 made-up flats, seats and forms none is lost; with 10 times
 * one is, and whatever is printed eight.
 */
const LIKELY = 0.5;
const OUTDONE = 20;
const HAS_LETTER = /\p{L}/u;

/**
 * Whether people look a word up by what is printed: a document code, a number, a name with digits. A doubtful reading of it, put in
 * place, would send them elsewhere.
 *
 * @param tokens of which `observed` is the text
 * @param confidence how probable the reading is
 * @param own how probable it is that the page says what is printed
 */
export function isCitedAsPrinted(
  { arc: { text, kind, way } }: Pick<DecodedArc, 'arc'>,
  observed: string,
  tokens: readonly ObservedToken[],
  confidence: number,
  own: number,
): boolean {
  const isOutdone = confidence >= LIKELY && confidence >= OUTDONE * own;
  return (
    kind === 'code' ||
    isMadeNumber(text, observed) ||
    (losesNumber(text, tokens) && !way?.byPlace) ||
    (losesCited(text, observed) && !isOutdone)
  );
}

/** Whether letters would become digits: like codes, they do so only where that is sure. */
function isMadeNumber(intended: string, observed: string): boolean {
  return HAS_LETTER.test(observed) && !HAS_LETTER.test(intended) && /\d/u.test(intended);
}

/**
 * Whether a number by itself would be gone: `16` may be `lô`, but a row or a seat has a number far more often. What its place tells
 * is another thing: there a word or numeral stands on nearly every paper.
 */
function losesNumber(intended: string, tokens: readonly ObservedToken[]): boolean {
  return !/\d/u.test(intended) && tokens.some(({ text }) => /\d/u.test(text) && !HAS_LETTER.test(text));
}
