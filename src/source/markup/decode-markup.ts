import { InputError } from '../../errors.js';
import { MAX_BYTES } from './limits.js';

/** Bytes decoded at once: pieces of text small enough to be forgotten soon. */
const PIECE = 65_536;
/** Where a declaration of the encoding must stand. */
const HEAD = 1024;

const XML_DECLARATION = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u;
const META_CHARSET = /<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/iu;

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The first characters of a file, near enough to tell what it is: Latin letters are right in any encoding. */
export function headOfMarkup(bytes: Uint8Array, length = HEAD): string {
  const label = byteOrderMark(bytes) ?? 'latin1';
  return new TextDecoder(label).decode(bytes.subarray(0, label.startsWith('utf-16') ? 2 * length : length));
}

/** The encoding that a file says it is in: a byte order mark, the XML declaration, an HTML `meta`; else UTF-8. */
function encodingOfMarkup(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  if (mark) return mark;
  const head = headOfMarkup(bytes);
  return (XML_DECLARATION.exec(head)?.[1] ?? META_CHARSET.exec(head)?.[1] ?? 'utf-8').toLowerCase();
}

function decoderOf(encoding: string, name: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new InputError(
      `${name}: it says that it is in \`${encoding}\`, which is not known. Save it as UTF-8.`,
    );
  }
}

/**
 * The text of a file of mark-up, piece by piece, without its byte order mark.
 *
 * @param name of the file, for messages
 * @throws InputError when the file is too large, names an encoding that nobody knows, or is not in the one it names
 */
export function* decodeMarkup(bytes: Uint8Array, name: string): Generator<string, void, undefined> {
  if (bytes.length > MAX_BYTES) {
    const size = `${Math.round(bytes.length / 2 ** 20)} MB`;
    throw new InputError(
      `${name}: ${size} is too large for one file. Split it, a file for each page or volume.`,
    );
  }
  const encoding = encodingOfMarkup(bytes);
  const decoder = decoderOf(encoding, name);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputError(
      `${name}: the bytes are not \`${encoding}\`, which it says it is in. Get the whole file, or save it as UTF-8.`,
    );
  }
}
