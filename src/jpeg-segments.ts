/** A piece of a JPEG before its pixels: marker, and where it and its content begin and end. */
export interface JpegSegment {
  readonly marker: number;
  readonly start: number;
  readonly from: number;
  readonly end: number;
}

/** Markers of a JPEG (ITU-T T.81, table B.1; APP0 is JFIF's, APP1 EXIF's, APP14 Adobe's). */
export const APP0 = 0xe0;
export const APP1 = 0xe1;
export const APP14 = 0xee;
const START_OF_SCAN = 0xda;

/** Whether a marker begins a frame: SOF0 to SOF15 without DHT, JPG and DAC. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Whether `text`, ASCII, stands at a place. */
export function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return Array.from(text).every((sign, i) => bytes[at + i] === sign.charCodeAt(0));
}

/** Two bytes as a number; what is beyond the end counts as 0. */
export function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** The pieces in front of the pixels, up to the first place where there is none. An `end` may lie beyond the bytes. */
export function* segmentsOf(bytes: Uint8Array): Generator<JpegSegment> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN) return;
    const end = at + 2 + wordAt(bytes, at + 2);
    yield { marker, start: at, from: at + 4, end };
    at = end;
  }
}
