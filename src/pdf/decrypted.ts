import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { loadObjects } from './load-objects.js';
import type { PdfObjects } from './page-drawing.js';

const HEX = 16;

/**
 * The library keeps a decrypted string as its bytes, but writes it as if brackets and backslashes were escaped in it:
 * as a hexadecimal string it is written as it is.
 */
function inHex(lib: PdfObjects, object: PDFObject): PDFObject {
  if (object instanceof lib.PDFString) {
    const bytes = Array.from(object.asString(), (sign) => sign.charCodeAt(0).toString(HEX).padStart(2, '0'));
    return lib.PDFHexString.of(bytes.join(''));
  }
  if (object instanceof lib.PDFRawStream) inHex(lib, object.dict);
  else if (object instanceof lib.PDFDict)
    for (const [key, value] of object.entries()) object.set(key, inHex(lib, value));
  else if (object instanceof lib.PDFArray)
    for (const [i, value] of object.asArray().entries()) object.set(i, inHex(lib, value));
  return object;
}

/** The objects of a file with its encryption on: what stands in them is not readable. */
export function loadClosed(lib: PdfObjects, bytes: Uint8Array): Promise<PDFDocument> {
  return loadObjects(lib, bytes, { ignoreEncryption: true });
}

/**
 * Makes a file that was opened with its password fit to be written without its encryption; one that has none stays as it
 * is. Objects outside of streams of objects, which stay closed without the password, are decrypted string by string.
 *
 * @param context of the file as it was opened
 * @param closed the same file, see `loadClosed`
 */
export function leaveUnencrypted(lib: PdfObjects, context: PDFContext, closed: PDFContext): void {
  const encryption = closed.trailerInfo.Encrypt;
  if (encryption === undefined) return;
  for (const [ref] of closed.enumerateIndirectObjects()) {
    const object = context.lookup(ref);
    if (object) context.assign(ref, inHex(lib, object));
  }
  if (encryption instanceof lib.PDFRef) context.delete(encryption);
}
