import type { Box } from '../../document.js';

/** One property of an hOCR title: `propertyOf("bbox 1 2 3 4; x_wconf 96", "x_wconf")` is `96`. */
export function propertyOf(title: string, name: string): string | undefined {
  const start = title.startsWith(`${name} `) ? 0 : title.indexOf(` ${name} `) + 1;
  if (start === 0 && !title.startsWith(`${name} `)) return undefined;
  const end = title.indexOf(';', start);
  return title.slice(start + name.length + 1, end < 0 ? undefined : end);
}

/** `bbox left top right bottom`; undefined when it is missing or no box. */
export function boxOf(title: string): Box | undefined {
  const numbers = propertyOf(title, 'bbox')?.trim().split(/\s+/u).map(Number);
  if (numbers?.length !== 4 || !numbers.every(Number.isFinite)) return undefined;
  const [left, top, right, bottom] = numbers as [number, number, number, number];
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** Base line to the top of ascenders: Tesseract's `x_size` is that and the descenders. */
export function heightOf(title: string): number | undefined {
  const size = Number(propertyOf(title, 'x_size') ?? Number.NaN);
  const descenders = Number(propertyOf(title, 'x_descenders') ?? 0);
  return size > descenders ? size - descenders : undefined;
}
