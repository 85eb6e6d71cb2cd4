import { distance } from 'fastest-levenshtein';
import type { OcrResult } from '../../../src/source/ocr/engine.js';

/** Character error rate of a result against the lines that were drawn, line ends counted as blanks. */
export function scoreTexts(truth: readonly string[], { blocks }: OcrResult): number {
  const words = blocks.flatMap(({ lines }) => lines).flatMap((line) => line.words);
  const intended = truth.join(' ');
  return distance(intended, words.map(({ observed }) => observed).join(' ')) / intended.length;
}
