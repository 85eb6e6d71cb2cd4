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

/** Markers of a JPEG (ITU T.81, table B.1; Adobe's is APP14). */
const START_OF_IMAGE = 0xd8;
const START_OF_SCAN = 0xda;
const APP1 = 0xe1;
const ADOBE = 0xee;
/** Markers of frames: SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function has(bytes: Uint8Array, at: number, text: string): boolean {
  return Array.from(text).every((sign, i) => bytes[at + i] === sign.charCodeAt(0));
}

/** Reads the header of a JPEG; undefined when these are no such bytes. */
export function jpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== START_OF_IMAGE) return undefined;
  const word = (at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  let [exif, adobeRgb] = [false, false];
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN) return undefined;
    if (marker === APP1 && has(bytes, at + 4, 'Exif')) exif = true;
    if (marker === ADOBE && has(bytes, at + 4, 'Adobe')) adobeRgb = bytes[at + 15] === 0;
    if (isFrame(marker)) {
      const components = bytes[at + 9]!;
      const size = { height: word(at + 5), width: word(at + 7) };
      return size.width > 0 && size.height > 0 ? { ...size, components, exif, adobeRgb } : undefined;
    }
    at += 2 + word(at + 2);
  }
  return undefined;
}
