import type { OcrRequest } from './engine.js';
import { OcrError } from './ocr-error.js';

/** Tesseract keeps coordinates in 16 bits. */
const LONGEST_SIDE = 32_767;
/**
 * A blank picture of 256 megapixels took 1.9 GB in one worker (measured); this is a sheet of A0 at 300 dpi, which
 * takes about 1 GB.
 */
const MOST_PIXELS = 150e6;
/** What Tesseract believes; outside it guesses from the height of the lines. */
const DPI = { least: 70, most: 2400 };

/**
 * Refuses what no engine should be asked to read.
 *
 * @throws OcrError for an empty picture, one without a size, or one beyond what Tesseract can hold
 */
export function checkRequest({ image, width, height }: OcrRequest): void {
  const size = `${width} × ${height} pixels`;
  if (image.length === 0) throw new OcrError('The picture is empty (0 bytes): there is nothing to read.');
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0))
    throw new OcrError(`A picture of ${size} has nothing to read.`);
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
    throw new OcrError(
      `The picture is too large to recognise (${size}; at most ${LONGEST_SIDE} a side and ` +
        `${MOST_PIXELS / 1e6} million in all): scan it at a lower resolution or scale it down.`,
    );
}

/** The resolution to tell the engine; undefined when there is no sensible one. */
export function dpiForEngine(dpi: number): string | undefined {
  if (!Number.isFinite(dpi) || dpi <= 0) return undefined;
  return String(Math.round(Math.min(DPI.most, Math.max(DPI.least, dpi))));
}
