import { APP1, APP14, isFrame, segmentsOf, startsWith, wordAt } from '../jpeg-segments.js';

/** What the header of a JPEG says. */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colour, 4 CMYK */
  readonly components: number;
  /** an EXIF mark says that it is to be turned; PDF readers turn no pictures by it */
  readonly exif: boolean;
  /** colours are not YCbCr, whatever a plain reader takes them for */
  readonly adobeRgb: boolean;
}

const START_OF_IMAGE = 0xd8;

/** Reads the header of a JPEG; undefined when these are no such bytes. */
export function jpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== START_OF_IMAGE) return undefined;
  let [exif, adobeRgb] = [false, false];
  for (const { marker, from } of segmentsOf(bytes)) {
    if (marker === APP1 && startsWith(bytes, from, 'Exif')) exif = true;
    if (marker === APP14 && startsWith(bytes, from, 'Adobe')) adobeRgb = bytes[from + 11] === 0;
    if (!isFrame(marker)) continue;
    const [height, width, components] = [wordAt(bytes, from + 1), wordAt(bytes, from + 3), bytes[from + 5]];
    if (width < 1 || height < 1 || components === undefined) return undefined;
    return { width, height, components, exif, adobeRgb };
  }
  return undefined;
}
