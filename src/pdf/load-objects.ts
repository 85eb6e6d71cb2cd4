import type { LoadOptions, PDFDocument } from '@cantoo/pdf-lib';
import type { PdfObjects } from './page-drawing.js';

let loading = 0;
let { warn } = console;

/**
 * Loads the objects of a PDF, in one go, changing nothing in them. The library says on the console what it mends; that is
 * kept quiet, for what matters is told with the file.
 *
 * @throws Error of the library when the file is encrypted with another password, or cannot be read
 */
export async function loadObjects(
  lib: PdfObjects,
  bytes: Uint8Array,
  options: Pick<LoadOptions, 'password'> = {},
): Promise<PDFDocument> {
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
