/**
 * Where letters stand in a document code. State papers are numbered `184/QĐ-UBND`, the type behind a slash and the body behind
 * a dash, papers of the Party `21-KL/TW`, the other way round; so the signs, which recognisers seldom misread, tell much
 * about the letters.
 */
export const CODE_PLACES = [
  'stateType',
  'stateBody',
  'partyType',
  'partyBody',
  // Between others: `BTC` in `12/TTLT-BTC-BNV`.
  'between',
  // By themselves: `CP` in `64-CP`, `QH` in `58/2025/QH15`.
  'alone',
] as const;

export type CodePlace = (typeof CODE_PLACES)[number];

/**
 * The place of letters in a document code.
 *
 * @param before the sign in front of them; empty where nothing stands there
 * @param after the sign behind them; empty where nothing stands there
 * @param at how many segments of letters stand in front of these, of `count` in all
 */
export function placeOf(before: string, after: string, at: number, count: number): CodePlace {
  if (count === 1) return 'alone';
  if (at === 0) return before === '/' || (before === '' && after !== '/') ? 'stateType' : 'partyType';
  if (at < count - 1) return 'between';
  return before === '/' ? 'partyBody' : 'stateBody';
}
