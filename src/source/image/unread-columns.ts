import type { Box } from '../../document.js';
import { type Area, around, heightOf, shareAbove, shareBeside, widthOf } from './areas.js';
import { areaOf, BESIDE, linesOf, withMargin } from './letters-left.js';
import type { Bitmap } from './raster.js';
import { SHORTEST } from './unread.js';

/** Numbers of one column are as high as each other, within this many times. */
const ALIKE = 1.6;
/** Cells of a table are no higher than this many usual heights: six lines and the space around them. */
const TALLEST_CELL = 12;
/** A single number may be a speck; two of a column are hardly. */
const LEAST_NUMBERS = 2;
/** Margin around what is cut out, in usual heights: the engine reads letters at the edge of a picture badly. */
const MARGIN = 1;
/** The longest ones that are read once more. */
const MOST_COLUMNS = 8;

interface Column {
  readonly numbers: readonly Area[];
  readonly all: Area;
}

const areAlike = (a: Area, b: Area): boolean =>
  Math.max(heightOf(a), heightOf(b)) <= ALIKE * Math.min(heightOf(a), heightOf(b));

/**
 * Finds what looks like a narrow column of a table where no word was read: one or two digits beside each row. Recognisers leave
 * such a column out, rules around it or not. What counts is short, stands beside a row that was read, and has its like above or
 * below it.
 *
 * @param ink of the page
 * @param letters that were left out, as `lettersLeft` finds them
 * @param words boxes of what was read, in pixels of `ink`
 * @param height usual height of a word, in the same pixels
 * @returns parts of the page, with a margin, the one with most numbers first
 */
export function findUnreadColumns(
  ink: Bitmap,
  letters: readonly Area[],
  words: readonly Box[],
  height: number,
): Area[] {
  const rows = words.map(areaOf);
  const isNumber = (area: Area): boolean =>
    widthOf(area) < SHORTEST * height && rows.some((row) => shareBeside(area, row) >= BESIDE);
  const columns: Column[] = [];
  for (const number of linesOf(letters, height)
    .filter(isNumber)
    .sort((a, b) => a.top - b.top)) {
    const at = columns.findIndex(({ numbers }) => {
      const last = numbers.at(-1)!;
      const step = number.top - last.top;
      const isBelow = step >= height && step <= TALLEST_CELL * height;
      return isBelow && shareAbove(last, number) >= BESIDE && areAlike(last, number);
    });
    const column = columns[at];
    if (column) columns[at] = { numbers: [...column.numbers, number], all: around(column.all, number) };
    else columns.push({ numbers: [number], all: number });
  }
  return columns
    .filter(({ numbers }) => numbers.length >= LEAST_NUMBERS)
    .sort((a, b) => b.numbers.length - a.numbers.length)
    .slice(0, MOST_COLUMNS)
    .map(({ all }) => withMargin(all, MARGIN * height, ink));
}
