import { joinBytes } from '../../bytes.js';
import type { Unpacker } from '../platform.js';

/** Channels of each colour type (PNG 1.2, section 11.2.2). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Bytes of the signature (PNG 1.2, section 3.1). */
const HEADER_LENGTH = 8;
/** Where the fields of IHDR stand, which is always first (11.2.2): in bytes from the beginning of the file. */
const AT = { width: 16, height: 20, depth: 24, colour: 25, interlace: 28, behind: 33 };
/** Length and name before the data of a chunk, and the checksum behind (3.2). */
const CHUNK_HEAD = 8;
const CHUNK_END = 4;
/** `IDAT`, the name of chunks of image data */
const IDAT = 0x49444154;

/**
 * Rows of a cut-off PNG that are really there: libpng leaves chance bytes in the others. Unpacks the image data as far
 * as they go and counts.
 *
 * @param bytes of a PNG, cut off anywhere
 * @returns 0 when not one row is there, or when rows are interlaced and none is whole
 */
export function wholePngRows(bytes: Uint8Array, unpacker: Unpacker): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < AT.behind || bytes[AT.interlace] !== 0) return 0;
  const [width, height] = [view.getUint32(AT.width), view.getUint32(AT.height)];
  const rowBytes = 1 + Math.ceil((width * bytes[AT.depth]! * (CHANNELS[bytes[AT.colour]!] ?? 4)) / 8);
  const parts: Uint8Array[] = [];
  for (let at = HEADER_LENGTH; at + CHUNK_HEAD <= bytes.length; ) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === IDAT)
      parts.push(bytes.subarray(at + CHUNK_HEAD, Math.min(bytes.length, at + CHUNK_HEAD + length)));
    at += CHUNK_HEAD + length + CHUNK_END;
  }
  try {
    const rows = unpacker.asFarAsPossible(joinBytes(parts), rowBytes * height);
    return Math.min(height, Math.floor(rows.length / rowBytes));
  } catch {
    return 0;
  }
}
