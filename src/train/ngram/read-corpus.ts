import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { FormTable } from './form-table.js';
import type { Int32List } from './number-list.js';

/** Ends a paragraph in a stream of forms. */
export const PARAGRAPH_END = -1;

const CHUNK_BYTES = 1 << 24;
const NEWLINE = 0x0a;
const BLANK = 0x20;

/** Part of each file that is set aside whole, as fractions of its bytes: one contiguous block, never trained on. */
export interface HeldOutBlock {
  readonly from: number;
  readonly to: number;
}

export interface CorpusFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly paragraphs: number;
  readonly forms: number;
}

/**
 * Reads one UTF-8 text file, one paragraph a line, and appends the numbers of its white-space tokens to `train`,
 * or to `heldOut` for the lines that begin inside `block`. Memory stays at one chunk, whatever the file's size.
 */
export function readCorpusFile(
  path: string,
  forms: FormTable,
  train: Int32List,
  heldOut: Int32List,
  block: HeldOutBlock | undefined,
): CorpusFile {
  const handle = openSync(path, 'r');
  try {
    const size = fstatSync(handle).size;
    const from = block ? Math.floor(size * block.from) : size;
    const to = block ? Math.floor(size * block.to) : size;
    const sha = createHash('sha256');
    const buffer = new Uint8Array(CHUNK_BYTES);
    let filled = 0;
    let offset = 0;
    let paragraphs = 0;
    let count = 0;
    for (;;) {
      const read = readSync(handle, buffer, filled, CHUNK_BYTES - filled, null);
      sha.update(buffer.subarray(filled, filled + read));
      filled += read;
      const last = read === 0;
      let end = last ? filled : buffer.lastIndexOf(NEWLINE, filled - 1) + 1;
      if (end === 0) end = filled;
      let lineStart = 0;
      while (lineStart < end) {
        let lineEnd = buffer.indexOf(NEWLINE, lineStart);
        if (lineEnd < 0 || lineEnd > end) lineEnd = end;
        const position = offset + lineStart;
        const target = position >= from && position < to ? heldOut : train;
        const added = addLine(buffer, lineStart, lineEnd, forms, target);
        count += added;
        if (added > 0) paragraphs++;
        lineStart = lineEnd + 1;
      }
      buffer.copyWithin(0, end, filled);
      offset += end;
      filled -= end;
      if (last) break;
    }
    return { name: basename(path), sha256: sha.digest('hex'), bytes: size, paragraphs, forms: count };
  } finally {
    closeSync(handle);
  }
}

function addLine(bytes: Uint8Array, start: number, end: number, forms: FormTable, into: Int32List): number {
  let count = 0;
  let at = start;
  while (at < end) {
    while (at < end && bytes[at]! <= BLANK) at++;
    const from = at;
    while (at < end && bytes[at]! > BLANK) at++;
    if (at > from) {
      into.push(forms.add(bytes, from, at));
      count++;
    }
  }
  if (count > 0) into.push(PARAGRAPH_END);
  return count;
}
