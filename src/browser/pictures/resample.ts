import type { Raster } from '../../source/image/raster.js';

/**
 * Turning, scaling and blurring in the arithmetic of libvips, which does it in Node: whole numbers with fixed points, so
 * that both give the same pixels and the engine reads the same picture. `test/page/resample.test.ts` compares them.
 */

/** Steps within a pixel at which the curve is known. */
const STEPS = 64;
/** Places after the point of its weights, in bits. */
const BITS = 12;
const HALF = 1 << (BITS - 1);

/** Catmull-Rom weights of four neighbours, for every step from 0 to 1. */
function catmullRom(): Int32Array {
  const table = new Int32Array((STEPS + 1) * 4);
  for (let step = 0; step <= STEPS; step += 1) {
    const x = step / STEPS;
    const weights = [
      ((-x + 2) * x - 1) * x * 0.5,
      ((3 * x - 5) * x * x + 2) * 0.5,
      ((-3 * x + 4) * x + 1) * x * 0.5,
      (x - 1) * x * x * 0.5,
    ];
    // cut off, not rounded
    weights.forEach((weight, i) => {
      table[step * 4 + i] = Math.trunc(weight * (1 << BITS));
    });
  }
  return table;
}

/** Matrix rows a, b, c, d: x' = a·x + b·y, y' = c·x + d·y. */
export type Square = readonly [number, number, number, number];

const WHITE = 255;

/** The picture moved by a matrix, over white, just large enough to hold it: bicubic. */
export function transform(grey: Raster, [a, b, c, d]: Square): Raster {
  const { data: from, width: w, height: h } = grey;
  const corners = [
    [0, 0],
    [w, 0],
    [0, h],
    [w, h],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + b * y);
  const ys = corners.map(([x, y]) => c * x + d * y);
  const [left, top] = [Math.round(Math.min(...xs)), Math.round(Math.min(...ys))];
  const width = Math.round(Math.max(...xs) - Math.min(...xs));
  const height = Math.round(Math.max(...ys) - Math.min(...ys));
  const by = a * d - b * c;
  const [ia, ib, ic, id] = [d / by, -b / by, -c / by, a / by];
  const data = new Uint8Array(width * height).fill(WHITE);
  const table = catmullRom();
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= w || y >= h ? WHITE : from[y * w + x]!;
  for (let y = 0; y < height; y += 1) {
    let ix = ia * left + ib * (y + top);
    let iy = ic * left + id * (y + top);
    for (let x = 0; x < width; x += 1, ix += ia, iy += ic) {
      const [fx, fy] = [Math.floor(ix), Math.floor(iy)];
      if (fx < -1 || fx > w - 1 || fy < -1 || fy > h - 1) continue;
      const tx = ((Math.trunc((ix - fx) * STEPS * 2) + 1) >> 1) * 4;
      const ty = ((Math.trunc((iy - fy) * STEPS * 2) + 1) >> 1) * 4;
      let sum = HALF;
      for (let row = 0; row < 4; row += 1) {
        let across = HALF;
        for (let n = 0; n < 4; n += 1) across += table[tx + n]! * at(fx - 1 + n, fy - 1 + row);
        sum += table[ty + row]! * (across >> BITS);
      }
      data[y * width + x] = Math.min(WHITE, Math.max(0, sum >> BITS));
    }
  }
  return { data, width, height, channels: 1 };
}

/** Weights below this share of the middle one are left out. */
const LEAST_WEIGHT = 0.2;
/** The middle weight, as a whole number. */
const MIDDLE = 20;
/** Places after the point of the weights, in bits, when the largest is below one half. */
const BLUR_BITS = 7;

function gaussian(deviation: number): { readonly weights: readonly number[]; readonly bits: number } {
  const half: number[] = [];
  for (let x = 0; ; x += 1) {
    const share = Math.exp(-(x * x) / (2 * deviation * deviation));
    if (share < LEAST_WEIGHT) break;
    half.push(Math.round(MIDDLE * share));
  }
  const whole = [...half.slice(1).reverse(), ...half];
  const sum = whole.reduce((all, one) => all + one, 0);
  const shift = Math.ceil(Math.log2(Math.max(...whole) / sum) + 1);
  const unit = 2 ** (BLUR_BITS - shift);
  return { weights: whole.map((weight) => Math.round((unit * weight) / sum)), bits: BLUR_BITS - shift };
}

/** The picture blurred. @param deviation standard deviation in pixels */
export function blur(grey: Raster, deviation: number): Raster {
  const { weights, bits } = gaussian(deviation);
  const reach = weights.length >> 1;
  const half = 1 << (bits - 1);
  const { data: from, width, height } = grey;
  const across = new Uint8Array(from.length);
  for (let y = 0, i = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, i += 1) {
      let sum = half;
      for (let n = -reach; n <= reach; n += 1)
        sum += weights[n + reach]! * from[i + Math.min(width - 1 - x, Math.max(-x, n))]!;
      across[i] = Math.min(WHITE, sum >> bits);
    }
  }
  const data = new Uint8Array(from.length);
  for (let y = 0, i = 0; y < height; y += 1) {
    const rows = weights.map((_, n) => Math.min(height - 1, Math.max(0, y + n - reach)) * width);
    for (let x = 0; x < width; x += 1, i += 1) {
      let sum = half;
      for (let n = 0; n < rows.length; n += 1) sum += weights[n]! * across[rows[n]! + x]!;
      data[i] = Math.min(WHITE, sum >> bits);
    }
  }
  return { data, width, height, channels: 1 };
}
