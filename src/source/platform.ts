import type { Pictures } from './image/pictures.js';
import type { PdfHost } from './pdf/host.js';

/** Unpacks zlib data (RFC 1950). */
export interface Unpacker {
  /** @throws Error when the data is damaged or cut off, or gives more than `most` bytes */
  whole(packed: Uint8Array, most: number): Uint8Array;
  /** What can be unpacked of data that may be cut off, `most` bytes at most. */
  asFarAsPossible(packed: Uint8Array, most: number): Uint8Array;
}

/**
 * What reading documents needs of that which it runs on. There are two: `nodePlatform`, and the one of
 * `khoiphuc/browser`; everything else that reads documents is the same code in both.
 */
export interface Platform {
  readonly pictures: Pictures;
  readonly unpacker: Unpacker;
  readonly pdf: PdfHost;
}
