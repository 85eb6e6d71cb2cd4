import type { Raster } from '../../source/image/raster.js';
import { page } from '../page-globals.js';

const WHITE = '#fff';

/** @throws Error when the page has no such canvas: it is too large, or there is no memory */
function contextOf(width: number, height: number) {
  const canvas = new page.OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(`the page gives no canvas of ${width} × ${height} pixels`);
  return { canvas, context };
}

/** Size of a picture that the page can decode. @throws Error when it cannot */
export async function sizeByPage(encoded: Uint8Array): Promise<{ width: number; height: number }> {
  const bitmap = await page.createImageBitmap(new Blob([encoded as Uint8Array<ArrayBuffer>]), {});
  const { width, height } = bitmap;
  bitmap.close();
  return { width, height };
}

/**
 * Decodes a picture as the page does, turned as its file marks it, over white.
 *
 * @throws Error when the page cannot
 */
export async function decodeByPage(encoded: Uint8Array, colour: boolean): Promise<Raster> {
  const bitmap = await page.createImageBitmap(new Blob([encoded as Uint8Array<ArrayBuffer>]), {
    imageOrientation: 'from-image',
  });
  try {
    const { width, height } = bitmap;
    const { context } = contextOf(width, height);
    context.fillStyle = WHITE;
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0);
    const { data: rgba } = context.getImageData(0, 0, width, height);
    const channels = colour ? 3 : 1;
    const data = new Uint8Array(width * height * channels);
    for (let i = 0, at = 0, to = 0; i < width * height; i += 1, at += 4)
      for (let c = 0; c < channels; c += 1, to += 1) data[to] = rgba[at + c]!;
    return { data, width, height, channels };
  } finally {
    bitmap.close();
  }
}

/** Encodes as JPEG by the page. @param quality 0..1 */
export async function jpegByPage(raster: Raster, quality: number): Promise<Uint8Array> {
  const { data, width, height, channels } = raster;
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0, at = 0, to = 0; i < width * height; i += 1, at += channels, to += 4)
    for (let c = 0; c < 3; c += 1) rgba[to + c] = data[at + (channels === 1 ? 0 : c)]!;
  const { canvas, context } = contextOf(width, height);
  context.putImageData(new page.ImageData(rgba, width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
}
