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
 * their like, one in 1,655 and 13 in 58,442 have one. One behind it, `28- NQ/TW`, is the way of some writers (one in 92, one
 * in 228) and stays in clean text; of 12 that stand on the training pages of engines, 11 were not on the paper.
 */
const BLANK_AT_HYPHEN = [
  /^\(?\d+(?: [-–]|[-–] [-–]?)(\p{Lu}[\p{L}&]*)\/(\p{Lu}{2,})[^\p{L}\p{N}]*$/u,
  /^\(?\d+\/(?:\d{4}\/)?(\p{Lu}[\p{L}&]*)(?: [-–]|[-–] [-–]?)(\p{Lu}[\p{L}&]+)[^\p{L}\p{N}]*$/u,
];
const LAST_HYPHEN = /[-–]$/u;
const LOST_HYPHEN = /^\(?\d+\/(?:\d{4}\/)?(\p{Lu}[\p{L}&]*) (\p{Lu}[\p{L}&]+)[^\p{L}\p{N}]*$/u;
/** Nats for a blank read for a sign. One put in costs nothing: that it is not on the paper is nearly sure. */
const BLANK_FOR_SIGN = 4;
const YEAR = 4;

/**
 * Two neighbouring tokens as one: `02/201 7/TT-VPCP`, `28-NQ TW`; amid damage also `30/5/20 19`,
 * `28 -NQ/TW`, `28- -NQ/TW`, `48/2013/NĐ- CP`, `48/2013/NĐ CP`.
 *
 * @param isKnown whether a segment, as it is observed, is a kind of papers or a body that issues them
 */
export function joinSplitCode(
  first: string,
  second: string,
  isClean: boolean,
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
    const hyphen = /^[-–]/u.test(second) ? '' : '-';
    return { text: first.replace(LAST_HYPHEN, '') + hyphen + second, priorLogProb: 0 };
  }
  return areKnown(LOST_HYPHEN.exec(both)) ? joined('-') : undefined;
}
