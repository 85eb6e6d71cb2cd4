import { imageKind } from '../../source/image/image-kind.js';

/** The `A` bit of the flags of a WebP (RFC 9649, section 2.7). */
const WEBP_ANIMATION = 0x02;
const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];

/** Where a chain of GIF's sub-blocks ends. */
function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + bytes[at]!;
  return at + 1;
}

const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function gifFrames(bytes: Uint8Array): number {
  let frames = 0;
  let at = 13 + tableBytes(bytes[10] ?? 0);
  while (at < bytes.length && bytes[at] !== TRAILER) {
    if (bytes[at] === EXTENSION) at = afterBlocks(bytes, at + 2);
    else if (bytes[at] === IMAGE) {
      frames += 1;
      at = afterBlocks(bytes, at + 11 + tableBytes(bytes[at + 9] ?? 0));
    } else break;
  }
  return frames;
}

/** Pictures that follow each other in a file; of an animated WebP it is only known that there are more than one. */
export function framesOf(bytes: Uint8Array): number {
  const kind = imageKind(bytes);
  if (kind === 'gif') return Math.max(1, gifFrames(bytes));
  const hasFlags = String.fromCharCode(...bytes.subarray(12, 16)) === 'VP8X';
  return kind === 'webp' && hasFlags && (bytes[20]! & WEBP_ANIMATION) !== 0 ? 2 : 1;
}
