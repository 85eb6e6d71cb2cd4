import { closeSync, openSync, readSync } from 'node:fs';
import type { OutputRecord } from './file-record.js';

/** Bytes at the end of a file among which its end must be: what was put behind it, a line feed or a comment, is short. */
const TAIL = 1024;
/** Bytes at the beginning of a file among which its beginning must be. */
const HEAD = 64;

/** The record with which a ZIP archive ends: how it begins, and its bytes. */
const ZIP_END = { mark: 'PK\u0005\u0006', bytes: 22 };

type Test = (bytes: string) => boolean;
const has =
  (pattern: RegExp): Test =>
  (bytes) =>
    pattern.test(bytes);

function hasZipEnd(tail: string): boolean {
  const at = tail.lastIndexOf(ZIP_END.mark);
  return at >= 0 && at + ZIP_END.bytes <= tail.length;
}

/** What stands at the beginning and at the end of every whole file of a form that tells its own end, by the end of its name. */
const MARKS: readonly (readonly [extension: string, beginning: Test, end: Test])[] = [
  ['.json', has(/^\s*[{[]/u), has(/[}\]]\s*$/u)],
  ['.html', has(/^\s*</u), has(/<\/html>/iu)],
  ['.hocr', has(/^\s*</u), has(/<\/html>/iu)],
  ['.alto.xml', has(/^\s*</u), has(/<\/alto>/iu)],
  ['.pdf', has(/^%PDF-/u), has(/%%EOF/u)],
  ['.docx', has(/^PK/u), hasZipEnd],
];

/** The first and the last bytes of a file. @throws the system's error */
function endsOf(file: string, size: number): { readonly head: Buffer; readonly tail: Buffer } {
  const handle = openSync(file, 'r');
  const read = (length: number, at: number): Buffer => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, at));
  };
  try {
    const length = Math.min(size, TAIL);
    return { head: read(Math.min(size, HEAD), 0), tail: read(length, size - length) };
  } finally {
    closeSync(handle);
  }
}

/** Whether bytes out of the middle of a file are UTF-8 up to a character at their end of which a part is missing. */
function endsWithinCharacter(bytes: Uint8Array): boolean {
  const start = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    decoder.decode(bytes.subarray(Math.max(0, start)), { stream: true });
  } catch {
    return false;
  }
  try {
    decoder.decode();
    return false;
  } catch {
    return true;
  }
}

/**
 * Whether a file is what is left of a result that lost its end, by a bad disk or half a copy: shorter than it was written, with the
 * beginning that its form has and without the end, which no program leaves out when a person saves a file. A text may end
 * anywhere but within a character: a shorter one that does not is taken for the work of a person, who may have deleted its end.
 *
 * @param file where it stands
 * @param size its bytes
 * @param record of the result as it was written
 */
export function isCutShort(file: string, size: number, { path, bytes }: OutputRecord): boolean {
  if (size === 0 || size >= bytes) return false;
  try {
    const { head, tail } = endsOf(file, size);
    const marks = MARKS.find(([extension]) => path.toLowerCase().endsWith(extension));
    if (!marks) return endsWithinCharacter(tail);
    const [, beginning, end] = marks;
    return beginning(head.toString('latin1')) && !end(tail.toString('latin1'));
  } catch {
    // What cannot be read is left to whoever wants to write there.
    return false;
  }
}
