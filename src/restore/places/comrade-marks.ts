import { beginsNext } from '../tokens/token-facts.js';
import { beginsLine, type ObservedToken } from '../tokens/tokenize.js';
import type { ScoreByPlace, WordByPlace } from './word-by-place.js';

/** What stands before a person's name, "đồng chí", where a sentence begins. */
const COMRADE: WordByPlace = { word: 'Đ/c', lead: 0, trail: 0 };
/** A small letter, which is sought among small letters alone: of `B/c` and `D/c` the search makes `Đ/c` by itself. */
const LIKE_COMRADE = /^[bp]\/c$/u;
/** A name may follow these, but no sentence need begin there. */
const GOES_ON = /[:;”"]$/u;
/** A word of a name. */
const WITH_CAPITAL = /^\p{Lu}(?!\p{Lu}{2})/u;
/** Natural log of P(observed | `Đ/c`) below which the letter was never seen to be read so: in text that lost nothing but its marks. */
const UNLIKE = -8;

/**
 * Tells `Đ/c` where engines took its capital for a small letter: `b/c` at the beginning of a sentence, before a name. There
 * nobody prints a small letter, and `b/c`, báo cáo, stands behind those who are reported to, `(để b/c)`. Within a sentence it is
 * left alone: no engine read the small `đ` so.
 *
 * @returns the tokens that are `Đ/c`
 */
export function comradeMarks(
  tokens: readonly ObservedToken[],
  score: ScoreByPlace,
): ReadonlyMap<ObservedToken, WordByPlace> {
  const found = new Map<ObservedToken, WordByPlace>();
  tokens.forEach((token, i) => {
    if (!LIKE_COMRADE.test(token.text) || !isNameAt(tokens, i + 1) || !beginsSentence(tokens, i)) return;
    if (score(token, COMRADE) >= UNLIKE) found.set(token, COMRADE);
  });
  return found;
}

function beginsSentence(tokens: readonly ObservedToken[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || tokens[at]!.gap === 'paragraph') return true;
  return beginsNext(before.text) && !GOES_ON.test(before.text);
}

/** Two words with capitals, or one that a sign parts from what follows: `Thường trực Tỉnh ủy` is no person. */
function isNameAt(tokens: readonly ObservedToken[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || beginsLine(first) || !WITH_CAPITAL.test(first.text)) return false;
  return first.trail > 0 || (second !== undefined && WITH_CAPITAL.test(second.text));
}
