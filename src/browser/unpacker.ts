import { Unzlib, unzlibSync } from 'fflate';
import type { Unpacker } from '../source/platform.js';

/** fflate: what pages have themselves (`DecompressionStream`) takes no data with something behind its end. */
export const fflateUnpacker: Unpacker = {
  whole: (packed) => unzlibSync(packed),
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
