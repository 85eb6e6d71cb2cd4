import { imageKind } from '../../source/image/image-kind.js';
import type { Picture, PictureFacts } from '../../source/image/picture.js';
import type { Finish, FinishedPicture, Pictures } from '../../source/image/pictures.js';
import type { Raster } from '../../source/image/raster.js';
import type { Platform } from '../../source/platform.js';
import { decodeByPage, jpegByPage, sizeByPage } from './canvas.js';
import { framesOf } from './frames.js';
import { jpegFacts, withoutExif } from './jpeg.js';
import { decodePng, encodeBilevel, encodePng, hasProfile, pngFacts } from './png.js';
import { blur, transform } from './resample.js';
import { shrinkTo } from './shrink.js';
import { readTiff, tiffFacts } from './tiff.js';

/** As in Node: 85 of 100 is what scanners write. */
const JPEG_QUALITY = 0.85;

async function facts(picture: Picture): Promise<PictureFacts> {
  if ('raster' in picture) throw new Error('pixels have no header');
  const { encoded } = picture;
  const kind = imageKind(encoded);
  if (kind === 'png') return pngFacts(encoded);
  if (kind === 'jpeg') return jpegFacts(encoded);
  if (kind === 'tiff') return tiffFacts(readTiff(encoded, picture.index ?? 0));
  const size = await sizeByPage(encoded);
  return {
    ...size,
    ...{ density: undefined, marked: false, format: kind ?? '', bilevel: false, colour: true, plain: false },
  };
}

async function pixelsOf(
  picture: Picture,
  { format, colour }: PictureFacts,
  platform: () => Platform,
): Promise<Raster> {
  if ('raster' in picture) return picture.raster;
  const { encoded, index = 0, lenient, unmarked } = picture;
  // What a page does with damaged pictures, each does otherwise.
  if (lenient) throw new Error('it is damaged');
  if (format === 'tiff') return (await import('./decode-tiff.js')).decodeTiff(encoded, index, platform());
  if (format === 'png' && !hasProfile(encoded)) return decodePng(encoded, colour);
  return decodeByPage(unmarked && format === 'jpeg' ? withoutExif(encoded) : encoded, colour);
}

async function finish(
  grey: Raster,
  { scale, degrees, blur: deviation, touchUp }: Finish,
): Promise<FinishedPicture> {
  let made = grey;
  if (degrees !== 0 || scale !== 1) {
    const angle = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
    made = transform(made, [cos, -sin, sin, cos]);
  }
  if (deviation > 0) made = blur(made, deviation);
  if (touchUp) {
    made = { ...made, data: made.data.slice() };
    touchUp(made);
  }
  return { image: encodePng(made), width: made.width, height: made.height };
}

/**
 * Pictures by the page: its own decoders, but for PNG, which a library decodes, and TIFF, for which pages have none: that
 * is decoded by the reader of PDFs.
 *
 * @param platform that these pictures are a part of
 */
export function pagePictures(platform: () => Platform): Pictures {
  return {
    facts,
    frames: async (encoded) => framesOf(encoded),
    async decode(picture, known, { width, height }) {
      return shrinkTo(await pixelsOf(picture, known, platform), width, height);
    },
    async encode(raster, as) {
      if (as === 'image/jpeg') return jpegByPage(raster, JPEG_QUALITY);
      return as === 'bilevel' ? encodeBilevel(raster) : encodePng(raster, true);
    },
    toPng: async (raster) => encodePng(raster),
    finish,
  };
}
