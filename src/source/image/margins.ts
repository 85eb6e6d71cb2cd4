import { type Area, eachArea } from './areas.js';
import type { Bitmap } from './raster.js';

/** Inches: what is longer than this both ways is no letter, nor letters that hang together in a line. */
const LARGE = 1.5;

/**
 * The ink of a page without what cannot be letters: the black margins beside the sheet, which touch the edge of the picture,
 * and frames, rules of tables and pictures, which are large both ways. Their straight edges stand in one row over the whole
 * page, and would say more of how the lines of print run than the print does. A rule under a line stays: it runs as the line.
 *
 * @param dpi dots per inch of `ink`
 */
export function withoutMargins(ink: Bitmap, dpi: number): Bitmap {
  const { width, height } = ink;
  const touchesEdge = ({ left, top, right, bottom }: Area): boolean =>
    left === 0 || top === 0 || right === width || bottom === height;
  const isLarge = ({ left, top, right, bottom }: Area): boolean =>
    Math.min(right - left, bottom - top) > LARGE * dpi;
  const data = ink.data.slice();
  eachArea(ink.data.slice(), width, height, (area, pixels) => {
    if (touchesEdge(area) || isLarge(area)) for (const at of pixels) data[at] = 0;
  });
  return { ...ink, data };
}
