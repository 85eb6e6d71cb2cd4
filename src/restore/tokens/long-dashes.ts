import { isDateWithHyphens } from '../../vietnamese/dates.js';

/** What engines print for the hyphens of codes and dates, longer ones and quotes. Dashes of middle length (`–`) writers put themselves. */
const LONG_DASH = /(?<=\S)[—»](?=\S)/gu;

/** A document code with hyphens for the long dashes within it: `04/CĐ—UBND`, `31/HD»TKN`. */
export function withHyphens(code: string): string {
  return code.replace(LONG_DASH, '-');
}

/**
 * A date with hyphens for its long dashes, `18—8—2009`.
 *
 * @param core without edge punctuation
 * @returns undefined when it is none, or has no long dash
 */
export function asDate(core: string): string | undefined {
  const date = withHyphens(core);
  return date !== core && isDateWithHyphens(date) ? date : undefined;
}
