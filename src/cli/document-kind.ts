import { open } from 'node:fs/promises';
import { headerAt } from '../pdf/header.js';
import { imageKind } from '../source/image/image-kind.js';
import { isAlto } from '../source/markup/alto/is-alto.js';
import { isHocr } from '../source/markup/hocr/is-hocr.js';
import { spoiltFile } from '../source/spoilt-file.js';

/** As much as tells every kind: exports of hOCR have long style sheets in front. */
const HEAD_BYTES = 65_536;

/** Whether the beginning of a file is that of a PDF, a picture, hOCR or ALTO, and not of a plain text. */
export function isPaged(head: Uint8Array): boolean {
  if (imageKind(head)) return true;
  return headerAt(head) >= 0 || isAlto(head) || isHocr(head);
}

/**
 * Whether a file is to be read as pages. What is only called a PDF counts, or a picture
 * while it is no text, so that it is told what is wrong with it.
 * A file that cannot be read is none: opening it as text says why.
 */
export async function isPagedFile(path: string): Promise<boolean> {
  if (/\.pdf$/iu.test(path)) return true;
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    return isPaged(head) || spoiltFile(head, path) !== undefined;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
