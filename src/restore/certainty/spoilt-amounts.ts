/**
 * Thousands in groups of three but for the last, which has four: no phone number, which begins with 0. In 770 MB of text 17,851
 * amounts of several groups end in three digits and eight in four, most of these misprints.
 */
const LAST_OF_FOUR = /^([("“]?)([1-9]\d{0,2}(?:\.\d{3})+)\d([.,;:!?)"”]*)$/u;
/**
 * A month and a year, which look alike. Without them the text has 76 numbers like `612.5004` and 146,761 like `612.500`, and about
 * half of the 76 are misprints; the others are coordinates and constants in foreign style, which office papers hardly have.
 */
const MONTH = /^\D*(?:[1-9]|1[0-2])\.(?:1[89]|20)\d\d\D*$/u;

/**
 * An amount in đồng whose `đ` was read as a digit, `612.5004`: thousands that cannot be as they stand.
 *
 * @returns the amount with its letter; undefined when `text` may be right
 */
export function amountInDong(text: string): string | undefined {
  const found = LAST_OF_FOUR.exec(text);
  return found && !MONTH.test(text) ? `${found[1]}${found[2]}đ${found[3]}` : undefined;
}
