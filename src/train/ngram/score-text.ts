import { BEGIN_ID } from '../../model/lm-tokens.js';
import type { ModelUnion } from './interpolate.js';
import { NO_CONTEXT_CLASS, type ScoredText } from './mixture-weights.js';
import { ABSENT, findChild } from './suffix-trie.js';

/** P(token | the tokens before it) in each model of a union, for every token of a padded text but `<s>`. */
export function scoreText(union: ModelUnion, tokens: Uint16Array): ScoredText {
  const models = union.models.length;
  const size = tokens.reduce((count, token) => count + (token === BEGIN_ID ? 0 : 1), 0);
  const rows = new Float64Array(size * models);
  const classes = new Uint16Array(size);
  let at = 0;
  for (let position = 0; position < tokens.length; position++) {
    if (tokens[position] === BEGIN_ID) continue;
    const row = rows.subarray(at * models, (at + 1) * models);
    const length = longestMatch(union, tokens, position, row);
    classes[at] = backOff(union, tokens, position, length, row);
    at++;
  }
  return { rows, classes };
}

/** Fills the row with the probabilities of the longest listed n-gram that ends here; returns its length. */
function longestMatch(union: ModelUnion, tokens: Uint16Array, position: number, row: Float64Array): number {
  let entry = tokens[position]!;
  let length = 1;
  for (; length < union.order; length++) {
    const word = tokens[position - length]!;
    const child = findChild(union.levels[length - 1]!, union.levels[length]!, entry, word);
    if (child === ABSENT) break;
    entry = child;
  }
  for (let m = 0; m < row.length; m++) row[m] = union.levels[length - 1]!.probabilities[m]![entry]!;
  return length;
}

/** Multiplies the row with the back-offs of the contexts too long for the match; returns the context's class. */
function backOff(
  union: ModelUnion,
  tokens: Uint16Array,
  position: number,
  matched: number,
  row: Float64Array,
): number {
  let contextClass = NO_CONTEXT_CLASS;
  let context = tokens[position - 1]!;
  for (let length = 1; length < union.order; length++) {
    const level = union.levels[length - 1]!;
    if (length > 1) {
      context = findChild(union.levels[length - 2]!, level, context, tokens[position - length]!);
      if (context === ABSENT) break;
    }
    let isContext = false;
    for (let m = 0; m < row.length; m++) {
      const backoff = level.backoffs[m]![context]!;
      if (backoff === 1) continue;
      isContext = true;
      if (length >= matched) row[m]! *= backoff;
    }
    if (isContext) contextClass = level.classes[context]!;
  }
  return contextClass;
}
