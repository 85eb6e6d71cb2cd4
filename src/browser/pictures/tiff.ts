import { InputError } from '../../errors.js';
import type { PictureFacts } from '../../source/image/picture.js';

/** What one picture of a TIFF says of itself, and where its strips are. Format: TIFF 6.0. */
export interface TiffPicture {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly samples: number;
  readonly compression: number;
  readonly photometric: number;
  readonly orientation: number;
  /** dots per inch */
  readonly density: number | undefined;
  readonly predictor: number;
  /** bits of a byte run from the lowest */
  readonly reversed: boolean;
  readonly t4Options: number;
  readonly rowsPerStrip: number;
  readonly strips: readonly Uint8Array[];
  /** 16 bits a value: all reds, all greens, all blues */
  readonly palette: readonly number[];
  readonly jpegTables: Uint8Array | undefined;
}

const BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 13: 4, 16: 8, 18: 8 };
const RATIONAL = 5;
const TAG = {
  ...{ width: 256, height: 257, bits: 258, compression: 259, photometric: 262, fillOrder: 266 },
  ...{ offsets: 273, orientation: 274, samples: 277, rows: 278, counts: 279, density: 282, planar: 284 },
  ...{ t4Options: 292, unit: 296, predictor: 317, palette: 320, tiles: 322, jpegTables: 347 },
} as const;
const CENTIMETRES = 3;
const CENTIMETRES_PER_INCH = 2.54;
/** More strips than rows of any page. */
const MOST_VALUES = 1e6;

/** There are more kinds of TIFF than are worth reading without libtiff. */
export function unread(what: string): InputError {
  return new InputError(`this is a TIFF ${what}, which is not read in a page. Save it as PNG or PDF.`);
}

type Directory = ReadonlyMap<number, readonly number[]>;

function directoryAt(view: DataView, index: number): { readonly entries: Directory; readonly at: number } {
  const little = view.getUint8(0) === 0x49;
  const big = view.getUint16(2, little) === 43;
  const word = (at: number): number =>
    big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
  const [countSize, entrySize, offsetSize] = big ? [8, 20, 8] : [2, 12, 4];
  let at = word(big ? 8 : 4);
  const countAt = (from: number): number => (big ? word(from) : view.getUint16(from, little));
  for (let i = 0; i < index; i += 1) at = word(at + countSize + countAt(at) * entrySize);
  const entries = new Map<number, readonly number[]>();
  for (let i = 0; i < countAt(at); i += 1) {
    const entry = at + countSize + i * entrySize;
    const type = view.getUint16(entry + 2, little);
    const size = BYTES[type];
    const count = big ? word(entry + 4) : view.getUint32(entry + 4, little);
    if (size === undefined || count > MOST_VALUES) continue;
    const inline = entry + (big ? 12 : 8);
    const from = size * count <= offsetSize ? inline : word(inline);
    const value = (n: number): number => {
      const place = from + n * size;
      if (type === RATIONAL) return view.getUint32(place, little) / view.getUint32(place + 4, little);
      if (size === 8) return Number(view.getBigUint64(place, little));
      return size === 1
        ? view.getUint8(place)
        : size === 2
          ? view.getUint16(place, little)
          : view.getUint32(place, little);
    };
    entries.set(
      view.getUint16(entry, little),
      Array.from({ length: count }, (_, n) => value(n)),
    );
  }
  return { entries, at };
}

/**
 * Reads what one picture of a TIFF says of itself.
 *
 * @param index of the picture in the file, counted from 0
 * @throws Error when its list of entries is damaged; InputError when it is in tiles or planes
 */
export function readTiff(bytes: Uint8Array, index: number): TiffPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { entries } = directoryAt(view, index);
  const one = (tag: number, otherwise: number): number => entries.get(tag)?.[0] ?? otherwise;
  const [width, height, samples] = [one(TAG.width, 0), one(TAG.height, 0), one(TAG.samples, 1)];
  if (width < 1 || height < 1) throw new Error('it has no size');
  if (entries.has(TAG.tiles)) throw unread('cut into tiles');
  if (samples > 1 && one(TAG.planar, 1) !== 1) throw unread('with a plane for each colour');
  const offsets = entries.get(TAG.offsets) ?? [];
  const counts = entries.get(TAG.counts) ?? [];
  const density = one(TAG.density, 0) * (one(TAG.unit, 2) === CENTIMETRES ? CENTIMETRES_PER_INCH : 1);
  const tables = entries.get(TAG.jpegTables);
  return {
    ...{ width, height, samples, bits: one(TAG.bits, 1), compression: one(TAG.compression, 1) },
    ...{ photometric: one(TAG.photometric, 0), orientation: one(TAG.orientation, 1) },
    density: density > 1 && density < 1e5 ? Math.round(density) : undefined,
    ...{ predictor: one(TAG.predictor, 1), reversed: one(TAG.fillOrder, 1) === 2 },
    ...{ t4Options: one(TAG.t4Options, 0), rowsPerStrip: Math.min(height, one(TAG.rows, height)) },
    strips: offsets.map((from, i) => bytes.subarray(from, from + (counts[i] ?? bytes.length - from))),
    palette: entries.get(TAG.palette) ?? [],
    jpegTables: tables && Uint8Array.from(tables),
  };
}

/** As sharp says it of the same picture. */
export function tiffFacts(picture: TiffPicture): PictureFacts {
  const { width, height, orientation, density, bits, samples, photometric } = picture;
  const isTurned = orientation >= 5;
  return {
    ...(isTurned ? { width: height, height: width } : { width, height }),
    ...{ density, marked: orientation !== 1, format: 'tiff', bilevel: bits === 1, plain: false },
    colour: samples >= 3 || photometric === PALETTE,
  };
}

/** `PhotometricInterpretation`: which value is black, or what colours are. */
export const [WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, PALETTE, YCBCR] = [0, 1, 2, 3, 6];
