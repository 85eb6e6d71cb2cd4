/** The source of a pattern for the Roman numerals of parts, `I` to `XXXIX`. */
export const SMALL_NUMERAL = '(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})';

const ROMAN_NUMERAL = /^(?=[IVXL])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** Whether a text has the form of a Roman numeral. */
export function isNumeral(text: string): boolean {
  return ROMAN_NUMERAL.test(text);
}

/** Numbers never change: a Roman numeral is no other Roman numeral. */
export function isOtherNumeral(observed: string, intended: string): boolean {
  return observed !== intended && ROMAN_NUMERAL.test(observed) && ROMAN_NUMERAL.test(intended);
}
