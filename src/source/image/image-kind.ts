/** Formats of pictures, told from the first bytes. */
export type ImageKind = 'png' | 'jpeg' | 'tiff' | 'bmp' | 'webp' | 'gif';

/** How a format is called in messages. */
export const KIND_NAMES: Readonly<Record<ImageKind, string>> = {
  png: 'a PNG',
  jpeg: 'a JPEG',
  tiff: 'a TIFF',
  bmp: 'a BMP',
  webp: 'a WebP',
  gif: 'a GIF',
};

/** Length of the header of a BMP, in every version that was ever in use. */
const BMP_HEADERS = new Set([12, 40, 52, 56, 64, 108, 124]);

const starts = (bytes: Uint8Array, mark: string, at = 0): boolean =>
  Array.from(mark).every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

/**
 * Tells which kind of picture some bytes are, whatever the file is called.
 *
 * @param head the first 32 bytes, or more
 * @returns undefined when it is none of those that are read
 */
export function imageKind(head: Uint8Array): ImageKind | undefined {
  if (starts(head, '\x89PNG')) return 'png';
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some((mark) => starts(head, mark))) return 'tiff';
  if (starts(head, 'GIF87a') || starts(head, 'GIF89a')) return 'gif';
  if (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) return 'webp';
  // Many texts begin with BM; the header's length does not.
  if (starts(head, 'BM') && BMP_HEADERS.has(head[14] ?? 0) && head[15] === 0) return 'bmp';
  return undefined;
}
