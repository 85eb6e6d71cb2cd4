import type { Box, Line, Size, Word } from '../../document.js';
import type { OcrBlock } from '../ocr/engine.js';
import { findNoise } from './noise.js';
import { orderRegions } from './order-rows.js';
import { takePageNumber } from './page-number.js';
import { isParted } from './paragraphs.js';
import { type PlacedWord, placeWords, usualHeight } from './placed-word.js';
import type { Row } from './rows.js';

/** A page's lines and what was on it that says nothing. */
export interface OrderedPage {
  /** in reading order, with a line without words between paragraphs */
  readonly lines: readonly Line[];
  /** words that are no print: rules, specks, strokes of a pen or a seal; in the engine's order */
  readonly noise: readonly Word[];
}

function boxAround(words: readonly Word[]): Box | undefined {
  const boxes = words.flatMap(({ box }) => (box ? [box] : []));
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The engine's own measure of the line that most of the row's words come from. */
function xHeights(blocks: readonly OcrBlock[]): ReadonlyMap<Word, number> {
  const heights = new Map<Word, number>();
  for (const { words, xHeight } of blocks.flatMap((block) => block.lines)) {
    if (xHeight !== undefined) for (const word of words) heights.set(word, xHeight);
  }
  return heights;
}

/**
 * Puts what an engine found into reading order and takes out what is no print: a letterhead's left column before its
 * right one, columns of a body one after the other, tables row by row, recipients before the signature beside them,
 * the page number first, footnotes last. No word is lost or doubled: every word with letters is in `lines` or `noise`.
 *
 * @param blocks as the engine gave them; boxes in pixels
 * @param size of the picture, pixels
 */
export function orderPage(blocks: readonly OcrBlock[], size: Size): OrderedPage {
  const placed = placeWords(blocks);
  const height = usualHeight(placed);
  const noise = findNoise(placed, height);
  const print = placed.filter((word) => !noise.has(word));
  const { number, rest } = takePageNumber(print, height, size);
  const regions: Row[][] = [...(number ? [[number]] : []), ...orderRegions(rest, height)];
  const heights = xHeights(blocks);
  const lines: Line[] = [];
  for (const [r, rows] of regions.entries()) {
    for (const [i, row] of rows.entries()) {
      const above = i === 0 ? (regions[r - 1] ?? []) : rows.slice(0, i);
      if (lines.length > 0 && isParted(row, above, i === 0, height)) lines.push({ words: [] });
      const words = row.words.map(({ word }: PlacedWord) => word);
      lines.push({ words, box: boxAround(words), xHeight: heights.get(words[0]!) });
    }
  }
  return { lines: [...lines, ...unplaced(blocks)], noise: [...noise].map(({ word }) => word) };
}

/** Lines of words that have no box: nothing can be said about their order, so they keep theirs, at the end. */
function unplaced(blocks: readonly OcrBlock[]): Line[] {
  return blocks
    .flatMap((block) => block.lines)
    .map(({ words }) => ({ words: words.filter(({ box }) => box === undefined) }))
    .filter(({ words }) => words.length > 0);
}
