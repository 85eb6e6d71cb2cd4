import { isMostlyInCapitals } from '../../vietnamese/casing.js';
import { stripMarks } from '../../vietnamese/marks.js';
import { NUMBER_MARK, SUBJECT_MARK } from '../../vietnamese/office-landmarks.js';
import { isCodeLike } from '../readings/document-codes.js';
import { beginsLine, type ObservedToken, withoutEdges } from '../tokens/tokenize.js';
import type { ScoreByPlace, WordByPlace } from './word-by-place.js';

/** What engines make of a subject's mark, `VW%x`: a `V`, signs or letters that look like a stroke, of which a `W` may hold one, a small `v`. */
const LIKE_SUBJECT = /^(?:V[/|\\lI1!%()vW]{0,2}[vwyxVWY]|W[/|\\lI1!%]?[vwyx])(?=:?$)/u;
/** A given name that looks like the mark, and capitals that abbreviate something. */
const NO_SUBJECT = /^V[yY]$|^\p{Lu}{3,}$/u;
const HAS_LETTER = /\p{L}/u;
const SMALL = /^\p{Ll}/u;
/** How many lines below the number the subject stands at most: the three of the other column of the letterhead come in between. */
const LINES_BELOW = 5;

const BEFORE_COLON = /^(\S{1,3})[:;]$/u;
/** What the number of a paper begins with. */
const NUMBER = /^\d/u;
/** Natural log of P(observed | `Số`) below which it is another word: both letters were never seen to be read so (`Ma`, `KT`, `Ve`). */
const UNLIKE = -15;

/**
 * Tells the two words of a letterhead that are known by their places: `Số:` begins the line of the first number, the mark of a
 * letter's subject a line below it, small letters behind it. Their own letters say little, `86:`, `$8:`, `Wv`, `VW%x`; and nothing
 * the language model was counted from has letterheads.
 *
 * @returns the tokens that are one of them, though they were read as something else
 */
export function letterheadMarks(
  tokens: readonly ObservedToken[],
  score: ScoreByPlace,
): ReadonlyMap<ObservedToken, WordByPlace> {
  const code = tokens.findIndex(isCode);
  return new Map(code < 0 ? [] : [...numberMark(tokens, code, score), ...subjectMarks(tokens, code)]);
}

const isCode = ({ text }: ObservedToken): boolean => isCodeLike(withoutEdges(text));

/** The mark of the paper's own number, which is the first code. */
function numberMark(
  tokens: readonly ObservedToken[],
  code: number,
  score: ScoreByPlace,
): [ObservedToken, WordByPlace][] {
  // `Số: 245 /SNV-VP`: the number was written in by hand.
  const number = code > 0 && /^[-/]/u.test(tokens[code]!.text) ? code - 1 : code;
  const token = tokens[number - 1];
  if (
    !token ||
    !beginsLine(token) ||
    tokens[number]!.gap !== 'blank' ||
    !NUMBER.test(withoutEdges(tokens[number]!.text))
  )
    return [];
  const core = BEFORE_COLON.exec(token.text)?.[1];
  if (core === undefined || core === NUMBER_MARK) return [];
  if (!HAS_LETTER.test(core) && !isBelowCapitals(tokens, number - 1)) return [];
  const mark = { word: NUMBER_MARK, lead: 0, trail: token.text.length - core.length };
  return score(token, mark) < UNLIKE ? [] : [[token, mark]];
}

/** Whether the words above end in capitals, as the body's name in a letterhead does: elsewhere `1: 12/QĐ-UBND` is a list. */
function isBelowCapitals(tokens: readonly ObservedToken[], at: number): boolean {
  const above = tokens.slice(0, at).findLast(({ text }) => HAS_LETTER.test(text));
  return above !== undefined && isMostlyInCapitals(withoutEdges(above.text));
}

/** The mark of the subject, at the beginning of a line below the paper's own number. */
function subjectMarks(tokens: readonly ObservedToken[], code: number): [ObservedToken, WordByPlace][] {
  const found: [ObservedToken, WordByPlace][] = [];
  for (let at = code + 1, below = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!beginsLine(token)) continue;
    if (++below > LINES_BELOW) break;
    const next = tokens[at + 1];
    const core = subjectIn(token.text);
    if (core === undefined || next?.gap !== 'blank' || !SMALL.test(next.text)) continue;
    found.push([token, { word: SUBJECT_MARK, lead: 0, trail: token.text.length - core.length }]);
  }
  return found;
}

/** What of a token looks like the mark of a subject but is not; undefined where nothing does. */
function subjectIn(text: string): string | undefined {
  const core = LIKE_SUBJECT.exec(stripMarks(text))?.[0];
  return core === undefined || core === SUBJECT_MARK || NO_SUBJECT.test(core) ? undefined : core;
}
