import { open } from 'node:fs/promises';
import { InputError } from '../errors.js';
import { cutIntoBlocks } from '../source/blocks.js';
import { SNIFF_BYTES, sniff } from '../source/sniff.js';
import { type OpenText, openBytes, openText } from '../source/text.js';
import type { LegacyEncoding } from '../vietnamese/legacy-charsets/encodings.js';
import type { Io } from './io.js';
import type { Messages } from './messages/messages.js';
import { readBytes } from './read-bytes.js';

/** An opened input of `repair`. */
export interface RepairInput extends OpenText {
  /** The encoding from before Unicode that the file's bytes were in, already converted; undefined for the rest. */
  readonly legacy?: LegacyEncoding;
}

/** Bytes looked at to see whether a file is UTF-8; the decoder finds what comes later. */
const HEAD_BYTES = Math.max(SNIFF_BYTES, 65_536);

/** How an input is called in messages. */
export function displayName(input: string, { program }: Messages): string {
  return input === '-' ? program.standardInput : input;
}

/**
 * Opens a file or standard input as text. A file whose bytes are certainly in an encoding from before Unicode is
 * converted as it is opened; when that is not certain, reading it says so.
 *
 * @throws InputError when it is missing, a folder, unreadable, or not text
 */
export async function openInput(io: Io, input: string): Promise<RepairInput> {
  if (input === '-') return openBytes(io.stdin, displayName(input, io.messages));
  if (await isUnicode(input)) return openText(input);
  try {
    const { convertBytes, FROM_ANY } = await import('../source/convert-bytes.js');
    const { text, encoding } = await convertBytes(await readBytes(io, input, input), input, FROM_ANY);
    const whole = (async function* () {
      yield text;
    })();
    const opened = {
      name: input,
      encoding: 'utf-8' as const,
      byteOrderMark: false,
      blocks: cutIntoBlocks(whole),
    };
    return encoding === undefined ? opened : { ...opened, legacy: encoding };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return openText(input);
  }
}

/** Whether the beginning of a file is Unicode, or something that is no text of any encoding. */
async function isUnicode(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return true;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.subarray(0, bytesRead);
    const found = sniff(head.subarray(0, SNIFF_BYTES));
    if (found.kind === 'other' || found.encoding !== 'utf-8') return true;
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch (error) {
    // A folder cannot be read: opening it as text says so.
    return !(error instanceof TypeError);
  } finally {
    await file.close();
  }
}
