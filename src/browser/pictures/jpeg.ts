import { joinBytes } from '../../bytes.js';
import { APP0, APP1, isFrame, segmentsOf, startsWith, wordAt } from '../../jpeg-segments.js';
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

function jfifDensity(bytes: Uint8Array, from: number): number | undefined {
  const unit = bytes[from + 7];
  const value = wordAt(bytes, from + 8);
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
    const [height, width, components] = [wordAt(bytes, from + 1), wordAt(bytes, from + 3), bytes[from + 5]];
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
