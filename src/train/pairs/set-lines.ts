import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Block, TextStyle } from './page-blocks.js';

/** One line of truth and where it stands, in pixels of the upright page. */
export interface RenderedLine {
  readonly text: string;
  readonly style: TextStyle;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** Pixels. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

/** Fills lines with words; the first may be indented. Lengths in pixels. */
export function* breakLines(
  context: SKRSContext2D,
  block: Block,
  width: number,
  indentWidth: number,
): Generator<readonly [words: readonly string[], last: boolean, indent: number]> {
  const space = context.measureText(' ').width;
  let words: string[] = [];
  let indent = block.indent ? indentWidth : 0;
  let used = indent;
  for (const word of block.text.split(' ')) {
    const wide = context.measureText(word).width;
    if (words.length > 0 && used + space + wide > width) {
      yield [words, false, indent];
      words = [];
      indent = 0;
      used = 0;
    }
    used += (words.length > 0 ? space : 0) + wide;
    words.push(word);
  }
  yield [words, true, indent];
}

/** Draws one line, stretched to the column when it is justified and not the last. */
export function drawLine(
  context: SKRSContext2D,
  words: readonly string[],
  block: Block,
  column: Column,
  place: { readonly y: number; readonly indent: number; readonly last: boolean },
): RenderedLine {
  const widths = words.map((word) => context.measureText(word).width);
  const inked = widths.reduce((sum, wide) => sum + wide, 0);
  const space = context.measureText(' ').width;
  const free = column.width - place.indent - inked;
  const stretched = block.align === 'justify' && !place.last && words.length > 1;
  const gap = stretched ? free / (words.length - 1) : space;
  const natural = inked + space * (words.length - 1);
  let x = column.left + place.indent;
  if (block.align === 'centre') x = column.left + Math.max(0, (column.width - natural) / 2);
  const start = x;
  for (const [i, word] of words.entries()) {
    context.fillText(word, x, place.y);
    x += widths[i]! + gap;
  }
  return { text: words.join(' '), style: block.style, left: start, right: x - gap, baseline: place.y };
}
