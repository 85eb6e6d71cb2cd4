import type { Bitmap } from './raster.js';

/** How the lines of print run. */
export interface Skew {
  /** clockwise, degrees: turn the page back by as much */
  readonly degrees: number;
  /** score of the best angle over the median of all; about 1 when nothing is aligned */
  readonly clarity: number;
  /** sum of squares that the best angle reached, per point squared; compares directions of one page */
  readonly score: number;
}

/** Beyond this a page was not laid on the glass by hand. */
const LARGEST = 10;
/** Rows are kept for slopes so much larger: room for the finest steps around the largest. */
const BEYOND = 1.1;
/** Degrees from one try to the next: a first look over all, then one around the best. Chosen by feel. */
const COARSE = 0.5;
const FINE = 0.05;
/** Points that are looked at, at most: a page has about as many at 100 dpi. */
const MOST_POINTS = 60_000;

/** Lower edges of ink: pixels with paper below. Base lines make them stand in rows. */
function lowerEdges({ data, width, height }: Bitmap): { xs: Float32Array; ys: Float32Array } {
  const found: number[] = [];
  for (let y = 0; y < height - 1; y += 1) {
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      if (data[at] === 1 && data[at + width] === 0) found.push(at);
    }
  }
  const step = Math.max(1, Math.ceil(found.length / MOST_POINTS));
  const count = Math.ceil(found.length / step);
  const [xs, ys] = [new Float32Array(count), new Float32Array(count)];
  for (let i = 0; i < count; i += 1) {
    xs[i] = found[i * step]! % width;
    ys[i] = Math.floor(found[i * step]! / width);
  }
  return { xs, ys };
}

function scoreAt(
  xs: Float32Array,
  ys: Float32Array,
  degrees: number,
  bins: Float64Array,
  zero: number,
): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  bins.fill(0);
  for (let i = 0; i < xs.length; i += 1) {
    // Shared between two rows, so that a small turn changes the score smoothly.
    const place = ys[i]! - xs[i]! * slope + zero;
    const row = Math.floor(place);
    const part = place - row;
    bins[row]! += 1 - part;
    bins[row + 1]! += part;
  }
  let sum = 0;
  for (let row = 1; row < bins.length; row += 1) {
    const difference = bins[row]! - bins[row - 1]!;
    sum += difference * difference;
  }
  return sum;
}

/**
 * The angle at which the rows of print are sharpest: the projection profile whose neighbouring rows differ most
 * (Postl, "Detection of linear oblique structures and skew scan in digitized documents", 1986), over the lower edges
 * of the ink (Baird 1987 takes such points too). Half a degree first, then a twentieth.
 *
 * @param ink reduced to about 100 dpi
 */
export function findSkew(ink: Bitmap): Skew {
  const { xs, ys } = lowerEdges(ink);
  const reach = Math.ceil(ink.width * Math.tan((LARGEST * BEYOND * Math.PI) / 180));
  const bins = new Float64Array(ink.height + 2 * reach + 2);
  const at = (degrees: number): number => scoreAt(xs, ys, degrees, bins, reach);
  const scores: number[] = [];
  let [best, bestScore] = [0, -1];
  for (let degrees = -LARGEST; degrees <= LARGEST; degrees += COARSE) {
    const score = at(degrees);
    scores.push(score);
    if (score > bestScore) [best, bestScore] = [degrees, score];
  }
  const coarse = best;
  for (let offset = -COARSE; offset <= COARSE + 1e-9; offset += FINE) {
    const score = at(coarse + offset);
    if (score > bestScore) [best, bestScore] = [coarse + offset, score];
  }
  const median = scores.sort((one, other) => one - other)[scores.length >> 1]!;
  const points = Math.max(1, xs.length);
  return { degrees: best, clarity: median > 0 ? bestScore / median : 1, score: bestScore / points };
}
