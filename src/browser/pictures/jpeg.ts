import { joinBytes } from '../../bytes.js';
import type { PictureFacts } from '../../source/image/picture.js';

/** What we use of EXIF. */
interface Exif {
  readonly orientation: number;
  readonly density: number | undefined;
}

const [ORIENTATION, X_RESOLUTION, RESOLUTION_UNIT] = [0x0112, 0x011a, 0x0128];
const CENTIMETRES = 3;
const CENTIMETRES_PER_INCH = 2.54;
const NO_EXIF: Exif = { orientation: 1, density: undefined };

/** Reads the first directory of EXIF (TIFF 6.0, section 2). @param view from the byte order mark on */
function readExif(view: DataView): Exif {
  try {
    const little = view.getUint8(0) === 0x49;
    const start = view.getUint32(4, little);
    const found = new Map<number, number>();
    for (let i = 0; i < view.getUint16(start, little); i += 1) {
      const at = start + 2 + 12 * i;
      found.set(view.getUint16(at, little), at + 8);
    }
    const short = (tag: number, otherwise: number): number => {
      const at = found.get(tag);
      return at === undefined ? otherwise : view.getUint16(at, little);
    };
    const at = found.get(X_RESOLUTION);
    const ratio = at === undefined ? undefined : view.getUint32(at, little);
    const value =
      ratio === undefined ? undefined : view.getUint32(ratio, little) / view.getUint32(ratio + 4, little);
    const perUnit = short(RESOLUTION_UNIT, 2) === CENTIMETRES ? CENTIMETRES_PER_INCH : 1;
    const orientation = short(ORIENTATION, 1);
    return {
      orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
      density: value !== undefined && value > 0 && value < 1e5 ? Math.round(value * perUnit) : undefined,
    };
  } catch {
    return NO_EXIF;
  }
}

const [START_OF_SCAN, APP0, APP1] = [0xda, 0xe0, 0xe1];
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** A piece of a JPEG before its pixels: marker, and where it and its content begin and end. */
interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly from: number;
  readonly end: number;
}

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN) return;
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    yield { marker, start: at, from: at + 4, end };
    at = end;
  }
}

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  Array.from(text).every((sign, i) => bytes[at + i] === sign.charCodeAt(0));

function jfifDensity(bytes: Uint8Array, from: number): number | undefined {
  const unit = bytes[from + 7];
  const value = ((bytes[from + 8] ?? 0) << 8) | (bytes[from + 9] ?? 0);
  if (value <= 1 || (unit !== 1 && unit !== 2)) return undefined;
  return Math.round(unit === 1 ? value : value * CENTIMETRES_PER_INCH);
}

/** @throws Error when there is no frame in it */
export function jpegFacts(bytes: Uint8Array): PictureFacts {
  let exif = NO_EXIF;
  let density: number | undefined;
  for (const { marker, from, end } of segmentsOf(bytes)) {
    if (marker === APP0 && startsWith(bytes, from, 'JFIF')) density = jfifDensity(bytes, from);
    if (marker === APP1 && startsWith(bytes, from, 'Exif')) {
      const start = Math.min(bytes.length, from + 6);
      const length = Math.min(bytes.length, end) - start;
      exif = readExif(new DataView(bytes.buffer, bytes.byteOffset + start, Math.max(0, length)));
    }
    if (!isFrame(marker)) continue;
    const word = (at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    const [height, width, components] = [word(from + 1), word(from + 3), bytes[from + 5]];
    if (width < 1 || height < 1) break;
    const isTurned = exif.orientation >= 5;
    return {
      ...(isTurned ? { width: height, height: width } : { width, height }),
      ...{ density: density ?? exif.density, marked: exif.orientation !== 1, format: 'jpeg' },
      ...{ bilevel: false, colour: components !== 1, plain: components !== 4 },
    };
  }
  throw new Error('no frame');
}

/** A JPEG without what says how it is to be turned. */
export function withoutExif(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const dropped = [...segmentsOf(bytes)].filter(
    ({ marker, from }) => marker === APP1 && startsWith(bytes, from, 'Exif'),
  );
  const kept: Uint8Array[] = [];
  let at = 0;
  for (const { start, end } of dropped) {
    kept.push(bytes.subarray(at, start));
    at = end;
  }
  kept.push(bytes.subarray(at));
  return joinBytes(kept);
}
