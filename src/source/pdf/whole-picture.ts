import { type Matrix, POINTS_PER_INCH, product } from '../../matrix.js';
import type { PageDrawing, PlacedImage } from '../../pdf/page-drawing.js';
import { inverse, turning } from '../image/placement.js';
import type { QuarterTurn } from '../image/raster.js';
import { coveredShare, shareBox } from './coverage.js';

/** A single picture that is all of a page, so that its own pixels are the page. */
export interface WholePicture {
  readonly image: PlacedImage;
  /** how it is to be turned, clockwise, to stand as the page is shown */
  readonly turn: QuarterTurn;
  /** dots per inch */
  readonly dpi: number;
}

/** Less than this is the white margin of a sheet that is a little larger than the scanner's glass. */
const COVERS = 0.8;
/** Share of the picture that may hang over the edge of the page. */
const OVERHANG = 0.03;
/** Sine of the most that a picture may be turned besides quarter turns, and of shear. */
const LEVEL = 0.01;
/** Pixels are square when their sides differ by less; fax pages at half the resolution do not. */
const SQUARE = 0.05;
/** Inches, so that a picture drawn at no size at all has a resolution and nothing is divided by 0. */
const LEAST_LENGTH = 1e-6;

/** From pixels of a picture, origin top left, to user space. */
function pixelsToUserSpace(matrix: Matrix, width: number, height: number): Matrix {
  return product([1 / width, 0, 0, -1 / height, 0, 1], matrix);
}

/** As `pixelsToUserSpace`, for the picture turned. @param width of the picture before it is turned */
export function turnedToUserSpace(matrix: Matrix, width: number, height: number, turn: QuarterTurn): Matrix {
  return product(inverse(turning(turn, width, height)), pixelsToUserSpace(matrix, width, height));
}

/** Dots per inch across and down; `unit` is points per unit of user space. */
export function dpiOf({ matrix, width, height }: PlacedImage, unit: number): readonly [number, number] {
  const [a, b, c, d] = matrix as [number, number, number, number];
  const inches = (length: number): number => Math.max(LEAST_LENGTH, (length * unit) / POINTS_PER_INCH);
  return [width / inches(Math.hypot(a, b)), height / inches(Math.hypot(c, d))];
}

function quarterTurn(matrix: Matrix, toPage: Matrix): QuarterTurn | undefined {
  const [a, b, c, d] = product(pixelsToUserSpace(matrix, 1, 1), toPage) as [number, number, number, number];
  const [across, down] = [Math.hypot(a, b), Math.hypot(c, d)];
  if (!(a * d - b * c > 0)) return undefined;
  const [x, y] = [a / across, b / across];
  const isSquare = Math.abs(a * c + b * d) < LEVEL * across * down;
  if (!isSquare || Math.min(Math.abs(x), Math.abs(y)) > LEVEL) return undefined;
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? 0 : 180;
  return y > 0 ? 90 : 270;
}

/**
 * The picture that is all of a page; undefined when there are several, when it is mirrored, askew, cut off by the
 * page's edge, or when something is drawn over it.
 *
 * @param toPage from user space to the shown page
 * @param unit points per unit of user space
 */
export function wholePicture(
  drawing: PageDrawing,
  toPage: Matrix,
  size: { readonly width: number; readonly height: number },
  unit: number,
): WholePicture | undefined {
  const [image, ...others] = drawing.images;
  if (!image || others.length > 0 || image.transparent || drawing.paths > image.pathsBefore) return undefined;
  if (image.width < 1 || image.height < 1) return undefined;
  const box = shareBox(image.matrix, toPage, size);
  const isInside =
    Math.min(box.left, box.top) >= -OVERHANG && Math.max(box.right, box.bottom) <= 1 + OVERHANG;
  const turn = quarterTurn(image.matrix, toPage);
  const [across, down] = dpiOf(image, unit);
  const isSquare = Math.abs(across / down - 1) < SQUARE;
  if (!isInside || !isSquare || turn === undefined || coveredShare([box]) < COVERS) return undefined;
  return { image, turn, dpi: (across + down) / 2 };
}
