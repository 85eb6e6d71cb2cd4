import { BEGIN_ID, END_ID, lmTokens } from '../../model/lm-tokens.js';
import type { FormTable } from './form-table.js';
import { PARAGRAPH_END } from './read-corpus.js';

/** For each form the ids of its language-model tokens: ids[starts[form]] up to ids[starts[form + 1]]. */
export interface FormPieces {
  readonly starts: Uint32Array;
  readonly ids: Uint16Array;
}

export function encodeForms(forms: FormTable, idOf: (token: string) => number): FormPieces {
  const starts = new Uint32Array(forms.size + 1);
  const ids: number[] = [];
  for (let form = 0; form < forms.size; form++) {
    for (const token of lmTokens(forms.text(form))) ids.push(idOf(token));
    starts[form + 1] = ids.length;
  }
  return { starts, ids: Uint16Array.from(ids) };
}

/**
 * Token ids of a stream of forms: each paragraph is `padding` times `<s>`, its tokens, `</s>`.
 * With order - 1 of padding no n-gram window reaches into the paragraph before.
 */
export function encodeStream(stream: Int32Array, pieces: FormPieces, padding: number): Uint16Array {
  let length = 0;
  for (let i = 0; i < stream.length; i++) {
    const form = stream[i]!;
    length += form === PARAGRAPH_END ? padding + 1 : pieces.starts[form + 1]! - pieces.starts[form]!;
  }
  const tokens = new Uint16Array(length);
  let at = 0;
  let opens = true;
  for (let i = 0; i < stream.length; i++) {
    if (opens) {
      tokens.fill(BEGIN_ID, at, at + padding);
      at += padding;
      opens = false;
    }
    const form = stream[i]!;
    if (form === PARAGRAPH_END) {
      tokens[at++] = END_ID;
      opens = true;
      continue;
    }
    const end = pieces.starts[form + 1]!;
    for (let piece = pieces.starts[form]!; piece < end; piece++) tokens[at++] = pieces.ids[piece]!;
  }
  return tokens;
}
