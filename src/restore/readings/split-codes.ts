import type { Gap } from '../tokens/tokenize.js';

/** A document code or a date of which a blank made two tokens. */
export interface SplitCode {
  readonly text: string;
  /** Natural log of how likely the blank is put there by damage. */
  readonly priorLogProb: number;
}

/** A year of four digits with a blank in it, within a document code or at the end of a date. */
const SPLIT_YEAR = /^\(?\d+\/(?:19|20)?\d{0,3} (?<=\/(?:1|2|19|20|19\d|20\d) )\d{1,3}\//u;
const SPLIT_DATE =
  /^\(?\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d{0,3} (?<=\D(?:1|2|19|20|19\d|20\d) )(\d{1,3})[^\p{L}\p{N}]*$/u;
/** Number and kind of a party paper, and a body that issues such: between them stands a slash, always. */
const LOST_SLASH = /^\(?\d+-(\p{Lu}[\p{L}&]*) (\p{Lu}{2,})[^\p{L}\p{N}]*$/u;
/**
 * No blank stands in front of a hyphen in a code, nor in its place: of the training corpora's `28-NQ/TW` and `/NĐ-CP` with
 * their like, one in 1,655 and 13 in 58,442 have one.
 */
const BLANK_AT_HYPHEN = [
  /^\(?\d+(?: [-–]|[-–] [-–]?)(\p{Lu}[\p{L}&]*)\/(\p{Lu}{2,})[^\p{L}\p{N}]*$/u,
  /^\(?\d+\/(?:\d{4}\/)?(\p{Lu}[\p{L}&]*)(?: [-–]|[-–] [-–]?)(\p{Lu}[\p{L}&]+)[^\p{L}\p{N}]*$/u,
];
const LOST_HYPHEN = /^\(?\d+\/(?:\d{4}\/)?(\p{Lu}[\p{L}&]*) (\p{Lu}[\p{L}&]+)[^\p{L}\p{N}]*$/u;
const FIRST_HYPHEN = /^[-–]/u;
const LAST_HYPHEN = /[-–]$/u;
/** Codes, whole or up to their hyphen, and what may follow such a one. */
const WHOLE_CODE = /^\(?\d+(?:\/(?:\d{4}\/)?\p{Lu}+)?[-–]\p{Lu}{2}/u;
const CODE_TO_HYPHEN = /^\(?\d+(?:\/(?:\d{4}\/)?\p{Lu}+)?[-–]$/u;
const CODE_FROM_HYPHEN = /^\p{Lu}{2}/u;
/** Blanks behind hyphens are a habit when there are so many, and in more than such a share of the document's codes. */
const HABIT = 2;
const HABIT_SHARE = 0.1;
/** Nats for a blank read for a sign. One put in costs nothing: that it is not on the paper is nearly sure. */
const BLANK_FOR_SIGN = 4;
const YEAR = 4;

/** What joining the parts of codes depends on beside them. */
export interface CodeHabits {
  /** The document is clean but for slips. */
  readonly isClean: boolean;
  /** Its writer puts blanks behind hyphens, see `hasSpacedCodes`. */
  readonly isSpaced: boolean;
}

/** Whether two neighbouring tokens meet at a hyphen, which belongs to a code though it stands at the edge of a token. */
export function meetAtHyphen(first: string, second: string): boolean {
  return FIRST_HYPHEN.test(second) || LAST_HYPHEN.test(first);
}

/**
 * Whether the writer of a document puts a blank behind the hyphen of codes, `28- NQ/TW`: one in 92 codes of the training
 * corpora has one, and one in 228 like `/NĐ- CP`. Whoever does so does it again and again; of 12 on the training pages of
 * engines, 11 were not on the paper.
 */
export function hasSpacedCodes(tokens: readonly { readonly text: string; readonly gap: Gap }[]): boolean {
  let spaced = 0;
  let whole = 0;
  tokens.forEach(({ text }, i) => {
    const next = tokens[i + 1];
    if (WHOLE_CODE.test(text)) whole++;
    else if (next?.gap === 'blank' && CODE_TO_HYPHEN.test(text) && CODE_FROM_HYPHEN.test(next.text)) spaced++;
  });
  return spaced >= HABIT && spaced > HABIT_SHARE * (spaced + whole);
}

/**
 * Two neighbouring tokens as one: `02/201 7/TT-VPCP`, `28-NQ TW`; amid damage also `30/5/20 19`,
 * `28 -NQ/TW`, `28- -NQ/TW`, `48/2013/NĐ- CP`, `48/2013/NĐ CP`.
 *
 * @param isKnown whether a segment, as it is observed, is a kind of papers or a body that issues them
 */
export function joinSplitCode(
  first: string,
  second: string,
  { isClean, isSpaced }: CodeHabits,
  isKnown: (segment: string) => boolean,
): SplitCode | undefined {
  const both = `${first} ${second}`;
  const areKnown = (found: RegExpExecArray | null) =>
    found !== null && isKnown(found[1]!) && isKnown(found[2]!);
  const joined = (sign: string) => ({ text: first + sign + second, priorLogProb: -BLANK_FOR_SIGN });
  if (SPLIT_YEAR.test(both)) return { text: first + second, priorLogProb: 0 };
  if (areKnown(LOST_SLASH.exec(both))) return joined('/');
  if (isClean) return undefined;
  const date = SPLIT_DATE.exec(both);
  if (date && /\d*$/u.exec(first)![0].length + date[2]!.length === YEAR)
    return { text: first + second, priorLogProb: 0 };
  if (BLANK_AT_HYPHEN.some((pattern) => areKnown(pattern.exec(both)))) {
    const hyphen = FIRST_HYPHEN.test(second) ? '' : '-';
    if (hyphen !== '' && isSpaced) return undefined;
    return { text: first.replace(LAST_HYPHEN, '') + hyphen + second, priorLogProb: 0 };
  }
  return areKnown(LOST_HYPHEN.exec(both)) ? joined('-') : undefined;
}
