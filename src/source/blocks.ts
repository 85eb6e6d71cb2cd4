/**
 * Cuts a stream of text into blocks of bounded size, so that a file of any size passes through bounded memory.
 * The blocks put together are the text, character for character. Pure.
 */

/** UTF-16 units of a block: some fifty pages, more than adapting to the document needs. */
export const BLOCK_SIZE = 131_072;
/** A line without any white space is cut at this multiple of the block size. */
const LONGEST_WORD_BLOCKS = 4;
const PARAGRAPH_END = /\n(?:\r?\n)+|\f/g;
const WHITE_SPACE = /\s/u;
const JOINS_BACKWARDS = /^[\p{M}\u200c\u200d]/u;

/** The end of the last paragraph that ends between `from` and `to`, or -1. */
function lastParagraphEnd(text: string, from: number, to: number): number {
  // Of a long text nothing else is searched. The two signs behind it tell whether blank lines go on there.
  const searched = text.slice(from, to + 2);
  let end = -1;
  for (const { index, 0: found } of searched.matchAll(PARAGRAPH_END)) {
    const after = from + index + found.length;
    if (after > to) break;
    end = after;
  }
  return end;
}

function lastWhiteSpaceEnd(text: string, to: number): number {
  for (let at = to; at > 0; at -= 1) if (WHITE_SPACE.test(text[at - 1]!)) return at;
  return -1;
}

/** UTF-16 units to look back through: no character has as many marks that mean anything. */
const MOST_MARKS = 64;

/** A place near `to` that is not within a character and its marks. */
function betweenCharacters(text: string, to: number): number {
  let at = to;
  while (at > to - MOST_MARKS && at > 1) {
    const code = text.charCodeAt(at);
    const lowSurrogate = code >= 0xdc00 && code <= 0xdfff;
    if (!lowSurrogate && !JOINS_BACKWARDS.test(text.slice(at, at + 2))) return at;
    at -= 1;
  }
  return to;
}

/**
 * Where to cut the first block off: after a blank line or form feed in the second half of the block, else after a
 * line, else after white space, else (text without any) between characters; -1 when more text is needed.
 */
function cutOf(text: string, blockSize: number): number {
  if (text.length <= blockSize) return -1;
  const paragraph = lastParagraphEnd(text, blockSize >> 1, blockSize);
  if (paragraph > 0) return paragraph;
  const line = text.lastIndexOf('\n', blockSize - 1) + 1;
  if (line > 0) return line;
  const white = lastWhiteSpaceEnd(text, blockSize);
  if (white > 0) return white;
  const longest = blockSize * LONGEST_WORD_BLOCKS;
  return text.length <= longest ? -1 : betweenCharacters(text, longest);
}

/**
 * Gathers pieces of text and yields them as blocks.
 *
 * @param pieces the text in any pieces; empty ones are fine
 * @param blockSize UTF-16 units at which a block is cut; only a run without white space makes one longer
 */
export async function* cutIntoBlocks(
  pieces: AsyncIterable<string>,
  blockSize: number = BLOCK_SIZE,
): AsyncGenerator<string> {
  let pending = '';
  for await (const piece of pieces) {
    pending += piece;
    for (let cut = cutOf(pending, blockSize); cut > 0; cut = cutOf(pending, blockSize)) {
      yield pending.slice(0, cut);
      pending = pending.slice(cut);
    }
  }
  if (pending !== '') yield pending;
}
