import type { PDFDocument } from '@cantoo/pdf-lib';
import { leaveUnencrypted, loadClosed } from '../../pdf/decrypted.js';
import { loadObjects } from '../../pdf/load-objects.js';
import type { PdfObjects } from '../../pdf/page-drawing.js';

/** Rights of whoever opens a PDF with its user's password (PDF 32000-1, table 22): to change it, and to copy from it. */
const CHANGE = 1 << 3;
const COPY = 1 << 4;

/** The rights of an encrypted PDF do not allow what is asked for. */
export class NotAllowed extends Error {}

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
  const closed = await loadClosed(lib, bytes);
  const rights = rightsOf(lib, closed);
  const isAllowed = (rights & CHANGE) !== 0 && (rights & COPY) !== 0;
  if (!isAllowed && !(await isOwner(lib, bytes, password))) throw new NotAllowed();
  leaveUnencrypted(lib, document.context, closed.context);
  return document;
}

async function isOwner(lib: PdfObjects, bytes: Uint8Array, password: string): Promise<boolean> {
  if (password === '') return false;
  return loadObjects(lib, bytes, { password: '' }).then(
    () => true,
    () => false,
  );
}
