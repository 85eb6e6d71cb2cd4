const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const TENS = ['', 'X', 'XX', 'XXX'];

/** The source of a pattern for the Roman numerals of parts, `I` to `XXXIX`. */
export const SMALL_NUMERAL = '(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})';
/** Any that a paper may count with, `I` to `XCIX`. */
const NUMERAL = /^(?=[IVXL])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** The Roman numerals from `I` on, in their order; 39 at most. */
export function firstNumerals(count: number): readonly string[] {
  return TENS.flatMap((tens) => ONES.map((ones) => tens + ones)).slice(1, count + 1);
}

/** The numerals of headings, in their order. More parts than this no paper was seen to have. */
export const HEADING_NUMERALS: readonly string[] = firstNumerals(15);

/** Whether a text has the form of a Roman numeral. */
export function isNumeral(text: string): boolean {
  return NUMERAL.test(text);
}

/** Numbers never change: a Roman numeral is no other Roman numeral. */
export function isOtherNumeral(observed: string, intended: string): boolean {
  return observed !== intended && isNumeral(observed) && isNumeral(intended);
}
