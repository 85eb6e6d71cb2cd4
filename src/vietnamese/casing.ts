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
