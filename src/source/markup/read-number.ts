import type { Box, Size } from '../../document.js';

/** No page is as large; a larger number is a mistake. */
const LARGEST = 1e6;

/** The number that a text is; undefined where it is none, or none that a place on a page can be. */
export function readNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) <= LARGEST ? value : undefined;
}

/** The box; undefined where one of its numbers is missing or its sides are turned round. */
export function readBox(
  x: number | undefined,
  y: number | undefined,
  width: number | undefined,
  height: number | undefined,
): Box | undefined {
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return width >= 0 && height >= 0 ? { x, y, width, height } : undefined;
}

/** The size; undefined where it is unknown or nothing. */
export function readSize(width: number | undefined, height: number | undefined): Size | undefined {
  return width && height && width > 0 && height > 0 ? { width, height } : undefined;
}
