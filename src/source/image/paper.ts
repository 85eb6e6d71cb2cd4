import type { Raster } from './raster.js';

/** Side of the cells whose paper is measured, in inches: wider than strokes, narrower than shadows. */
const CELL_INCHES = 0.16;
/** The same in pixels at least, on coarse pictures. */
const LEAST_SIDE = 8;
/** The paper of a cell is the level that this share of its pixels is darker than: letters leave that much free. */
const PAPER_SHARE = 0.8;
/** Cells of the darkest and the lightest paper, in share of all, darkest first: beyond are specks and margins. */
const DARKEST = 0.05;
const LIGHTEST = 0.95;
/** Levels between these that count as uneven. */
const UNEVEN = 30;
/** A cell darker than this, of the lightest, is a picture or a black margin, no shadow on paper. */
const NOT_PAPER = 0.35;
const WHITE = 255;

interface Cells {
  readonly levels: Float32Array;
  readonly across: number;
  readonly down: number;
  readonly side: number;
}

function measureCells({ data, width, height }: Raster, dpi: number): Cells {
  const side = Math.max(LEAST_SIDE, Math.round(dpi * CELL_INCHES));
  const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)];
  const levels = new Float32Array(across * down);
  const counts = new Uint32Array(WHITE + 1);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      counts.fill(0);
      let total = 0;
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 1) {
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 1) {
          counts[data[y * width + x]!]! += 1;
          total += 1;
        }
      }
      let [level, seen] = [0, counts[0]!];
      while (seen < total * PAPER_SHARE) seen += counts[++level]!;
      levels[row * across + column] = level;
    }
  }
  return { levels, across, down, side };
}

/** The cell's neighbourhood: the lightest of nine bridges bold headings, the mean of nine smooths. */
function overNine(cells: Cells, of: (levels: readonly number[]) => number): Cells {
  const { levels, across, down } = cells;
  const out = new Float32Array(levels.length);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const near: number[] = [];
      for (let ny = Math.max(0, y - 1); ny <= Math.min(down - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(across - 1, x + 1); nx += 1) {
          near.push(levels[ny * across + nx]!);
        }
      }
      out[y * across + x] = of(near);
    }
  }
  return { ...cells, levels: out };
}

/**
 * Makes uneven paper even: shadows at the fold, yellowed margins, a lamp from one side. The level of the paper is
 * measured cell by cell, and every pixel is divided by it. Even pages come back as they are.
 */
export function evenPaper(grey: Raster, dpi: number): Raster {
  const measured = measureCells(grey, dpi);
  const sorted = [...measured.levels].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!;
  if (at(LIGHTEST) - at(DARKEST) < UNEVEN) return grey;
  const floor = at(LIGHTEST) * NOT_PAPER;
  const bridged = overNine(measured, (near) => Math.max(...near));
  const cells = overNine(bridged, (near) => near.reduce((sum, level) => sum + level, 0) / near.length);
  const { data, width, height } = grey;
  const { levels, across, down, side } = cells;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(down - 1, Math.max(0, y / side - 0.5));
    const [r0, r1] = [Math.floor(row), Math.min(down - 1, Math.floor(row) + 1)];
    for (let x = 0; x < width; x += 1) {
      const column = Math.min(across - 1, Math.max(0, x / side - 0.5));
      const [c0, fx, fy] = [Math.floor(column), column - Math.floor(column), row - r0];
      const c1 = Math.min(across - 1, c0 + 1);
      const top = levels[r0 * across + c0]! * (1 - fx) + levels[r0 * across + c1]! * fx;
      const bottom = levels[r1 * across + c0]! * (1 - fx) + levels[r1 * across + c1]! * fx;
      const paper = Math.max(floor, top * (1 - fy) + bottom * fy);
      out[y * width + x] = Math.min(WHITE, (data[y * width + x]! * WHITE) / paper);
    }
  }
  return { ...grey, data: out };
}
