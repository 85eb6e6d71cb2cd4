import { Unzlib, unzlibSync } from 'fflate';
import type { Unpacker } from '../source/platform.js';

/** Bytes of packed data that are unpacked at a time while it is only measured: each gives a thousand times as many at most. */
const SLICE = 2 ** 14;

/** Whether data gives more than `most` bytes; what is damaged gives what comes before. */
function givesMoreThan(most: number, packed: Uint8Array): boolean {
  let length = 0;
  const stream = new Unzlib((part) => {
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= most; at += SLICE)
      stream.push(packed.subarray(at, at + SLICE));
  } catch {
    // `whole` says so
  }
  return length > most;
}

/** fflate: what pages have themselves (`DecompressionStream`) takes no data with something behind its end. */
export const fflateUnpacker: Unpacker = {
  whole(packed, most) {
    if (givesMoreThan(most, packed)) throw new RangeError(`more than ${most} bytes`);
    return unzlibSync(packed);
  },
  asFarAsPossible(packed, most) {
    const parts: Uint8Array[] = [];
    const stream = new Unzlib((part) => parts.push(part));
    try {
      stream.push(packed, true);
    } catch {
      // cut off or damaged: what came before counts
    }
    const whole = new Uint8Array(
      Math.min(
        most,
        parts.reduce((sum, { length }) => sum + length, 0),
      ),
    );
    let at = 0;
    for (const part of parts) {
      whole.set(part.subarray(0, whole.length - at), at);
      at = Math.min(whole.length, at + part.length);
    }
    return whole;
  },
};
