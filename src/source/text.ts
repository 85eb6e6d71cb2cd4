import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError } from '../errors.js';
import { BLOCK_SIZE, cutIntoBlocks } from './blocks.js';
import { createByteDecoder, NotUtf8Error } from './decode-bytes.js';
import { type Encoding, SNIFF_BYTES, sniff } from './sniff.js';
import { withLikelyEncoding } from './tell-encoding.js';

/** An opened text. `blocks` can be read once; put together they are the whole text. */
export interface OpenText {
  /** the path as given, `-` for standard input */
  readonly name: string;
  readonly encoding: Encoding;
  /** whether the file began with a byte order mark (it is not in the blocks) */
  readonly byteOrderMark: boolean;
  /** @throws InputError when the text is not of its encoding further on, or cannot be read to its end */
  readonly blocks: AsyncGenerator<string>;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the name',
  EACCES: 'you may not read this file. Check its permissions',
  EPERM: 'you may not read this file. Check its permissions',
  EISDIR: 'this is a folder. Give the files in it',
  ENAMETOOLONG: 'the name is too long for a file',
  ENOTDIR: 'a part of this path is a file, not a folder. Check the name',
  ELOOP: 'links point at each other here. Check the name',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB, more than can be read at once. Split it',
  EMFILE: 'too many files are open. Give fewer at once',
};

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_FS_FILE_TOO_LARGE';
  return isTooLarge || (error instanceof Error && 'code' in error && 'syscall' in error);
}

/** An `InputError` in place of a system error on reading `name`; any other error as it is. */
export function readError(error: unknown, name: string): unknown {
  if (!isSystemError(error)) return error;
  const reason = REASONS[error.code ?? ''] ?? `it cannot be read (${error.code})`;
  return new InputError(`${name}: ${reason}.`, { cause: error, file: name });
}

async function* readable(name: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (error) {
    throw readError(error, name);
  }
}

/** Takes pieces until there are `SNIFF_BYTES` or no more. */
async function takeHead(source: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < SNIFF_BYTES) {
    const next = await source.next();
    if (next.done) break;
    pieces.push(next.value);
    length += next.value.length;
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

async function* decode(
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
  encoding: Encoding,
  name: string,
): AsyncGenerator<string> {
  const decoder = createByteDecoder(encoding, name);
  try {
    yield decoder.push(head);
    for await (const bytes of rest) yield decoder.push(bytes);
    yield decoder.end();
  } catch (error) {
    throw error instanceof NotUtf8Error ? await withLikelyEncoding(error) : error;
  } finally {
    await rest.return(undefined);
  }
}

/** Gives up `source` with `blocks`, even when none was asked for: a generator that never began has no end to come to. */
function givenUpTogether(
  blocks: AsyncGenerator<string>,
  source: AsyncGenerator<unknown>,
): AsyncGenerator<string> {
  const giveUp = blocks.return.bind(blocks);
  blocks.return = async (value) => {
    await source.return(undefined);
    return giveUp(value);
  };
  return blocks;
}

/**
 * Opens a stream of bytes as text.
 *
 * @param source the bytes
 * @param name for messages
 * @param blockSize UTF-16 units of a block
 * @param remedy what to do where the bytes are another format; how to get their text, when left out
 * @throws InputError when the bytes are another format, or not in an encoding that we read
 */
export async function openBytes(
  source: AsyncIterable<Uint8Array>,
  name: string,
  blockSize: number = BLOCK_SIZE,
  remedy?: string,
): Promise<OpenText> {
  const bytes = readable(name, source);
  const head = await takeHead(bytes);
  const found = sniff(head.subarray(0, SNIFF_BYTES));
  if (found.kind === 'other') {
    await bytes.return(undefined);
    throw new InputError(`${name}: this is ${found.what}. ${remedy ?? found.remedy}`);
  }
  const { encoding, bom } = found;
  const whole = decode(head.subarray(bom), bytes, encoding, name);
  const blocks = givenUpTogether(cutIntoBlocks(whole, blockSize), bytes);
  return { name, encoding, byteOrderMark: bom > 0, blocks };
}

/**
 * Opens a text file, to be read in blocks with bounded memory.
 *
 * @param remedy as for `openBytes`
 * @throws InputError when it is missing, a folder, unreadable, or not text
 */
export async function openText(
  path: string,
  blockSize: number = BLOCK_SIZE,
  remedy?: string,
): Promise<OpenText> {
  const status = await stat(path).catch((error: unknown) => {
    throw readError(error, path);
  });
  if (status.isDirectory()) {
    throw new InputError(
      `${path}: this is a folder. Give the files in it: ${path.replace(/(?<!\/)\/+$/, '')}/*.txt`,
    );
  }
  return openBytes(createReadStream(path), path, blockSize, remedy);
}

/**
 * Reads a whole text; for files that are small by their nature. Errors as for `openText`.
 *
 * @param remedy as for `openBytes`
 */
export async function readText(path: string, remedy?: string): Promise<string> {
  const parts: string[] = [];
  const { blocks } = await openText(path, BLOCK_SIZE, remedy);
  for await (const block of blocks) parts.push(block);
  return parts.join('');
}
