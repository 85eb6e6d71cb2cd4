import type { ObservedToken } from './tokenize.js';

/** Digits that damage could have made of letters; longer numbers, and those with signs, are none anyway. */
const FEW_DIGITS = /^\d{1,3}$/u;
const NEW_CELL = /[\t\n\r\f\u2028\u2029]/u;
const RULE = '|';

/**
 * Numbers told by their places: those that number rows, each one more than that of the row before or one less than that of the next,
 * and those alone in a cell of a table or in a line. They are no letters (`13` for `là`), whatever stands beside them.
 *
 * @param tokens of `text`, in order
 */
export function placedNumbers(text: string, tokens: readonly ObservedToken[]): ReadonlySet<ObservedToken> {
  const placed = new Set<ObservedToken>();
  let lastOfRow: ObservedToken | undefined;
  tokens.forEach((token, at) => {
    if (!FEW_DIGITS.test(token.text)) return;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const begins =
      !before || before.text === RULE || NEW_CELL.test(text.slice(before.span.end, token.span.start));
    if (!begins) return;
    const ends = !after || after.text === RULE || NEW_CELL.test(text.slice(token.span.end, after.span.start));
    if (ends) placed.add(token);
    const isInFront = !before || token.gap === 'line' || token.gap === 'paragraph' || before.text === RULE;
    if (!isInFront) return;
    if (lastOfRow && Number(token.text) === Number(lastOfRow.text) + 1) placed.add(lastOfRow).add(token);
    lastOfRow = token;
  });
  return placed;
}
