import type { Bitmap, Raster } from './raster.js';

/** Levels of grey, of a byte; the threshold of a page of one level. */
const LEVELS = 256;
const MIDDLE = LEVELS / 2 - 1;

/** Otsu's threshold (1979): the level that parts dark from light with the least variance within both. */
export function otsu(grey: Raster): number {
  const counts = new Float64Array(LEVELS);
  for (const level of grey.data) counts[level]! += 1;
  const total = grey.data.length;
  let sum = 0;
  for (let level = 0; level < LEVELS; level += 1) sum += level * counts[level]!;
  let [below, sumBelow, best, threshold] = [0, 0, -1, MIDDLE];
  for (let level = 0; level < LEVELS - 1; level += 1) {
    below += counts[level]!;
    sumBelow += level * counts[level]!;
    if (below === 0 || below === total) continue;
    const apart = sumBelow / below - (sum - sumBelow) / (total - below);
    const between = below * (total - below) * apart * apart;
    if (between > best) [best, threshold] = [between, level];
  }
  return threshold;
}

/** Levels between ink and paper below which there is no print at all, only paper and grain. */
const LEAST_CONTRAST = 30;

/** Ink of a grey raster as 1; nothing at all when the page has no contrast. */
export function inkOf(grey: Raster): Bitmap {
  const threshold = otsu(grey);
  const { data: levels, width, height } = grey;
  const data = new Uint8Array(levels.length);
  let [dark, darkSum, lightSum] = [0, 0, 0];
  for (const level of levels) {
    if (level <= threshold) {
      dark += 1;
      darkSum += level;
    } else lightSum += level;
  }
  const contrast = lightSum / Math.max(1, levels.length - dark) - darkSum / Math.max(1, dark);
  if (dark === 0 || contrast < LEAST_CONTRAST) return { data, width, height };
  for (let i = 0; i < data.length; i += 1) if (levels[i]! <= threshold) data[i] = 1;
  return { data, width, height };
}
