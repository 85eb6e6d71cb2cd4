import type { Raster } from '../../source/image/raster.js';

/**
 * Shrinking pictures in the arithmetic of libvips, which does it in Node: first by whole numbers where there are more
 * than four pixels for one, then by a Lanczos filter of three lobes, down and across, in whole numbers with fixed points.
 * `test/page/resample.test.ts` compares them.
 */

const LOBES = 3;
/** Steps within a pixel at which the filter is known. */
const STEPS = 64;
/** Places after the point of its weights, in bits. */
const BITS = 12;
const WHITE = 255;

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

/** Weights for every step from 0 to 1. */
function lanczos(factor: number, points: number): Int16Array {
  const table = new Int16Array((STEPS + 1) * points);
  for (let step = 0; step <= STEPS; step += 1) {
    const half = step / STEPS + points / 2 - 1;
    const weights = Array.from({ length: points }, (_, i) => {
      const x = (i - half) / factor;
      return Math.abs(x) > LOBES ? 0 : sinc(x) * sinc(x / LOBES);
    });
    const sum = weights.reduce((all, one) => all + one, 0);
    // cut off, not rounded
    weights.forEach((weight, i) => {
      table[step * points + i] = Math.trunc((weight / sum) * (1 << BITS));
    });
  }
  return table;
}

/** Where the pixels of a line come from. */
interface Line {
  /** of the pixel in the old line with the first weight; may lie before its beginning */
  readonly first: Int32Array;
  /** of the first weight in `table` */
  readonly weights: Int32Array;
  readonly table: Int16Array;
  readonly points: number;
}

function lineOf(factor: number, to: number): Line {
  const points = 2 * Math.round(LOBES * factor) + 1;
  const table = lanczos(factor, points);
  const [first, weights] = [new Int32Array(to), new Int32Array(to)];
  const before = Math.ceil(points / 2) - 1;
  // added up, as libvips does: where a place is just between two steps, what is lost by that decides
  let place = 0.5 * factor;
  for (let i = 0; i < to; i += 1, place += factor) {
    const whole = Math.floor(place);
    first[i] = whole - before;
    weights[i] = ((Math.floor((place - whole) * STEPS * 2) + 1) >> 1) * points;
  }
  return { first, weights, table, points };
}

/** Places after the point of the part that one pixel of several is, in bits. */
const PART_BITS = 24;

/** Down or across. */
interface Way {
  readonly isDown: boolean;
}

/** Means of `by` pixels; the last is of pixels that are repeated where the line ends. */
function average(
  { data, width, height, channels }: Raster,
  { by, isDown }: Way & { readonly by: number },
): Raster {
  const [across, down] = isDown ? [width, Math.ceil(height / by)] : [Math.ceil(width / by), height];
  const out = new Uint8Array(across * down * channels);
  // libvips does not divide; where `by` is no power of two this is a little too small
  const part = Math.floor(2 ** PART_BITS / by);
  for (let y = 0, to = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      for (let c = 0; c < channels; c += 1, to += 1) {
        let sum = by >> 1;
        for (let n = 0; n < by; n += 1) {
          const column = isDown ? x : Math.min(width - 1, x * by + n);
          const row = isDown ? Math.min(height - 1, y * by + n) : y;
          sum += data[(row * width + column) * channels + c]!;
        }
        out[to] = Math.floor((sum * part) / 2 ** PART_BITS);
      }
    }
  }
  return { data: out, width: across, height: down, channels };
}

/** The filter in one direction. */
function reduce(
  { data, width, height, channels }: Raster,
  { to, factor, isDown }: Way & { readonly to: number; readonly factor: number },
): Raster {
  const from = isDown ? height : width;
  const { first, weights, table, points } = lineOf(factor, to);
  const made = isDown ? { width, height: to } : { width: to, height };
  const out = new Uint8Array(made.width * made.height * channels);
  const row = width * channels;
  const step = isDown ? row : channels;
  const places = new Int32Array(points);
  const half = 1 << (BITS - 1);
  for (let i = 0; i < to; i += 1) {
    for (let n = 0; n < points; n += 1) places[n] = Math.min(from - 1, Math.max(0, first[i]! + n)) * step;
    const at = weights[i]!;
    const lines = isDown ? row : height;
    for (let line = 0; line < lines; line += 1) {
      for (let c = 0; c < (isDown ? 1 : channels); c += 1) {
        const base = isDown ? line : line * row + c;
        let sum = half;
        for (let n = 0; n < points; n += 1) sum += table[at + n]! * data[base + places[n]!]!;
        const target = isDown ? i * row + line : (line * to + i) * channels + c;
        out[target] = Math.min(WHITE, Math.max(0, sum >> BITS));
      }
    }
  }
  return { data: out, ...made, channels };
}

/** Pixels for one that the filter is left with, at least. */
const GAP = 2;

function shrinkOneWay(raster: Raster, to: number, isDown: boolean): Raster {
  const factor = (isDown ? raster.height : raster.width) / to;
  if (factor === 1) return raster;
  const by = Math.max(1, Math.floor(factor / GAP));
  const coarse = by > 1 ? average(raster, { by, isDown }) : raster;
  return reduce(coarse, { to, factor: factor / by, isDown });
}

/** The picture at another size, smaller in both directions or as large. */
export function shrinkTo(raster: Raster, width: number, height: number): Raster {
  return shrinkOneWay(shrinkOneWay(raster, height, true), width, false);
}
