import { type Area, connectedAreas } from './areas.js';
import type { Raster } from './raster.js';

/** Dots per inch at which stamps are looked for: cells of 0.6 mm bridge strokes of black print across a ring. */
const LOOK_DPI = 40;
/** How much more of its own colour than of the others ink has, of 255. Black print on yellow paper stays below. */
const SATURATED = 50;
/**
 * Sides of a stamp in inches. Round stamps of Vietnamese bodies measure 30–42 mm (circular 21/2012/TT-BCA), square
 * ones of the registry ("CÔNG VĂN ĐẾN") to 60 mm. Coloured letters do not hang together over 18 mm in both directions.
 */
const SIDES = { least: 0.7, most: 2.4 };
/** How far beyond the blob found on the reduced picture its ink may reach, in inches. */
const MARGIN = 0.03;

/** Channels of the ink: the page is taken from where that ink is as light as paper. */
const INKS = [
  { ink: 0, others: [1, 2] },
  { ink: 2, others: [0, 1] },
] as const;

/** Boxes of stamps in one ink, in pixels of the page. */
function stampAreas(page: Raster, dpi: number, [ink, one, other]: readonly [number, number, number]): Area[] {
  const factor = Math.max(1, Math.floor(dpi / LOOK_DPI));
  const [width, height] = [Math.ceil(page.width / factor), Math.ceil(page.height / factor)];
  const mask = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < page.height; y += 1) {
    const row = Math.floor(y / factor) * width;
    for (let x = 0; x < page.width; x += 1, at += 3) {
      const { data } = page;
      if (data[at + ink]! - Math.max(data[at + one]!, data[at + other]!) > SATURATED) {
        mask[row + Math.floor(x / factor)] = 1;
      }
    }
  }
  const inch = dpi / factor;
  const fits = (side: number): boolean => side >= SIDES.least * inch && side <= SIDES.most * inch;
  const margin = Math.ceil(MARGIN * dpi);
  return connectedAreas(mask, width, height)
    .filter((area) => fits(area.right - area.left) && fits(area.bottom - area.top))
    .map(({ left, top, right, bottom }) => ({
      left: Math.max(0, left * factor - margin),
      top: Math.max(0, top * factor - margin),
      right: Math.min(page.width, right * factor + margin),
      bottom: Math.min(page.height, bottom * factor + margin),
    }));
}

/**
 * Takes stamps in red or blue ink out of the grey picture of a colour scan: within a stamp's box, pixels of its colour
 * get the lightness of that colour's own channel, in which the ink is as light as the paper and black print below it
 * stays black. Print in colour elsewhere is not touched: only areas that hang together over the size of a stamp are.
 *
 * @param page RGB
 * @param grey of the same page; changed where stamps are
 * @returns how many stamps there were
 */
export function dropStamps(page: Raster, grey: Uint8Array, dpi: number): number {
  let count = 0;
  for (const { ink, others } of INKS) {
    for (const area of stampAreas(page, dpi, [ink, ...others])) {
      count += 1;
      for (let y = area.top; y < area.bottom; y += 1) {
        for (let x = area.left; x < area.right; x += 1) {
          const at = y * page.width + x;
          grey[at] = Math.max(grey[at]!, page.data[3 * at + ink]!);
        }
      }
    }
  }
  return count;
}
