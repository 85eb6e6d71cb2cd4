import { inflateSync, constants as zlib } from 'node:zlib';
import { sharpPictures } from './image/sharp-pictures.js';
import { nodePdfHost } from './pdf/node-host.js';
import type { Platform } from './platform.js';

/** Node: sharp, zlib, and pdf.js with its parser in a thread. sharp and pdf.js are loaded when they are first needed. */
export const nodePlatform: Platform = {
  pictures: sharpPictures,
  unpacker: {
    whole: (packed, most) => inflateSync(packed, { maxOutputLength: most }),
    asFarAsPossible: (packed, most) =>
      inflateSync(packed, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: most }),
  },
  pdf: nodePdfHost,
};
