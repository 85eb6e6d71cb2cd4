import type { Band } from './bands.js';
import { crosses, NARROWEST } from './gutters.js';
import type { Extent, PlacedLine, PlacedText } from './placed-lines.js';

/**
 * Where a line is parted at a gutter: in the middle of it, or, where words reach into it, in the widest blank there.
 * Undefined where none is wide enough.
 */
function cutAt(words: readonly PlacedText[], gutter: Extent): number | undefined {
  if (!crosses([{ words }], gutter)) return (gutter.left + gutter.right) / 2;
  let widest = NARROWEST;
  let cut: number | undefined;
  for (let i = 1; i < words.length; i += 1) {
    const { right: from } = words[i - 1]!;
    const { left: to } = words[i]!;
    if (to - from < widest || from > gutter.right || to < gutter.left) continue;
    [widest, cut] = [to - from, (from + to) / 2];
  }
  return cut;
}

/** The words of a line by columns. What goes on over a gutter stays whole, in the column that it begins in. */
function partsOf({ words }: PlacedLine, gutters: readonly Extent[]): string[] {
  const cuts = gutters.map((gutter) => cutAt(words, gutter) ?? Number.POSITIVE_INFINITY);
  const parts = Array.from({ length: gutters.length + 1 }, () => '');
  let column = 0;
  for (const { text, left, right } of words) {
    column = Math.max(column, cuts.findLastIndex((cut) => (left + right) / 2 > cut) + 1);
    parts[column] += parts[column] === '' ? text : ` ${text}`;
  }
  return parts;
}

/**
 * The cells of a table, row by row; a cell is its lines. The order of the words stays: a line that begins left of what
 * stands before it begins a row, and so does each band, unless it goes on with the last cell of the row above.
 *
 * @param pitch how far below one another two lines of a cell may stand, in heights from one's end to the next's beginning
 */
export function rowsOf(bands: readonly Band[], gutters: readonly Extent[], pitch: number): string[][][] {
  const rows: string[][][] = [];
  let column = 0;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { lines } of bands) {
    lines.forEach((line, i) => {
      const parts = partsOf(line, gutters);
      const first = parts.findIndex((part) => part !== '');
      const goesOn =
        i > 0
          ? first >= column
          : lines.length === 1 && first > 0 && first === column && line.top - bottom < pitch;
      if (!goesOn || rows.length === 0) rows.push(parts.map(() => []));
      parts.forEach((part, at) => {
        if (part !== '') rows.at(-1)![at]!.push(part);
      });
      column = parts.findLastIndex((part) => part !== '');
      bottom = line.bottom;
    });
  }
  return rows;
}
