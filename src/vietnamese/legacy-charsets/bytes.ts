import { WINDOWS_1252 } from './windows-1252.js';

/** The bytes of a text file as a string, and what they were taken for. */
export interface TextOfBytes {
  /** Decoded text; or, of `bytes`, one UTF-16 unit per byte. */
  readonly text: string;
  /** `bytes`: no Unicode encoding, so text of a legacy encoding that is to be found out. */
  readonly from: 'utf-8' | 'utf-16le' | 'utf-16be' | 'bytes';
}

const MARKS = [
  { from: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { from: 'utf-16le', bytes: [0xff, 0xfe] },
  { from: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * Reads the bytes of a text file whose encoding is not known: a byte order mark tells, else UTF-8 is tried, and what is
 * not UTF-8 stays bytes.
 */
export function textOfBytes(bytes: Uint8Array): TextOfBytes {
  const mark = MARKS.find((m) => m.bytes.every((byte, i) => bytes[i] === byte));
  if (mark) {
    return { text: new TextDecoder(mark.from).decode(bytes.subarray(mark.bytes.length)), from: mark.from };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), from: 'utf-8' };
  } catch {
    return { text: oneUnitPerByte(bytes), from: 'bytes' };
  }
}

/** Bytes per call: engines limit the number of arguments. */
const CHUNK = 8192;

function oneUnitPerByte(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return parts.join('');
}

/** The bytes of a text of one unit per byte, as an encoder gives it. The inverse of `textOfBytes` for `bytes`. */
export function bytesOfText(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Quotes, dashes and the like that no encoding claimed, as Windows has them: they stood beside the converted text. */
export function readWindowsSigns(text: string): string {
  return text.replace(C1, (c) => String.fromCharCode(WINDOWS_1252[c.charCodeAt(0)]!));
}

const C1 = /[\u0080-\u009f]/g;
