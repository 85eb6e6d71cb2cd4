/** How large a picture may be. */
export interface ImageLimits {
  /** A larger picture is shrunk while it is read. */
  readonly maxPixels: number;
  /** A larger picture is refused. */
  readonly refusePixels: number;
}

/**
 * A2 at 500 dpi has 96 million pixels; in colour those take 290 MB. Formats that are read strip by strip (JPEG, most
 * PNG and TIFF) shrink up to four times as many in the same memory. Beyond that a picture is no page.
 */
export const IMAGE_LIMITS: ImageLimits = { maxPixels: 100_000_000, refusePixels: 400_000_000 };

/** By what to multiply width and height so that the picture stays within `pixels`; at most 1. */
export function scaleWithin(width: number, height: number, pixels: number): number {
  return Math.min(1, Math.sqrt(pixels / (width * height)));
}
