/** Long sides of sheets in inches, and how much longer they are than wide: A4, Letter, Legal. */
const SHEETS = [
  { long: 11.69, ratio: Math.SQRT2 },
  { long: 11, ratio: 11 / 8.5 },
  { long: 14, ratio: 14 / 8.5 },
];
/** What scanners are set to. */
const USUAL = [72, 75, 96, 100, 120, 150, 200, 240, 300, 400, 600, 1200];
/** A size within this of a usual one is that one: margins cut off, sheets not quite straight. */
const NEAR = 0.03;
/** Cameras and screens write 72 or 96 into every file; scanners begin at 100. Above, sizes are printers' inventions. */
const CREDIBLE = { least: 100, most: 2400 };
/** Sheets that are scanned: from a card (2 inches) to A2 (23.4 inches). */
const SHEET_INCHES = { least: 2, most: 24 };
const BOUNDS = { least: 50, most: 1200 };

/**
 * Dots per inch of a picture of a page.
 *
 * @param stated what the file says, undefined when it says nothing
 * @returns what the file says where that makes a sheet of a likely size; otherwise the resolution at which the picture
 *   is the sheet (A4, Letter or Legal) whose shape it is nearest to
 */
export function resolutionOf(width: number, height: number, stated: number | undefined): number {
  const long = Math.max(width, height);
  const ratio = long / Math.max(1, Math.min(width, height));
  if (stated !== undefined && stated >= CREDIBLE.least && stated <= CREDIBLE.most) {
    const inches = long / stated;
    if (inches >= SHEET_INCHES.least && inches <= SHEET_INCHES.most) return Math.round(stated);
  }
  const off = (sheet: (typeof SHEETS)[number]): number => Math.abs(Math.log(ratio / sheet.ratio));
  const sheet = SHEETS.reduce((best, other) => (off(other) < off(best) ? other : best));
  const raw = long / sheet.long;
  const usual = USUAL.find((dpi) => Math.abs(raw / dpi - 1) < NEAR);
  return usual ?? Math.round(Math.min(BOUNDS.most, Math.max(BOUNDS.least, raw)));
}
