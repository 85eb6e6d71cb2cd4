import { stripMarks } from '../vietnamese/marks.js';
import { isCodeLike } from './document-codes.js';
import { beginsLine, type ObservedToken, withoutEdges } from './tokenize.js';

/** What stands before the subject of an official letter, under its number (Decree 30/2020, annex I): "về việc", about. */
export const SUBJECT_MARK = 'V/v';

/** What engines make of it: a `V` or two, something that looks like a stroke, a small `v`, no vowel. */
const LIKE_IT = /^[VW](?=\S{1,4}$)[^aeiou\s]+$/u;
/** A given name that looks like the mark. */
const NAME = /^vy$/iu;
const SMALL = /^\p{Ll}/u;
/** How many lines below the number the subject stands at most: the three of the other column of the letterhead come in between. */
const LINES_BELOW = 5;

/**
 * Tells the mark of an official letter's subject by its place: it begins a line below that of the number, and small letters
 * follow. Its own letters say little, `Wv`, `VW%x`; and nothing the language model was counted from has letterheads.
 *
 * @returns the tokens that are it, though they were read as something else
 */
export function subjectMarks(tokens: readonly ObservedToken[]): ReadonlyMap<ObservedToken, string> {
  const found = new Map<ObservedToken, string>();
  let below = Number.POSITIVE_INFINITY;
  tokens.forEach((token, i) => {
    if (beginsLine(token)) below++;
    if (isCodeLike(withoutEdges(token.text))) below = 0;
    const next = tokens[i + 1];
    const begins = beginsLine(token) && below >= 1 && below <= LINES_BELOW;
    if (begins && next?.gap === 'blank' && SMALL.test(next.text) && looksLikeIt(token.text))
      found.set(token, SUBJECT_MARK);
  });
  return found;
}

function looksLikeIt(text: string): boolean {
  const bare = stripMarks(text);
  return LIKE_IT.test(bare) && bare !== SUBJECT_MARK && !NAME.test(bare);
}
