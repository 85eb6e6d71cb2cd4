import type { Line, Word } from '../../../src/document.js';
import type { OcrBlock } from '../../../src/source/ocr/engine.js';

/** Letters are 10 wide and 20 tall, lines 40 apart. */
export const LETTER = 10;
export const HEIGHT = 20;
export const PITCH = 40;

/** The words of a line set from (`x`, `y`) on with a letter's width between them. */
export function wordsAt(text: string, x: number, y: number, confidence = 0.9): Word[] {
  let left = x;
  return text.split(' ').map((observed) => {
    const box = { x: left, y, width: observed.length * LETTER, height: HEIGHT };
    left += box.width + LETTER;
    return { observed, box, confidence };
  });
}

/** A block of lines, each the words of one or more pieces; `''` parts paragraphs. */
export function blockOf(lines: readonly (readonly Word[])[]): OcrBlock {
  return { box: { x: 0, y: 0, width: 1000, height: 1400 }, lines: lines.map((words): Line => ({ words })) };
}

export const textOf = (lines: readonly Line[]): string[] =>
  lines.map(({ words }) => words.map(({ observed }) => observed).join(' ')).filter((text) => text !== '');

export const PAGE = { width: 1000, height: 1400 };
