import type { Box } from '../../document.js';
import { type Area, around, connectedAreas, grown, heightOf, shareBeside, widthOf } from './areas.js';
import type { Bitmap } from './raster.js';

/** Heights and widths of what may be a letter, or letters that hang together, in usual heights of a word. */
const LETTERS = { lowest: 0.35, highest: 1.8, widest: 15 };
/** Letters no further apart than this, in usual heights, are one line, if this share of the lower one is beside the other. */
const GAP = 1.2;
export const BESIDE = 0.5;
/** How far the ink of a word may reach beyond its box, in usual heights. */
const BEYOND = 0.4;
/** Areas of ink from which on a page is noise. */
const MOST_LETTERS = 5000;

function clear({ data, width, height }: Bitmap, area: Area): void {
  const [left, right] = [Math.max(0, Math.floor(area.left)), Math.min(width, Math.ceil(area.right))];
  for (let y = Math.max(0, Math.floor(area.top)); y < Math.min(height, Math.ceil(area.bottom)); y += 1)
    data.fill(0, y * width + left, y * width + Math.max(left, right));
}

/** The edges of a box. */
export const areaOf = ({ x, y, width, height }: Box): Area => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/**
 * Finds ink in the size of letters where no word was read; none on a page that is full of specks.
 *
 * @param ink of the page
 * @param words boxes of what was read, in pixels of `ink`
 * @param height usual height of a word, in the same pixels
 */
export function lettersLeft(ink: Bitmap, words: readonly Box[], height: number): Area[] {
  const left: Bitmap = { ...ink, data: ink.data.slice() };
  for (const word of words) clear(left, grown(areaOf(word), BEYOND * height));
  const letters = connectedAreas(left.data, ink.width, ink.height).filter(
    (area) =>
      heightOf(area) >= LETTERS.lowest * height &&
      heightOf(area) <= LETTERS.highest * height &&
      widthOf(area) <= LETTERS.widest * height,
  );
  return letters.length > MOST_LETTERS ? [] : letters;
}

/** Letters that stand side by side, as lines, however short. @param height usual height of a word, in their pixels */
export function linesOf(letters: readonly Area[], height: number): Area[] {
  const lines: { last: Area; all: Area }[] = [];
  for (const letter of [...letters].sort((a, b) => a.left - b.left)) {
    const line = lines.find(
      ({ last, all }) => letter.left - all.right <= GAP * height && shareBeside(last, letter) >= BESIDE,
    );
    if (line) Object.assign(line, { last: letter, all: around(line.all, letter) });
    else lines.push({ last: letter, all: letter });
  }
  return lines.map(({ all }) => all);
}

/** An area to be cut out of a page, with a margin for the engine, within the page; whole pixels. */
export function withMargin(area: Area, by: number, { width, height }: Bitmap): Area {
  const { left, top, right, bottom } = grown(area, by);
  return {
    left: Math.max(0, Math.floor(left)),
    top: Math.max(0, Math.floor(top)),
    right: Math.min(width, Math.ceil(right)),
    bottom: Math.min(height, Math.ceil(bottom)),
  };
}
