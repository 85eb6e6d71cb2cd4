import { type Matrix, product } from '../../matrix.js';

/** Cells along each side of the grid that areas are measured on: one cell is a ten-thousandth of the page. */
const CELLS = 100;

/** The rectangle around a picture, as shares of the page: 0 is its left or top edge, 1 its right or bottom edge. */
export interface ShareBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where a picture stands on the shown page.
 *
 * @param matrix from the unit square to user space
 * @param toPage from user space to the shown page, origin top left
 * @param size of the shown page
 */
export function shareBox(
  matrix: Matrix,
  toPage: Matrix,
  size: { readonly width: number; readonly height: number },
): ShareBox {
  const [a, b, c, d, e, f] = product(matrix, toPage) as [number, number, number, number, number, number];
  const xs = [e, e + a, e + c, e + a + c].map((x) => x / size.width);
  const ys = [f, f + b, f + d, f + b + d].map((y) => y / size.height);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Share of the page, 0..1, that rectangles cover together. */
export function coveredShare(boxes: readonly ShareBox[]): number {
  const grid = new Uint8Array(CELLS * CELLS);
  const cell = (share: number): number => Math.min(CELLS, Math.max(0, Math.round(share * CELLS)));
  for (const { left, right, top, bottom } of boxes) {
    const [from, to] = [cell(left), cell(right)];
    for (let row = cell(top); row < cell(bottom); row += 1)
      grid.fill(1, row * CELLS + from, row * CELLS + to);
  }
  return grid.reduce((sum, one) => sum + one, 0) / grid.length;
}
