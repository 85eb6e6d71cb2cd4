import type { Raster } from '../image/raster.js';
import type { DecodedImage } from './library.js';

/** `kind` of a decoded image: one bit a pixel, rows of whole bytes, 1 is white. */
const ONE_BIT = 1;
const RGB = 2;
const WHITE = 255;

function expandBits({ data, width, height }: DecodedImage): Raster {
  const grey = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 1) {
      grey[to] = (data[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1 ? WHITE : 0;
    }
  }
  return { data: grey, width, height, channels: 1 };
}

/** Pixels of red, green, blue (and how opaque, over white) as a raster: grey where all pixels are. */
export function rasterOfColours(
  data: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  channels: 3 | 4,
): Raster {
  const pixels = width * height;
  const grey = new Uint8Array(pixels);
  let isGrey = true;
  for (let i = 0, at = 0; i < pixels && isGrey; i += 1, at += channels) {
    const red = data[at]!;
    isGrey = red === data[at + 1] && red === data[at + 2] && (channels === 3 || data[at + 3] === WHITE);
    grey[i] = red;
  }
  if (isGrey) return { data: grey, width, height, channels: 1 };
  const rgb = new Uint8Array(pixels * 3);
  for (let i = 0, at = 0, to = 0; i < pixels; i += 1, at += channels) {
    const opaque = channels === 3 ? 1 : data[at + 3]! / WHITE;
    for (let c = 0; c < 3; c += 1, to += 1) rgb[to] = data[at + c]! * opaque + WHITE * (1 - opaque);
  }
  return { data: rgb, width, height, channels: 3 };
}

/** An image that pdf.js has decoded, as a raster. */
export function rasterOf(image: DecodedImage): Raster {
  if (image.kind === ONE_BIT) return expandBits(image);
  return rasterOfColours(image.data, image.width, image.height, image.kind === RGB ? 3 : 4);
}
