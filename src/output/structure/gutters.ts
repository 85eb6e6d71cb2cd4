import { type Band, coverOf } from './bands.js';
import type { Extent, PlacedLine } from './placed-lines.js';

// Chosen by eye, on scans of office papers; none was fitted.
/** What parts two columns all the way down is at least so wide, in heights. */
export const NARROWEST = 0.8;
/** Rows, in share, that may cross a gutter: titles over several columns, section rows. */
const CROSSING = 0.25;

/** What is free between the words of a band; `blank` in heights. */
export function gapsOf(band: Band, blank: number): Extent[] {
  const cover = coverOf(band, blank);
  return cover.slice(1).map(({ left }, i) => ({ left: cover[i]!.right, right: left }));
}

/** Whether words stand in a stretch. */
export function crosses(lines: readonly Pick<PlacedLine, 'words'>[], { left, right }: Extent): boolean {
  return lines.some(({ words }) => words.some((word) => word.left < right && word.right > left));
}

/** Whether a gutter runs through a band, words on both sides. */
export function isParted(band: Band, gutter: Extent): boolean {
  if (crosses(band.lines, gutter)) return false;
  const words = band.lines.flatMap((line) => line.words);
  return words.some(({ right }) => right <= gutter.left) && words.some(({ left }) => left >= gutter.right);
}

/** What is left of the gutters of the rows above when a row is added. */
export function narrowed(gutters: readonly Extent[], band: Band): Extent[] {
  const free = [
    Number.NEGATIVE_INFINITY,
    ...coverOf(band, NARROWEST).flatMap(({ left, right }) => [left, right]),
  ];
  free.push(Number.POSITIVE_INFINITY);
  return gutters.flatMap((gutter) => {
    let widest: Extent | undefined;
    for (let i = 0; i < free.length; i += 2) {
      const piece = { left: Math.max(gutter.left, free[i]!), right: Math.min(gutter.right, free[i + 1]!) };
      const width = piece.right - piece.left;
      if (width >= NARROWEST && (!widest || width > widest.right - widest.left)) widest = piece;
    }
    return widest ? [widest] : [];
  });
}

interface Piece extends Extent {
  /** words that stand over it */
  readonly covering: number;
}

/** The widest part of a gutter with the fewest words over it; all of it where such parts are too narrow. */
function freest(pieces: readonly Piece[]): Extent {
  for (const most of [...new Set(pieces.map(({ covering }) => covering))].sort((a, b) => a - b)) {
    let widest: Extent | undefined;
    let open: Extent | undefined;
    for (const { left, right, covering } of pieces) {
      if (covering > most) open = undefined;
      else open = { left: open?.left ?? left, right };
      if (open && (!widest || open.right - open.left > widest.right - widest.left)) widest = open;
    }
    if (widest && widest.right - widest.left >= NARROWEST) return widest;
  }
  return { left: pieces[0]!.left, right: pieces.at(-1)!.right };
}

/**
 * Where columns are parted in a run of rows, from left to right: free in all rows but a few.
 *
 * @param least rows in which both sides of a gutter have words
 */
export function guttersOf(bands: readonly Band[], least: number): Extent[] {
  const most = Math.floor(CROSSING * bands.length);
  const steps = bands
    .flatMap((band) => coverOf(band, NARROWEST))
    .flatMap(({ left, right }) => [
      { at: left, step: 1 },
      { at: right, step: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const pieces: Piece[][] = [];
  let covering = 0;
  steps.forEach(({ at, step }, i) => {
    covering += step;
    const next = steps[i + 1]?.at;
    if (covering > most || next === undefined || next === at) return;
    const piece = { left: at, right: next, covering };
    const last = pieces.at(-1);
    if (last && last.at(-1)!.right === at) last.push(piece);
    else pieces.push([piece]);
  });
  const gutters = pieces.map(freest);
  return gutters.filter(
    (gutter) =>
      gutter.right - gutter.left >= NARROWEST &&
      bands.filter((band) => isParted(band, gutter)).length >= least,
  );
}
