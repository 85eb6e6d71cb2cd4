import type { Box } from '../../document.js';
import type { RestoredLine, RestoredPage } from '../../restored.js';
import { boxOfLine } from '../blocks-of-page.js';

/** Where the lines of a page stand, as far as that shows what they are. */
export interface LineGeometry {
  /** stands in the middle of the page, with room on both sides */
  isCentred(line: RestoredLine): boolean;
  /** ends well before the right margin, so that the next word would have had room */
  isShort(line: RestoredLine): boolean;
  /** begins further right than lines usually do */
  isIndented(line: RestoredLine): boolean;
}

// Shares chosen by eye, on office papers and their scans.
/** How far the middle of a centred line may lie from that of the text, as a share of its width. */
const OFF_CENTRE = 0.04;
/** Room that a centred line has at least on both sides, as a share of the width of the text. */
const ROOM = 0.05;
/** Room at the end of a line that ends its paragraph, as a share of the width of the text. */
const END_ROOM = 0.2;
/** Indentation of a first line: half an inch of a line of six and a half, less skew. */
const INDENT = 0.035;
/** Shares of the lines that may stick out at the left and at the right: stamps, page numbers, marginal notes. */
const STRAY = 0.1;
/** Without boxes: a line of fewer characters than this share of the longest ends its paragraph (as in reflow.ts). */
const SHORT_TEXT = 0.6;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function lengthOf(line: RestoredLine): number {
  return line.words.reduce((sum, word) => sum + word.text.length + 1, 0);
}

/** The geometry of a page; without boxes only the lengths of the lines say something. */
export function geometryOf(page: RestoredPage): LineGeometry {
  const boxes = page.lines.flatMap((line) => boxOfLine(line) ?? []);
  if (boxes.length === 0) {
    const longest = page.lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
    return {
      isCentred: () => false,
      isShort: (line) => lengthOf(line) < SHORT_TEXT * longest,
      isIndented: () => false,
    };
  }
  const left = quantile(
    boxes.map((box) => box.x),
    STRAY,
  );
  const right = quantile(
    boxes.map((box) => box.x + box.width),
    1 - STRAY,
  );
  const width = Math.max(1, right - left);
  const byBox = (test: (box: Box) => boolean) => (line: RestoredLine) => {
    const box = boxOfLine(line);
    return box !== undefined && test(box);
  };
  return {
    isCentred: byBox((box) => {
      const off = Math.abs(box.x + box.width / 2 - (left + right) / 2);
      const room = Math.min(box.x - left, right - box.x - box.width);
      return off < OFF_CENTRE * width && room > ROOM * width;
    }),
    isShort: byBox((box) => right - box.x - box.width > END_ROOM * width),
    isIndented: byBox((box) => box.x - left > INDENT * width),
  };
}
