import type { Sharp } from 'sharp';
import type { Raster } from './raster.js';

/** A picture as a source hands it over: encoded in a format that sharp reads, or pixels. */
export type Picture =
  | {
      readonly encoded: Uint8Array;
      /** which picture of the file, counted from 0 */
      readonly index?: number | undefined;
      /** Rows from the top that are there; the others are made white. Undefined when all are. */
      readonly rows?: number | undefined;
      /** read what can be read of a damaged file */
      readonly lenient?: boolean | undefined;
      /** take no notice of the file's own mark of how it is to be turned */
      readonly unmarked?: boolean | undefined;
    }
  | { readonly raster: Raster };

/** What a picture is, known before its pixels are read. Sizes are those after the file's own orientation mark. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** dots per inch as the file says */
  readonly density: number | undefined;
  /** the file marks it as to be turned (EXIF) */
  readonly marked: boolean;
  readonly format: string;
  /** only black and white */
  readonly bilevel: boolean;
  readonly colour: boolean;
  /** a browser shows its bytes as they are */
  readonly plain: boolean;
}

/** More than any file that `ImageLimits` lets through; sharp's own limit is lower than what shrinks well. */
const UNLIMITED = false;
const WHITE = '#ffffff';
/** JPEG decoders fill what is missing with mid grey. */
const MISSING_GREY = 128;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** sharp on the picture, as the file stores it. sharp is loaded when first needed: it is a native module. */
export async function openPicture(picture: Picture): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  if ('raster' in picture) {
    const { data, width, height, channels } = picture.raster;
    return sharp(data, { raw: { width, height, channels }, limitInputPixels: UNLIMITED });
  }
  const { encoded, index = 0, lenient = false } = picture;
  const failOn = lenient ? 'none' : 'truncated';
  return sharp(asBuffer(encoded), { page: index, failOn, limitInputPixels: UNLIMITED, sequentialRead: true });
}

/** @throws Error of sharp when the picture's header cannot be read */
export async function pictureFacts(picture: Picture): Promise<PictureFacts> {
  const facts = await (await openPicture(picture)).metadata();
  const { autoOrient, density, orientation = 1, format, bitsPerSample, channels, space, hasAlpha } = facts;
  return {
    ...{ width: autoOrient.width, height: autoOrient.height, density, format },
    marked: orientation !== 1,
    bilevel: bitsPerSample === 1,
    colour: channels >= 3 && space !== 'b-w',
    plain: (format === 'jpeg' && space !== 'cmyk') || (format === 'png' && !hasAlpha),
  };
}

/** The picture turned as its file marks it, opaque, at `width` × `height`. */
async function orientedPicture(
  picture: Picture,
  facts: PictureFacts,
  size: { readonly width: number; readonly height: number },
): Promise<Sharp> {
  const stored = await openPicture(picture);
  const isMarked = 'encoded' in picture && picture.unmarked !== true;
  const opened = (isMarked ? stored.autoOrient() : stored).flatten({ background: WHITE });
  if (size.width === facts.width && size.height === facts.height) return opened;
  return opened.resize(size.width, size.height, { fit: 'fill' });
}

/**
 * The pixels of a picture, turned as its file marks it: grey for grey pictures, RGB for coloured ones.
 *
 * @throws Error of sharp when it cannot be decoded
 */
export async function decodePicture(
  picture: Picture,
  facts: PictureFacts,
  size: { readonly width: number; readonly height: number },
): Promise<Raster> {
  const oriented = await orientedPicture(picture, facts, size);
  const plain = facts.colour ? oriented.toColourspace('srgb') : oriented.toColourspace('b-w');
  const { data, info } = await plain.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const channels = info.channels === 1 ? 1 : 3;
  const raster: Raster = { data, width: info.width, height: info.height, channels };
  if ('encoded' in picture && picture.lenient === true) whitenMissing(raster, picture.rows, facts);
  return raster;
}

/** Makes white what a cut-off file does not say: it must not look like print, nor like a grey field. */
function whitenMissing(raster: Raster, rows: number | undefined, facts: PictureFacts): void {
  const { data, width, height, channels } = raster;
  const stride = width * channels;
  if (rows !== undefined && !facts.marked) {
    data.fill(255, Math.floor((rows * height) / facts.height) * stride);
    return;
  }
  let last = height - 1;
  const isMissing = (row: number): boolean => {
    for (let at = row * stride; at < (row + 1) * stride; at += 1) {
      if (Math.abs(data[at]! - MISSING_GREY) > 1) return false;
    }
    return true;
  };
  while (last >= 0 && isMissing(last)) last -= 1;
  data.fill(255, (last + 1) * stride);
}
