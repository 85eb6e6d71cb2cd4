import type { Correction } from '../../correction.js';
import type { ObservedToken } from '../tokens/tokenize.js';

/**
 * What is printed at some tokens, with the words among them put together that are in pieces.
 *
 * @param printed the observed text from the first of them to the last
 */
export function asOneText(printed: string, tokens: readonly ObservedToken[]): string {
  if (tokens.every(({ together }) => together === undefined)) return printed;
  const from = tokens[0]!.span.start;
  return tokens
    .map(({ text, span }, i) => {
      const before = i === 0 ? from : tokens[i - 1]!.span.end;
      return printed.slice(before - from, span.start - from) + text;
    })
    .join('');
}

/**
 * The account of a word as it is printed, from that of the word put together: a word that stands is joined all the same, no
 * surer than that its pieces are one; what stays as observed stays in pieces.
 *
 * @param correction of the word put together
 * @param word its pieces, with the blanks between them
 * @param keepUnsure whether doubtful words stay as observed
 */
export function ofPieces(
  correction: Correction,
  { printed, tokens }: { readonly printed: string; readonly tokens: readonly ObservedToken[] },
  keepUnsure: boolean,
): Correction {
  const { intended, status, kind, confidence, alternatives } = correction;
  const sure = tokens.reduce((least, { together = 1 }) => Math.min(least, together), confidence);
  if (status !== 'unreadable' && !(status === 'unsure' && keepUnsure))
    return {
      ...correction,
      ...{ observed: printed, confidence: sure, kind: kind === 'none' ? 'join' : kind },
      status: status === 'kept' ? 'changed' : status,
    };
  return {
    ...correction,
    ...{ observed: printed, intended: printed, kind: 'none', confidence: 0 },
    alternatives: [{ text: intended, probability: sure }, ...alternatives],
  };
}
