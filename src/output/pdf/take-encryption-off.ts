import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { loadObjects } from '../../pdf/load-objects.js';
import type { PdfObjects } from '../../pdf/page-drawing.js';

/** Rights of whoever opens a PDF with its user's password (PDF 32000-1, table 22): to change it, and to copy from it. */
const CHANGE = 1 << 3;
const COPY = 1 << 4;

/** The rights of an encrypted PDF do not allow what is asked for. */
export class NotAllowed extends Error {}

const HEX = 16;

/** Whether the library refused a file because it is encrypted. */
export function isEncryption(error: unknown): boolean {
  return error instanceof Error && /encrypted/iu.test(error.message);
}

function rightsOf(lib: PdfObjects, { context }: PDFDocument): number {
  const encryption = context.lookup(context.trailerInfo.Encrypt);
  const rights = encryption instanceof lib.PDFDict ? encryption.lookup(lib.PDFName.of('P')) : undefined;
  return rights instanceof lib.PDFNumber ? rights.asNumber() : 0;
}

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

/** Objects outside of streams of objects, which stay closed without the password, are decrypted string by string. */
function mendStrings(lib: PdfObjects, context: PDFContext, closed: PDFContext): void {
  for (const [ref] of closed.enumerateIndirectObjects()) {
    const object = context.lookup(ref);
    if (object) context.assign(ref, inHex(lib, object));
  }
}

/**
 * Opens an encrypted PDF so that it can be written without its encryption. Its owner may do that; whoever has the user's
 * password, which often is empty, only where the file grants the rights to change it and to copy from it. A password
 * other than empty is known for the owner's where the user's is empty, else it is taken for the user's.
 *
 * @param password default empty
 * @throws NotAllowed when it does not; an Error of the library when the password is another one, or the file is
 *   encrypted in a way that it does not know
 */
export async function takeEncryptionOff(
  lib: PdfObjects,
  bytes: Uint8Array,
  password = '',
): Promise<PDFDocument> {
  const document = await loadObjects(lib, bytes, { password });
  const closed = await loadObjects(lib, bytes, { ignoreEncryption: true });
  const rights = rightsOf(lib, closed);
  const isAllowed = (rights & CHANGE) !== 0 && (rights & COPY) !== 0;
  if (!isAllowed && !(await isOwner(lib, bytes, password))) throw new NotAllowed();
  mendStrings(lib, document.context, closed.context);
  const encryption = closed.context.trailerInfo.Encrypt;
  if (encryption instanceof lib.PDFRef) document.context.delete(encryption);
  return document;
}

async function isOwner(lib: PdfObjects, bytes: Uint8Array, password: string): Promise<boolean> {
  if (password === '') return false;
  return loadObjects(lib, bytes, { password: '' }).then(
    () => true,
    () => false,
  );
}
