import type { Box } from '../../document.js';
import { IDENTITY, type Matrix, product } from '../../matrix.js';
import type { QuarterTurn } from './raster.js';

/** Takes a point (x, y) through `matrix`. */
export function movePoint([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a! * x + c! * y + e!, b! * x + d! * y + f!];
}

/** The way back of a matrix that can be undone. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const by = 1 / (a! * d! - b! * c!);
  return [d! * by, -b! * by, -c! * by, a! * by, (c! * f! - d! * e!) * by, (b! * e! - a! * f!) * by];
}

/** From pixels of a picture of `width` × `height` to those of the picture turned clockwise. */
export function turning(by: QuarterTurn, width: number, height: number): Matrix {
  if (by === 90) return [0, 1, -1, 0, height, 0];
  if (by === 180) return [-1, 0, 0, -1, width, height];
  if (by === 270) return [0, -1, 1, 0, 0, width];
  return IDENTITY;
}

/**
 * Scales by `scale` and turns clockwise by `degrees` about the middle; the new picture is just large enough.
 * @returns size of the new picture, and the way from its pixels back to those of the old one
 */
export function scaledAndTurned(
  from: { readonly width: number; readonly height: number },
  scale: number,
  degrees: number,
): { readonly width: number; readonly height: number; readonly back: Matrix } {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const width = Math.ceil(Math.abs(cos) * from.width + Math.abs(sin) * from.height);
  const height = Math.ceil(Math.abs(sin) * from.width + Math.abs(cos) * from.height);
  const there = product(
    product([1, 0, 0, 1, -from.width / 2, -from.height / 2], [cos, sin, -sin, cos, 0, 0]),
    [1, 0, 0, 1, width / 2, height / 2],
  );
  return { width, height, back: inverse(there) };
}

/**
 * Takes a box from the prepared picture (word boxes of the engine) to the upright picture of the page: the upright box
 * around the middle of the moved one. For turns by less than a few degrees it keeps the height of the line, where the box
 * around all four corners would grow with its length.
 */
export function boxToPage(box: Box, matrix: Matrix): Box {
  const [a, b, c, d] = matrix as [number, number, number, number];
  const [x, y] = movePoint(matrix, box.x + box.width / 2, box.y + box.height / 2);
  // Quarter turns swap the sides; small turns only scale them.
  const along = Math.abs(a * d) >= Math.abs(b * c);
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  const [width, height] = along
    ? [box.width * scale, box.height * scale]
    : [box.height * scale, box.width * scale];
  return { x: x - width / 2, y: y - height / 2, width, height };
}
