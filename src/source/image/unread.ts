import type { Box } from '../../document.js';
import { type Area, connectedAreas } from './areas.js';
import type { Bitmap } from './raster.js';

/** Heights and widths of what may be a letter, or letters that hang together, in usual heights of a word. */
const LETTERS = { lowest: 0.35, highest: 1.8, widest: 15 };
/** Letters no further apart than this, in usual heights, are one line. */
const GAP = 1.2;
/** A line of print is at least so long and at most so high, in usual heights. */
const LINE = { shortest: 2.5, highest: 2.5 };
/** How far the ink of a word may reach beyond its box, in usual heights. */
const BEYOND = 0.4;
/** Lines no further apart than this are read together; what is cut out for them has a margin. */
const TOGETHER = 1.5;
const MARGIN = 1;
/** The largest ones that are read once more; a page of noise has many. */
const MOST_REGIONS = 6;

const widthOf = ({ left, right }: Area): number => right - left;
const heightOf = ({ top, bottom }: Area): number => bottom - top;

function fill({ data, width, height }: Bitmap, area: Area, value: 0 | 1): void {
  const [left, right] = [Math.max(0, Math.floor(area.left)), Math.min(width, Math.ceil(area.right))];
  for (let y = Math.max(0, Math.floor(area.top)); y < Math.min(height, Math.ceil(area.bottom)); y += 1)
    data.fill(value, y * width + left, y * width + Math.max(left, right));
}

/** Fills the blanks in each row of pixels that are no wider than `gap`. */
function smear({ data, width, height }: Bitmap, gap: number): void {
  for (let y = 0; y < height; y += 1) {
    let last = Number.NEGATIVE_INFINITY;
    for (let x = 0; x < width; x += 1) {
      if (data[y * width + x] !== 1) continue;
      if (x - last <= gap + 1) data.fill(1, y * width + last + 1, y * width + x);
      last = x;
    }
  }
}

const grown = ({ left, top, right, bottom }: Area, by: number): Area => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const touch = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Areas joined with those that they touch, until none does. */
function joined(areas: readonly Area[]): Area[] {
  const parts: Area[] = [];
  for (const area of areas) {
    let one = area;
    for (let at = parts.findIndex((part) => touch(part, one)); at >= 0; ) {
      const [other] = parts.splice(at, 1) as [Area];
      one = {
        left: Math.min(one.left, other.left),
        top: Math.min(one.top, other.top),
        right: Math.max(one.right, other.right),
        bottom: Math.max(one.bottom, other.bottom),
      };
      at = parts.findIndex((part) => touch(part, one));
    }
    parts.push(one);
  }
  return parts;
}

/**
 * Finds what looks like lines of print where no word was read: recognisers take a seal with the name and the post beside it for
 * one picture, and leave all of it out. Letters are told by their size (areas of ink that hang together), lines by letters
 * side by side (run-length smoothing: K. Y. Wong, R. G. Casey, F. M. Wahl, "Document analysis system", 1982).
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
  const print: Bitmap = { ...ink, data: new Uint8Array(width * rows) };
  for (const letter of letters) fill(print, letter, 1);
  smear(print, GAP * height);
  const lines = connectedAreas(print.data, width, rows).filter(
    (area) => widthOf(area) >= LINE.shortest * height && heightOf(area) <= LINE.highest * height,
  );
  return joined(lines.map((line) => grown(line, (TOGETHER * height) / 2)))
    .map((area) => grown(area, (MARGIN - TOGETHER / 2) * height))
    .map((area) => ({
      left: Math.max(0, Math.floor(area.left)),
      top: Math.max(0, Math.floor(area.top)),
      right: Math.min(width, Math.ceil(area.right)),
      bottom: Math.min(rows, Math.ceil(area.bottom)),
    }))
    .sort((a, b) => widthOf(b) * heightOf(b) - widthOf(a) * heightOf(a))
    .slice(0, MOST_REGIONS);
}
