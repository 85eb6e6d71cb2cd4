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
 * Writes a token in a case shape.
 *
 * @param token NFC; any case
 * @param shape `mixed` and `none` leave the token as it is
 */
export function applyCase(token: string, shape: CaseShape): string {
  switch (shape) {
    case 'lower':
      return token.toLowerCase();
    case 'upper':
      return token.toUpperCase();
    case 'title': {
      const first = [...token].findIndex((c) => isUpper(c) || isLower(c));
      if (first < 0) return token;
      const letters = [...token.toLowerCase()];
      letters[first] = letters[first]!.toUpperCase();
      return letters.join('');
    }
    default:
      return token;
  }
}
