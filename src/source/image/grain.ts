import { inkOf } from './ink.js';
import type { Raster } from './raster.js';

/** How rough a page is. */
export interface Grain {
  /** standard deviation of the grain in grey levels (Immerkær 1996), over paper and print */
  readonly deviation: number;
  /** Share of the ink's edge pixels that are ragged: alone among their four neighbours, or holes. */
  readonly ragged: number;
}

/** What the mask 1 -2 1, -2 4 -2, 1 -2 1 makes of noise of deviation 1: the root of the sum of its squares, 36. */
const MASK_GAIN = 6;
/** Of a pixel: left, right, above, below. */
const NEIGHBOURS = 4;
/** Rows that are looked at: every n-th. */
const ROW_STEP = 4;

/**
 * Measures grain: J. Immerkær, "Fast noise variance estimation", 1996 (the Laplacian difference leaves edges and slopes
 * out), and how many ink pixels stand alone, which tells a page that was made black and white out of a noisy one.
 */
export function measureGrain(grey: Raster): Grain {
  const { data, width, height } = grey;
  const ink = inkOf(grey).data;
  let [sum, count, lone, inked] = [0, 0, 0, 0];
  for (let y = 1; y < height - 1; y += ROW_STEP) {
    for (let x = 1, i = y * width + 1; x < width - 1; x += 1, i += 1) {
      const cross = data[i - 1]! + data[i + 1]! + data[i - width]! + data[i + width]!;
      const corners =
        data[i - width - 1]! + data[i - width + 1]! + data[i + width - 1]! + data[i + width + 1]!;
      sum += Math.abs(corners - 2 * cross + 4 * data[i]!);
      count += 1;
      inked += ink[i]!;
      const around = ink[i - 1]! + ink[i + 1]! + ink[i - width]! + ink[i + width]!;
      if ((ink[i] === 1 && around === 0) || (ink[i] === 0 && around === NEIGHBOURS)) lone += 1;
    }
  }
  const deviation = (Math.sqrt(Math.PI / 2) * sum) / (MASK_GAIN * Math.max(1, count));
  return { deviation, ragged: lone / Math.max(1, inked) };
}
