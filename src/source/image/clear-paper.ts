import type { Raster } from './raster.js';

/** Bare paper as the scanner saw it, in grey levels. */
export interface Paper {
  /** the commonest level of the lighter half */
  readonly level: number;
  /** Standard deviation of the grain. Of a page cut to black and white it is 1 or 0: what was lighter is lost. */
  readonly spread: number;
}

/** Grey half-way between ink and paper, and paper, of 256. */
const MIDDLE = 128;
const WHITE = 255;
/** Share of a normal distribution within one standard deviation. */
const ONE_SIGMA = 0.6827;
/** Every n-th pixel tells as much as all. */
const STEP = 3;

/**
 * Measures the paper of a page by its histogram: ink is dark, so what is lighter than the commonest level is grain
 * alone. Unlike differences of neighbours (`measureGrain`), this sees grain that JPEG has smeared.
 */
export function measurePaper({ data }: Raster): Paper {
  const counts = new Float64Array(WHITE + 1);
  for (let i = 0; i < data.length; i += STEP) counts[data[i]!]! += 1;
  const around = (level: number): number =>
    counts[level - 1]! + counts[level]! + (level < WHITE ? counts[level + 1]! : 0);
  let level = MIDDLE;
  for (let at = MIDDLE; at <= WHITE; at += 1) if (around(at) > around(level)) level = at;
  let lighter = counts[level]! / 2;
  for (let at = level + 1; at <= WHITE; at += 1) lighter += counts[at]!;
  let [spread, seen] = [0, counts[level]! / 2];
  while (seen < ONE_SIGMA * lighter && level + spread < WHITE) {
    spread += 1;
    seen += counts[level + spread]!;
  }
  return { level, spread };
}

/** Grain below this does no harm. */
const LEAST_SPREAD = 3;
/** So many standard deviations below the level of the paper is still paper. */
const REACH = 2;

/**
 * Makes grainy paper white: what is within two standard deviations of its level becomes white, and what is darker is
 * stretched over all levels. Without it, on a page with little print, the one threshold that parts ink from paper best
 * (Otsu 1979, which the engine uses) lies within the grain, and the engine sees nothing at all.
 */
export function whitenPaper(grey: Raster): void {
  const { level, spread } = measurePaper(grey);
  if (spread < LEAST_SPREAD) return;
  const paper = level - REACH * spread;
  const levels = Uint8Array.from({ length: WHITE + 1 }, (_, at) =>
    Math.min(WHITE, Math.round((WHITE * at) / Math.max(1, paper))),
  );
  const { data } = grey;
  for (let i = 0; i < data.length; i += 1) data[i] = levels[data[i]!]!;
}

/** A copy of the page as `whitenPaper` makes it. */
export function whitened(grey: Raster): Raster {
  const copy = { ...grey, data: grey.data.slice() };
  whitenPaper(copy);
  return copy;
}
