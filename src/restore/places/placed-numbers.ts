import { beginsLine, type ObservedToken } from '../tokens/tokenize.js';

/** Digits that damage could have made of letters; longer numbers, and those with signs, are none anyway. */
const FEW_DIGITS = /^\d{1,3}$/u;
const RULE = '|';

/** What stands between a token and its neighbour. */
type Edge = 'cell' | 'line' | 'none';

/**
 * Numbers told by their places: those that number rows, each one more than that of the row before or one less than that of
 * the next, and those alone in a cell of a table. They are no letters (`13` for `là`), whatever stands beside them. What
 * stands alone in a line may be a stamp.
 *
 * @param tokens of `text`, in order
 */
export function placedNumbers(text: string, tokens: readonly ObservedToken[]): ReadonlySet<ObservedToken> {
  const placed = new Set<ObservedToken>();
  let lastOfRow: ObservedToken | undefined;
  tokens.forEach((token, at) => {
    if (!FEW_DIGITS.test(token.text)) return;
    const left = edgeOf(text, tokens[at - 1], token);
    if (left === 'none') return;
    const right = edgeOf(text, token, tokens[at + 1]);
    if (right !== 'none' && (left === 'cell' || right === 'cell')) placed.add(token);
    if (left !== 'line' && !beginsLine(tokens[at - 1]!)) return;
    if (lastOfRow && Number(token.text) === Number(lastOfRow.text) + 1) placed.add(lastOfRow).add(token);
    lastOfRow = token;
  });
  return placed;
}

function edgeOf(text: string, first: ObservedToken | undefined, second: ObservedToken | undefined): Edge {
  if (!first || !second || beginsLine(second)) return 'line';
  const between = text.slice(first.span.end, second.span.start);
  return between.includes('\t') || first.text === RULE || second.text === RULE ? 'cell' : 'none';
}
