import type { Area } from './areas.js';

/** Pixels of a picture, row by row from the top, 8 bits a channel. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** 1: grey, 0 black; 3: red, green, blue */
  readonly channels: 1 | 3;
}

/** A picture with only black (1) and white (0), one byte a pixel. */
export interface Bitmap {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Quarter turns clockwise, in degrees. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** Weights of ITU-R BT.601 in 1/256: how light a colour looks. */
const [RED, GREEN, BLUE] = [77, 150, 29];

/** How light each pixel is. The grey raster itself comes back when it is one already. */
export function toGrey(raster: Raster): Raster {
  if (raster.channels === 1) return raster;
  const { data: rgb, width, height } = raster;
  const data = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < data.length; i += 1, at += 3) {
    data[i] = (RED * rgb[at]! + GREEN * rgb[at + 1]! + BLUE * rgb[at + 2]! + 128) >> 8;
  }
  return { data, width, height, channels: 1 };
}

/** The raster shrunk by a whole factor: each new pixel is the mean of `factor` × `factor` old ones. */
export function shrink(grey: Raster, factor: number): Raster {
  if (factor <= 1) return grey;
  const width = Math.max(1, Math.floor(grey.width / factor));
  const height = Math.max(1, Math.floor(grey.height / factor));
  const data = new Uint8Array(width * height);
  const [across, down] = [Math.min(factor, grey.width), Math.min(factor, grey.height)];
  const sums = new Uint32Array(width);
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let row = 0; row < down; row += 1) {
      let at = (y * factor + row) * grey.width;
      for (let x = 0; x < width; x += 1) for (let n = 0; n < across; n += 1) sums[x]! += grey.data[at++]!;
    }
    for (let x = 0; x < width; x += 1) data[y * width + x] = sums[x]! / (across * down);
  }
  return { data, width, height, channels: 1 };
}

/** Turns a raster clockwise by quarter turns. */
export function turn(raster: Raster, by: QuarterTurn): Raster {
  if (by === 0) return raster;
  const { data: from, width: w, height: h, channels } = raster;
  const [width, height] = by === 180 ? [w, h] : [h, w];
  const data = new Uint8Array(from.length);
  // Where the pixel at (0, 0) goes, and the steps per pixel to the right and down in the old raster.
  const [start, right, down] =
    by === 180 ? [w * h - 1, -1, -w] : by === 90 ? [width - 1, width, -1] : [(height - 1) * width, -width, 1];
  for (let y = 0; y < h; y += 1) {
    let to = start + y * down;
    for (let x = 0; x < w; x += 1, to += right) {
      const at = (y * w + x) * channels;
      for (let c = 0; c < channels; c += 1) data[to * channels + c] = from[at + c]!;
    }
  }
  return { data, width, height, channels };
}

/** Part of a picture; `area` in whole pixels, within it. */
export function cropped({ data, width, channels }: Raster, { left, top, right, bottom }: Area): Raster {
  const across = (right - left) * channels;
  const part = new Uint8Array(across * (bottom - top));
  for (let y = top; y < bottom; y += 1) {
    const from = (y * width + left) * channels;
    part.set(data.subarray(from, from + across), (y - top) * across);
  }
  return { data: part, width: right - left, height: bottom - top, channels };
}
