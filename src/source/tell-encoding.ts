import { InputError } from '../errors.js';
import { createByteDecoder, NotUtf8Error } from './decode-bytes.js';
import { legacyLook } from './legacy-look.js';

/** Adds to where bytes stop being UTF-8 what they look like, and what to do. */
export async function withLikelyEncoding(error: NotUtf8Error): Promise<InputError> {
  const look = await legacyLook(error.sample);
  if (!look)
    return new InputError(
      `${error.message}, nor in an encoding that can be told. Open it with its own encoding in an editor and save it as UTF-8.`,
    );
  const remedy = look.isVietnamese
    ? 'Convert it first: `khoiphuc convert FILE -o NEW_FILE`'
    : 'Save it as UTF-8 in an editor';
  return new InputError(`${error.message}; it looks like ${look.name}. ${remedy}.`);
}

/**
 * What keeps bytes from being read as UTF-8: the line, the byte, what they look like.
 *
 * @returns undefined when they are UTF-8
 */
export async function whyNotUtf8(bytes: Uint8Array, name: string): Promise<InputError | undefined> {
  const decoder = createByteDecoder('utf-8', name);
  try {
    decoder.push(bytes);
    decoder.end();
    return undefined;
  } catch (error) {
    if (error instanceof NotUtf8Error) return withLikelyEncoding(error);
    if (error instanceof InputError) return error;
    throw error;
  }
}
