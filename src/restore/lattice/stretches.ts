import type { Gap, ObservedToken } from '../tokens/tokenize.js';

/** Tokens of a text one after another. */
export interface Stretch {
  readonly tokens: readonly ObservedToken[];
  /** What stands behind the last of them. */
  readonly after: Gap;
}

/** Tokens searched at once; blocks end at a paragraph. */
const BLOCK = 1500;

/** What ends a sentence, a list or the line in front of one. */
const ENDS = /[.:;!?…]["'”’)]*$/u;

/** All tokens of a text. Where it does not end in a sign it may have been cut off, as at the end of a page. */
export function wholeOf(tokens: readonly ObservedToken[]): Stretch {
  return { tokens, after: ENDS.test(tokens.at(-1)?.text ?? '') ? 'paragraph' : 'blank' };
}

/** The first tokens of a text. */
export function startOf(tokens: readonly ObservedToken[], most: number): Stretch {
  if (tokens.length <= most) return wholeOf(tokens);
  return { tokens: tokens.slice(0, most), after: tokens[most]!.gap };
}

/** Two stretches of a text, from the first and the second half, of `most` tokens together. */
export function sampleOf(tokens: readonly ObservedToken[], most: number): Stretch {
  if (tokens.length <= most) return wholeOf(tokens);
  const middle = Math.floor(tokens.length / 2);
  const end = middle + most / 2;
  return {
    tokens: [...tokens.slice(0, most / 2), ...tokens.slice(middle, end)],
    after: tokens[end]?.gap ?? 'blank',
  };
}

/** Blocks of about `BLOCK` tokens that end at a paragraph, or at a line when a paragraph is too long. */
export function* blocksOf({ tokens, after }: Stretch): Generator<Stretch> {
  let start = 0;
  while (start < tokens.length) {
    let end = Math.min(tokens.length, start + BLOCK);
    if (end < tokens.length) {
      const atLeast = start + BLOCK / 2;
      let cut = end;
      while (cut > atLeast && tokens[cut]!.gap !== 'paragraph') cut--;
      if (cut <= atLeast) for (cut = end; cut > atLeast && tokens[cut]!.gap === 'blank'; ) cut--;
      if (cut > atLeast) end = cut;
    }
    yield { tokens: tokens.slice(start, end), after: tokens[end]?.gap ?? after };
    start = end;
  }
}
