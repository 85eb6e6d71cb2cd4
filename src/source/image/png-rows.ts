import { joinBytes } from '../../bytes.js';
import type { Unpacker } from '../platform.js';

/** Channels of each colour type (PNG 1.2, section 11.2.2). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Bytes of the signature (PNG 1.2, section 3.1). */
const HEADER_LENGTH = 8;
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
  if (bytes.length < 33 || bytes[28] !== 0) return 0;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const rowBytes = 1 + Math.ceil((width * bytes[24]! * (CHANNELS[bytes[25]!] ?? 4)) / 8);
  const parts: Uint8Array[] = [];
  for (let at = HEADER_LENGTH; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === IDAT)
      parts.push(bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + length)));
    at += 12 + length;
  }
  try {
    const rows = unpacker.asFarAsPossible(joinBytes(parts), rowBytes * height);
    return Math.min(height, Math.floor(rows.length / rowBytes));
  } catch {
    return 0;
  }
}
