import type { Raster } from './raster.js';

/** The engine reads it at once and throws it away: quick beats small. */
const COMPRESSION = 1;

/** A raster as PNG. */
export async function toPng({ data, width, height, channels }: Raster): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const raw = sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
  return raw
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .png({ compressionLevel: COMPRESSION })
    .toBuffer();
}
