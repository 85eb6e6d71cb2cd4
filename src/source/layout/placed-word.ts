import type { Box, Word } from '../../document.js';
import type { OcrBlock } from '../ocr/engine.js';

/** A word and its box on the page turned upright; pixels. */
export interface PlacedWord {
  readonly word: Word;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** middle of the height */
  readonly middle: number;
  /** counts the engine's lines over the whole page */
  readonly line: number;
  /** counts the engine's paragraphs over the whole page */
  readonly paragraph: number;
}

// Chosen by eye, on rendered and recorded pages; what comes of it is held by test/source/layout. None was fitted.
/** Lines with fewer words say too little about the slope of the page. */
const LEAST_WORDS = 4;
/** Heights of letters that a line must be long for the same reason. */
const LEAST_LENGTH = 8;
/** Steeper lines (20 degrees) are stamps and watermarks, not the slope of the sheet. */
const STEEPEST = 0.36;
/** Pixels, for pages without words. */
const SOME_HEIGHT = 20;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

export const hasLetterOrDigit = (text: string): boolean => LETTER_OR_DIGIT.test(text);

export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** The usual height of a word's ink, the unit of all distances here; pixels, more than 0. */
export function usualHeight(words: readonly PlacedWord[]): number {
  const heights = words
    .filter(({ word }) => hasLetterOrDigit(word.observed))
    .map(({ top, bottom }) => bottom - top);
  return median(heights) || SOME_HEIGHT;
}

/** Rise over run of the words' middles, by least squares; undefined where the line says too little. */
function slopeOf(boxes: readonly Box[]): number | undefined {
  const first = boxes[0];
  const last = boxes.at(-1);
  if (boxes.length < LEAST_WORDS || first === undefined || last === undefined) return undefined;
  const height = median(boxes.map((box) => box.height))!;
  if (last.x + last.width - first.x < LEAST_LENGTH * height) return undefined;
  const xs = boxes.map((box) => box.x + box.width / 2);
  const ys = boxes.map((box) => box.y + box.height / 2);
  const meanX = xs.reduce((a, b) => a + b, 0) / xs.length;
  const meanY = ys.reduce((a, b) => a + b, 0) / ys.length;
  let [over, under] = [0, 0];
  for (const [i, x] of xs.entries()) {
    over += (x - meanX) * (ys[i]! - meanY);
    under += (x - meanX) ** 2;
  }
  const slope = under === 0 ? 0 : over / under;
  return Math.abs(slope) > STEEPEST ? undefined : slope;
}

/**
 * Takes the words out of the engine's blocks and turns their boxes upright by the middle slope of its lines.
 * Words without a box are left out: nothing can be said about their place.
 */
export function placeWords(blocks: readonly OcrBlock[]): PlacedWord[] {
  const lines = blocks.flatMap((block) => block.lines);
  const slopes = lines.flatMap(({ words }) => {
    const slope = slopeOf(words.flatMap(({ box }) => (box ? [box] : [])));
    return slope === undefined ? [] : [slope];
  });
  const slope = median(slopes) ?? 0;
  const length = Math.hypot(1, slope);
  const [cos, sin] = [1 / length, slope / length];
  const placed: PlacedWord[] = [];
  let [line, paragraph] = [0, 0];
  for (const block of blocks) {
    paragraph += 1;
    for (const { words } of block.lines) {
      line += 1;
      if (words.length === 0) paragraph += 1;
      for (const word of words) {
        if (word.box === undefined) continue;
        const [x, y] = [word.box.x + word.box.width / 2, word.box.y + word.box.height / 2];
        const across = x * cos + y * sin;
        const middle = y * cos - x * sin;
        placed.push({
          word,
          left: across - word.box.width / 2,
          right: across + word.box.width / 2,
          top: middle - word.box.height / 2,
          bottom: middle + word.box.height / 2,
          middle,
          line,
          paragraph,
        });
      }
    }
  }
  return placed;
}
