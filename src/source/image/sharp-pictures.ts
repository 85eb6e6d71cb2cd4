import { InputError } from '../../errors.js';
import { decodePicture, openPicture, pictureFacts } from './picture.js';
import type { Finish, FinishedPicture, Pictures } from './pictures.js';
import type { Raster } from './raster.js';

/** The engine reads it at once and throws it away: quick beats small. */
const COMPRESSION = 1;
/** JPEG for pictures with tones: 85 is what scanners write. */
const JPEG_QUALITY = 85;

/** Pixels as they are; sharp would make three colours of one grey. */
async function pixelsOf(raster: Raster): ReturnType<typeof openPicture> {
  return (await openPicture({ raster })).toColourspace(raster.channels === 1 ? 'b-w' : 'srgb');
}

async function encode(raster: Raster, as: Parameters<Pictures['encode']>[1]): Promise<Uint8Array> {
  const plain = await pixelsOf(raster);
  if (as === 'bilevel') return plain.png({ palette: true, colours: 2 }).toBuffer();
  return (as === 'image/png' ? plain.png() : plain.jpeg({ quality: JPEG_QUALITY })).toBuffer();
}

async function toPng(raster: Raster): Promise<Uint8Array> {
  const plain = await pixelsOf(raster);
  return plain.png({ compressionLevel: COMPRESSION }).toBuffer();
}

/** @throws InputError when the picture has a shape that cannot be enlarged or turned */
async function finish(grey: Raster, how: Finish): Promise<FinishedPicture> {
  try {
    return await finished(grey, how);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(
      `its picture cannot be made (${said}). Save the file anew, or scan the page again.`,
      { cause },
    );
  }
}

async function finished(grey: Raster, { scale, degrees, blur, touchUp }: Finish): Promise<FinishedPicture> {
  let pipeline = (await openPicture({ raster: grey })).toColourspace('b-w');
  if (degrees !== 0 || scale !== 1) {
    const angle = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
    pipeline = pipeline.affine([cos, -sin, sin, cos], { background: '#fff', interpolator: 'bicubic' });
  }
  if (blur > 0) pipeline = pipeline.blur(blur);
  if (!touchUp) {
    const png = pipeline.png({ compressionLevel: COMPRESSION });
    const { data: image, info } = await png.toBuffer({ resolveWithObject: true });
    return { image, width: info.width, height: info.height };
  }
  const { data, info } = await pipeline.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const made: Raster = { data, width: info.width, height: info.height, channels: 1 };
  touchUp(made);
  return { image: await toPng(made), width: made.width, height: made.height };
}

/** Pictures by sharp (libvips), which is loaded when it is first needed: it is a native module. */
export const sharpPictures: Pictures = {
  facts: pictureFacts,
  frames: async (encoded) => (await (await openPicture({ encoded, lenient: true })).metadata()).pages ?? 1,
  decode: decodePicture,
  encode,
  toPng,
  finish,
};
