/**
 * How a token is capitalised. `none`: no letter has case. `title`: only the first cased letter is a capital
 * (a single capital counts as `title`, for it says nothing about the rest). `mixed`: anything else.
 */
export type CaseShape = 'none' | 'lower' | 'title' | 'upper' | 'mixed';

const isUpper = (c: string): boolean => c !== c.toLowerCase() && c === c.toUpperCase();
const isLower = (c: string): boolean => c !== c.toUpperCase() && c === c.toLowerCase();

/** The case shape of one NFC token; punctuation and digits do not count. */
export function caseShapeOf(token: string): CaseShape {
  let lower = 0;
  let upper = 0;
  let firstIsUpper = false;
  for (const c of token) {
    if (isUpper(c)) {
      if (lower + upper === 0) firstIsUpper = true;
      upper++;
    } else if (isLower(c)) lower++;
  }
  if (lower + upper === 0) return 'none';
  if (upper === 0) return 'lower';
  if (upper === 1 && firstIsUpper) return 'title';
  return lower === 0 ? 'upper' : 'mixed';
}

/**
 * A pattern for tokens of which two signs at least, side by side, are letters of a class or `&`, with signs alone around.
 * `&` may be of either, so a run of it has its place by the letters beside it, and takes no time for every place it could have.
 *
 * @param letters the class, as the source of a pattern
 */
export function amongSigns(letters: string): RegExp {
  const sign = '[^\\p{L}\\p{N}]';
  const two = `(?:(?<=&)${letters}|${letters}(?=&|${letters}))`;
  return new RegExp(`^(?:${sign}*${two}(?:&*${letters})*${sign}*|(?=${sign}*?&&)${sign}+)$`, 'u');
}

/** Letters of which all are capitals, two at least and side by side: `UBND`, `(BI),`. Signs and digits may stand around them. */
const CAPITALS = /^\P{L}*(\p{Lu}{2,})\P{L}*$/u;
/** The same as abbreviations are written, with `&` among them, and no digits around: `PT&TH`. */
const ABBREVIATION = amongSigns('\\p{Lu}');
/** A word of a heading in capitals, which may have but one letter (`Ý`) and signs within (`PHỐ-XÃ`). */
const CAPITAL_WORD = /^\P{L}*\p{Lu}(?:\P{L}*|\p{Lu}\P{Ll}*)$/u;
/** Share of capitals among the letters of a line in capitals, a misread one or two not counted. By eye, on letterheads. */
const MOSTLY = 0.85;

/** The letters of a token that is in capitals, two side by side at least; undefined for any other. */
export function capitalsOf(token: string): string | undefined {
  return CAPITALS.exec(token)?.[1];
}

/** Whether a token is in capitals as abbreviations are. */
export function isCasedAsAbbreviation(token: string): boolean {
  return ABBREVIATION.test(token);
}

/** Whether a token may be a word of a line in capitals. */
export function isCapitalWord(token: string): boolean {
  return CAPITAL_WORD.test(token);
}

/** Whether a line has two capitals at least and no small letter: `MỤC ĐÍCH, YÊU CẦU`. */
export function isInCapitals(line: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
}

/** Whether a line has two letters at least, nearly all of them capitals: a recogniser may have read some of them as small. */
export function isMostlyInCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.length > 1 && letters.filter((c) => c === c.toUpperCase()).length >= letters.length * MOSTLY;
}
