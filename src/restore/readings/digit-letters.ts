/** Digits, at least one, and letters that engines print for the digits they look like. */
const LIKE_DIGITS = /^(?=[OlI|]*\d)[\dOlI|]+$/u;
/** What stands between the parts of dates, times and amounts. */
const BETWEEN = /[.,/:\-–]/u;

/** Whether letters among the digits of a part may be digits: `2O17`, `l5`. */
export function isLikeDigits(part: string): boolean {
  return LIKE_DIGITS.test(part);
}

/** The same with digits for the letters that look like them. */
export function withDigits(part: string): string {
  return part.replaceAll('O', '0').replace(/[lI|]/gu, '1');
}

/**
 * A number, date or time some of whose digits were read as letters: at least half of each part are digits.
 *
 * @param core without edge punctuation
 * @returns it in digits; undefined when it is none, or has nothing but digits
 */
export function asNumber(core: string): string | undefined {
  const number = withDigits(core);
  if (number === core) return undefined;
  const isNumber = core.split(BETWEEN).every((part) => {
    const digits = part.replace(/\D/gu, '').length;
    return part === '' || (isLikeDigits(part) && 2 * digits >= part.length);
  });
  return isNumber ? number : undefined;
}
