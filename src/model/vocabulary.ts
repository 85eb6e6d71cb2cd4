import { ModelError } from '../errors.js';
import { SPECIAL_TOKENS, UNKNOWN_ID } from './lm-tokens.js';

/** The tokens a language model knows, numbered from 0; the first are the classes of `SPECIAL_TOKENS`. */
export interface Vocabulary {
  readonly size: number;
  /** 0 (`<unk>`) for a token that is not in the vocabulary */
  id(token: string): number;
  token(id: number): string;
}

/** `tokens` without the special ones, which come first by themselves. */
export function createVocabulary(tokens: readonly string[]): Vocabulary {
  const all = [...SPECIAL_TOKENS, ...tokens];
  const ids = new Map(all.map((token, id) => [token, id]));
  if (ids.size !== all.length)
    throw new ModelError('The vocabulary names a token twice; train the model again.');
  return {
    size: all.length,
    id: (token) => ids.get(token) ?? UNKNOWN_ID,
    token: (id) => all[id] ?? SPECIAL_TOKENS[UNKNOWN_ID],
  };
}

/** The tokens after the special ones, one a line, as UTF-8. */
export function encodeVocabulary(vocabulary: Vocabulary): Uint8Array {
  const tokens: string[] = [];
  for (let id = SPECIAL_TOKENS.length; id < vocabulary.size; id++) tokens.push(vocabulary.token(id));
  return new TextEncoder().encode(tokens.join('\n'));
}

/** Reads what `encodeVocabulary` wrote. */
export function decodeVocabulary(bytes: Uint8Array): Vocabulary {
  const text = new TextDecoder().decode(bytes);
  return createVocabulary(text === '' ? [] : text.split('\n'));
}
