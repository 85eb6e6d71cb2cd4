import { InputError } from '../../errors.js';
import { headerAt, SLACK } from '../../pdf/header.js';

const END_MARK = '%%EOF';
/** `PasswordException.code` when one was given and is not it. */
const WRONG_PASSWORD = 2;

const latin = new TextDecoder('latin1');

/** Says what is wrong with bytes that are no PDF at all. @throws InputError */
export function checkKind(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw new InputError(`${name}: the file is empty. Get it again.`);
  if (headerAt(bytes) < 0) {
    throw new InputError(`${name}: this is no PDF, whatever its name says. Give a PDF or a text file.`);
  }
}

/** Whether the mark at the end of a PDF is missing. */
export function isCutOff(bytes: Uint8Array): boolean {
  return !latin.decode(bytes.subarray(-SLACK)).includes(END_MARK);
}

/** What is said of a file of which nothing can be read. */
export const cutOff = (name: string, options?: ErrorOptions): InputError =>
  new InputError(`${name}: this is a PDF that is cut off before its end. Get the whole file.`, options);

function isNamed(error: unknown, name: string): error is Error & { readonly code?: number } {
  return error instanceof Error && error.name === name;
}

/**
 * What pdf.js says when it cannot open a file, in our words.
 *
 * @param isCut whether the end of the file is missing
 */
export function openError(error: unknown, name: string, isCut = false): InputError {
  if (isNamed(error, 'PasswordException')) {
    const problem =
      error.code === WRONG_PASSWORD
        ? 'this is not the password of the PDF'
        : 'this is a PDF that wants a password';
    return new InputError(`${name}: ${problem}. Give it with \`--password\`.`, { cause: error });
  }
  if (isCut) return cutOff(name, { cause: error });
  const remedy = 'Get the file again, or save it anew from a program that still opens it.';
  return new InputError(`${name}: this is a PDF that is damaged. ${remedy}`, { cause: error });
}
