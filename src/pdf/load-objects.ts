import type { LoadOptions, PDFDocument } from '@cantoo/pdf-lib';
import type { PdfObjects } from './page-drawing.js';

/** Objects that a PDF may have (PDF 32000-1, annex C). */
const MOST_OBJECTS = 8_388_607;
/** Bytes in which the numbers behind `/Index` or `/Size` stand; the longest honest table of sections is far shorter. */
const LONGEST_INDEX = 4096;
const NAMES = ['/Index', '/Size'] as const;

/** Where the letters of a name stand in bytes, from `from` on; -1: nowhere. */
function indexOfName(bytes: Uint8Array, name: string, from: number): number {
  const codes = Array.from(name, (sign) => sign.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0]!, from); at >= 0; at = bytes.indexOf(codes[0]!, at + 1))
    if (codes.every((code, i) => bytes[at + i] === code)) return at;
  return -1;
}

/**
 * The library makes an entry for each object that a table of objects announces: a table that announces 10^20 takes all
 * memory.
 *
 * @throws Error when there is such a table
 */
function checkTables(bytes: Uint8Array): void {
  for (const name of NAMES) {
    for (let at = indexOfName(bytes, name, 0); at >= 0; at = indexOfName(bytes, name, at + 1)) {
      const start = at + name.length;
      const text = new TextDecoder('latin1').decode(bytes.subarray(start, start + LONGEST_INDEX));
      const [numbers = ''] = /^[\s\d.+[-]*/u.exec(text) ?? [];
      const most = Math.max(0, ...(numbers.match(/\d+/gu) ?? []).map(Number));
      if (most > MOST_OBJECTS) throw new Error(`a table of ${most} objects`);
    }
  }
}

let loading = 0;
let { warn } = console;

/**
 * Loads the objects of a PDF, in one go, changing nothing in them. The library says on the console what it mends; that is
 * kept quiet, for what matters is told with the file. A table of objects that is beyond all bounds is not read.
 *
 * @throws Error of the library when the file is encrypted with another password, or cannot be read
 */
export async function loadObjects(
  lib: PdfObjects,
  bytes: Uint8Array,
  options: Pick<LoadOptions, 'password' | 'ignoreEncryption'> = {},
): Promise<PDFDocument> {
  checkTables(bytes);
  if (loading === 0) {
    warn = console.warn;
    console.warn = () => {};
  }
  loading += 1;
  try {
    return await lib.PDFDocument.load(bytes, {
      ...{ updateMetadata: false, throwOnInvalidObject: false, preserveXFA: true },
      ...{ parseSpeed: lib.ParseSpeeds.Fastest, ...options },
    });
  } finally {
    loading -= 1;
    if (loading === 0) console.warn = warn;
  }
}
