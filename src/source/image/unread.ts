import type { Box } from '../../document.js';
import { type Area, connectedAreas } from './areas.js';
import type { Bitmap } from './raster.js';

/** Heights and widths of what may be a letter, or letters that hang together, in usual heights of a word. */
const LETTERS = { lowest: 0.35, highest: 1.8, widest: 15 };
/** Letters no further apart than this, in usual heights, are one line, if this share of the lower one is beside the other. */
const GAP = 1.2;
const BESIDE = 0.5;
/** A line of print is at least so long, in usual heights. */
const SHORTEST = 2.5;
/** How far the ink of a word may reach beyond its box, in usual heights. */
const BEYOND = 0.4;
/** Lines one below the other, no further apart than this, are read together; what is cut out for them has a margin. */
const TOGETHER = 1.5;
const MARGIN = 1;
/** The largest ones that are read once more, and areas of ink from which on a page is noise. */
const MOST_REGIONS = 8;
const MOST_LETTERS = 5000;

const widthOf = ({ left, right }: Area): number => right - left;
const heightOf = ({ top, bottom }: Area): number => bottom - top;

function fill({ data, width, height }: Bitmap, area: Area, value: 0 | 1): void {
  const [left, right] = [Math.max(0, Math.floor(area.left)), Math.min(width, Math.ceil(area.right))];
  for (let y = Math.max(0, Math.floor(area.top)); y < Math.min(height, Math.ceil(area.bottom)); y += 1)
    data.fill(value, y * width + left, y * width + Math.max(left, right));
}

const grown = ({ left, top, right, bottom }: Area, by: number): Area => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const around = (a: Area, b: Area): Area => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

const shareBeside = (a: Area, b: Area): number =>
  (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) / Math.min(heightOf(a), heightOf(b));
const shareAbove = (a: Area, b: Area): number =>
  (Math.min(a.right, b.right) - Math.max(a.left, b.left)) / Math.min(widthOf(a), widthOf(b));

/** Letters that stand side by side, as lines. */
function linesOf(letters: readonly Area[], height: number): Area[] {
  const lines: { last: Area; all: Area }[] = [];
  for (const letter of [...letters].sort((a, b) => a.left - b.left)) {
    const line = lines.find(
      ({ last, all }) => letter.left - all.right <= GAP * height && shareBeside(last, letter) >= BESIDE,
    );
    if (line) Object.assign(line, { last: letter, all: around(line.all, letter) });
    else lines.push({ last: letter, all: letter });
  }
  return lines.map(({ all }) => all).filter((line) => widthOf(line) >= SHORTEST * height);
}

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
 * @param words boxes of what was read, in pixels of `ink`
 * @param height usual height of a word, in the same pixels
 * @returns parts of the page, with a margin, the largest first
 */
export function findUnread(ink: Bitmap, words: readonly Box[], height: number): Area[] {
  const { width, height: rows } = ink;
  const left: Bitmap = { ...ink, data: ink.data.slice() };
  for (const { x, y, width: across, height: down } of words)
    fill(left, grown({ left: x, top: y, right: x + across, bottom: y + down }, BEYOND * height), 0);
  const letters = connectedAreas(left.data, width, rows).filter(
    (area) =>
      heightOf(area) >= LETTERS.lowest * height &&
      heightOf(area) <= LETTERS.highest * height &&
      widthOf(area) <= LETTERS.widest * height,
  );
  if (letters.length > MOST_LETTERS) return [];
  return paragraphsOf(linesOf(letters, height), height)
    .map((part) => grown(part, MARGIN * height))
    .map((area) => ({
      left: Math.max(0, Math.floor(area.left)),
      top: Math.max(0, Math.floor(area.top)),
      right: Math.min(width, Math.ceil(area.right)),
      bottom: Math.min(rows, Math.ceil(area.bottom)),
    }))
    .sort((a, b) => widthOf(b) * heightOf(b) - widthOf(a) * heightOf(a))
    .slice(0, MOST_REGIONS);
}
