import { InputError } from '../errors.js';
import { type Encoding, looksBinary } from './sniff.js';

/** Bytes that are text, but not in UTF-8. `message` says where. */
export class NotUtf8Error extends InputError {
  /** bytes from the first bad line on, to guess the encoding from */
  readonly sample: Uint8Array;

  constructor(message: string, sample: Uint8Array) {
    super(message);
    this.sample = sample;
  }
}

/** Turns the bytes of one text into strings, piece by piece; nothing is replaced or lost. */
export interface ByteDecoder {
  /** @throws InputError at the first byte that is not of the encoding; `NotUtf8Error` if that may be another one */
  push(bytes: Uint8Array): string;
  /** @throws InputError when the text ends within a character */
  end(): string;
}

/** Bytes after the first bad one that the guess at the real encoding looks at, with the line it stands in. */
const SAMPLE_BYTES = 65_536;
const NEWLINE = 0x0a;

/** Length of the UTF-8 sequence at `at`, 0 when it is not one, -1 when the bytes end within it. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  for (let i = 1; i < length; i += 1) {
    const byte = bytes[at + i];
    if (byte === undefined) return -1;
    let [low, high] = [0x80, 0xbf];
    if (i === 1) {
      // Overlong forms, surrogates and values beyond U+10FFFF are not UTF-8.
      if (lead === 0xe0) low = 0xa0;
      else if (lead === 0xed) high = 0x9f;
      else if (lead === 0xf0) low = 0x90;
      else if (lead === 0xf4) high = 0x8f;
    }
    if (byte < low || byte > high) return 0;
  }
  return length;
}

/** Offset of the first byte that is not UTF-8; the length of `bytes` when all are (or may be, at the end). */
function firstBadUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    if (length < 0) break;
    at += length;
  }
  return bytes.length;
}

/** Whether a half of a character stands at `at`, encoded by itself: UTF-8 has no such sequences, CESU-8 and WTF-8 have. */
function isSurrogate(bytes: Uint8Array, at: number): boolean {
  const [lead, second, third] = bytes.subarray(at, at + 3);
  return lead === 0xed && second! >= 0xa0 && second! <= 0xbf && third! >= 0x80 && third! <= 0xbf;
}

/**
 * Whether bytes are UTF-8 but for halves of characters, such as programs write that keep text in UTF-16.
 *
 * @param bytes of a text, from the beginning of a character on; they may end within one
 */
export function hasEncodedSurrogates(bytes: Uint8Array): boolean {
  let found = false;
  for (let at = firstBadUtf8(bytes); at < bytes.length; at += 3 + firstBadUtf8(bytes.subarray(at + 3))) {
    if (!isSurrogate(bytes, at)) return false;
    found = true;
  }
  return found;
}

/** What is said of them, and what to do. */
export const SURROGATES_TROUBLE =
  'not UTF-8: halves of characters stand in it by themselves (surrogates, as in CESU-8). Save it as UTF-8 in an editor.';

function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function badUtf8(name: string, line: number, bytes: Uint8Array): InputError {
  const bad = firstBadUtf8(bytes);
  const text = new TextDecoder().decode(bytes.subarray(0, bad));
  const where = `${name}:${line + countLineBreaks(text)}`;
  const sample = bytes.subarray(bytes.lastIndexOf(NEWLINE, bad) + 1, bad + SAMPLE_BYTES);
  if (bad === bytes.length) {
    return new InputError(
      `${where}: the text ends within a character, as if it were cut off. Get the whole file.`,
    );
  }
  if (looksBinary(sample)) {
    return new InputError(`${where}: this is binary data, not text. Give a text file.`);
  }
  if (hasEncodedSurrogates(sample)) return new InputError(`${where}: ${SURROGATES_TROUBLE}`);
  return new NotUtf8Error(`${where}: not UTF-8 (byte ${hex(bytes[bad]!)})`, sample.slice());
}

/**
 * A decoder for one text.
 *
 * @param encoding what the text is in; its byte order mark must already be cut off
 * @param name of the file, for messages
 */
export function createByteDecoder(encoding: Encoding, name: string): ByteDecoder {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  /** bytes of a character that the last piece ended within (UTF-8 only, for messages) */
  let tail = new Uint8Array(0);
  let line = 1;

  function explain(bytes: Uint8Array): InputError {
    if (encoding === 'utf-8') {
      const all = new Uint8Array(tail.length + bytes.length);
      all.set(tail);
      all.set(bytes, tail.length);
      return badUtf8(name, line, all);
    }
    return new InputError(
      `${name}:${line}: not valid ${encoding.toUpperCase()} from about here on. Save it as UTF-8.`,
    );
  }

  return {
    push(bytes) {
      let text: string;
      try {
        text = decoder.decode(bytes, { stream: true });
      } catch {
        throw explain(bytes);
      }
      line += countLineBreaks(text);
      const last = bytes.subarray(Math.max(0, bytes.length - 3));
      const joined = Uint8Array.from([...tail, ...last]);
      tail = new Uint8Array(0);
      for (let length = Math.min(3, joined.length); length > 0; length -= 1) {
        const end = joined.subarray(joined.length - length);
        if (end[0]! >= 0xc2 && sequenceLength(end, 0) === -1) tail = end;
      }
      return text;
    },
    end() {
      try {
        return decoder.decode();
      } catch {
        throw explain(new Uint8Array(0));
      }
    },
  };
}
