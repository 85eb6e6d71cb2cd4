import { type Area, around, heightOf, shareAbove, widthOf } from './areas.js';
import { BESIDE, linesOf, withMargin } from './letters-left.js';
import type { Bitmap } from './raster.js';

/** A line of print is at least so long, in usual heights. */
export const SHORTEST = 2.5;
/** Lines one below the other, no further apart than this, are read together; what is cut out for them has a margin. */
const TOGETHER = 1.5;
const MARGIN = 1;
/** The largest ones that are read once more. */
const MOST_REGIONS = 8;

/** Lines that stand close below each other, as one part of the page. */
function paragraphsOf(lines: readonly Area[], height: number): Area[] {
  const parts: Area[] = [];
  for (const line of [...lines].sort((a, b) => a.top - b.top)) {
    const at = parts.findIndex(
      (part) => line.top - part.bottom <= TOGETHER * height && shareAbove(part, line) >= BESIDE,
    );
    if (at >= 0) parts[at] = around(parts[at]!, line);
    else parts.push(line);
  }
  return parts;
}

/**
 * Finds what looks like lines of print where no word was read: recognisers take a seal with the name and the post beside it for
 * one picture, and leave all of it out. Letters are told by their size, lines by letters side by side (connected components put
 * together bottom-up, after L. O'Gorman, "The document spectrum for page layout analysis", 1993).
 *
 * @param ink of the page
 * @param letters that were left out, as `lettersLeft` finds them
 * @param height usual height of a word, in pixels of `ink`
 * @returns parts of the page, with a margin, the largest first
 */
export function findUnread(ink: Bitmap, letters: readonly Area[], height: number): Area[] {
  const lines = linesOf(letters, height).filter((line) => widthOf(line) >= SHORTEST * height);
  return paragraphsOf(lines, height)
    .map((part) => withMargin(part, MARGIN * height, ink))
    .sort((a, b) => widthOf(b) * heightOf(b) - widthOf(a) * heightOf(a))
    .slice(0, MOST_REGIONS);
}
