import type { LoadOptions, PDFDocument } from '@cantoo/pdf-lib';
import { leaveUnsaid } from './leave-unsaid.js';
import type { PdfObjects } from './page-drawing.js';

/** Objects that a PDF may have (PDF 32000-1, annex C). */
const MOST_OBJECTS = 8_388_607;
/** Bytes of a number in a table of objects; no offset needs more. */
const MOST_WIDTH = 8;
/** Bytes in which the numbers behind a name stand; the longest honest table of sections is far shorter. */
const LONGEST_NUMBERS = 4096;

const decoder = new TextDecoder('latin1');
const latin1 = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Where the letters of a name stand in bytes, from `from` on; -1: nowhere. */
function indexOfName(bytes: Uint8Array, name: string, from: number): number {
  const codes = Array.from(name, (sign) => sign.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0]!, from); at >= 0; at = bytes.indexOf(codes[0]!, at + 1))
    if (codes.every((code, i) => bytes[at + i] === code)) return at;
  return -1;
}

/** The greatest whole number right behind a name, each time it stands in the bytes; with where it stands. */
function* numbersBehind(
  bytes: Uint8Array,
  name: string,
): Generator<{ readonly at: number; readonly most: number }> {
  for (let at = indexOfName(bytes, name, 0); at >= 0; at = indexOfName(bytes, name, at + 1)) {
    const start = at + name.length;
    const text = latin1(bytes.subarray(start, start + LONGEST_NUMBERS));
    const [numbers = ''] = /^[\s\d.+[-]*/u.exec(text) ?? [];
    yield { at, most: Math.max(0, ...(numbers.match(/\d+/gu) ?? []).map(Number)) };
  }
}

/** Whether a place lies between the `obj` and the `stream` of a table of objects; other things have a `/W` too. */
function isInTable(bytes: Uint8Array, at: number): boolean {
  const before = latin1(bytes.subarray(Math.max(0, at - LONGEST_NUMBERS), at));
  const after = latin1(bytes.subarray(at, at + LONGEST_NUMBERS));
  const head = before.slice(before.lastIndexOf('obj') + 1) + after.split('stream', 1)[0];
  return head.includes('/XRef');
}

/**
 * The library makes an entry for each object that a table of objects announces, and reads as many bytes for each of its
 * numbers as that table says: one that announces 10^20 takes all memory, or all time.
 *
 * @throws Error when there is such a table
 */
function checkTables(bytes: Uint8Array): void {
  for (const name of ['/Index', '/Size'])
    for (const { most } of numbersBehind(bytes, name))
      if (most > MOST_OBJECTS) throw new Error(`a table of ${most} objects`);
  for (const { at, most } of numbersBehind(bytes, '/W'))
    if (most > MOST_WIDTH && isInTable(bytes, at))
      throw new Error(`a table of objects with numbers of ${most} bytes`);
}

/**
 * What the library says on the console unasked of what it mends; of invalid objects it is silent unless it is told to speak
 * (`warnOnInvalidObjects`).
 */
const MENDED = ['Parsed number that is too large', 'Removing parsed object: 0 0 R'];

/**
 * Loads the objects of a PDF, in one go, changing nothing in them. What the library says of what it mends
 * is left unsaid, for what matters is told with the file. A table of objects that is beyond all bounds is not read.
 *
 * @throws Error of the library when the file is encrypted with another password, or cannot be read
 */
export async function loadObjects(
  lib: PdfObjects,
  bytes: Uint8Array,
  options: Pick<LoadOptions, 'password' | 'ignoreEncryption'> = {},
): Promise<PDFDocument> {
  checkTables(bytes);
  return leaveUnsaid(MENDED, () =>
    lib.PDFDocument.load(bytes, {
      ...{ updateMetadata: false, throwOnInvalidObject: false, preserveXFA: true },
      ...{ parseSpeed: lib.ParseSpeeds.Fastest, ...options },
    }),
  );
}
