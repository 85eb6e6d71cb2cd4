/** Case shapes a syllable can be written in; `exact` is for forms written in one way only. */
export const SHAPE = { lower: 0, title: 1, upper: 2, exact: 3 } as const;
export type Shape = (typeof SHAPE)[keyof typeof SHAPE];

const ONE_CASE = /^(?:\p{L}?\p{Ll}+|\p{Lu}+)$/u;

/** The text of an entry in a case shape. */
export function surface(text: string, shape: Shape): string {
  if (shape === SHAPE.title) return text[0]!.toUpperCase() + text.slice(1);
  return shape === SHAPE.upper ? text.toUpperCase() : text;
}

/** The case shape that a word, of letters alone, is written in. */
export function shapeOf(word: string): Shape {
  if (word === word.toLowerCase()) return SHAPE.lower;
  return word.length > 1 && word === word.toUpperCase() ? SHAPE.upper : SHAPE.title;
}

/** Whether a word is letters alone, small, with a capital in front, or all capitals. */
export function isInOneCase(word: string): boolean {
  return ONE_CASE.test(word);
}
