import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readError } from '../source/text.js';
import type { Io } from './io.js';
import { inputError } from './messages/said.js';

/** Most bytes of one input: it becomes one string, and engines end those at about 2^29 units. */
const MOST_BYTES = 400e6;

/**
 * Reads one input whole.
 *
 * @param input a path, or `-` for standard input
 * @param name for messages
 * @throws InputError when it cannot be read or is too large
 */
export async function readBytes(io: Io, input: string, name: string): Promise<Uint8Array> {
  try {
    if (input !== '-') {
      const status = await stat(input);
      if (status.isDirectory()) throw inputError((m) => m.usage.isFolder(name));
    }
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of input === '-' ? io.stdin : createReadStream(input)) {
      pieces.push(piece as Uint8Array);
      length += (piece as Uint8Array).length;
      if (length > MOST_BYTES) {
        throw inputError((m) => m.usage.tooLarge(name, MOST_BYTES / 1e6));
      }
    }
    return Buffer.concat(pieces);
  } catch (error) {
    throw readError(error, name);
  }
}
