import { distance } from 'fastest-levenshtein';
import type { RecognisedWord } from './recognise.js';
import type { RenderedLine } from './set-lines.js';

export interface LinePair {
  readonly line: RenderedLine;
  readonly observed: string;
}

/** A word belongs to a line when its middle lies within this share of the pitch from the line's middle. */
const REACH = 0.5;
/** Middle of the x-height above the base line, as a share of the pitch. */
const MIDDLE = 0.2;
/** Base letters that may differ; beyond it the line was not read but lost, merged or invented. */
const MOST_DIFFERENT = 0.55;

/** Lower-case letters without marks, for comparing what survives any recogniser. */
function baseLetters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '');
}

/** 0 (equal) to 1 (nothing in common): edits per letter between the base letters. */
export function baseDifference(observed: string, intended: string): number {
  const [a, b] = [baseLetters(observed), baseLetters(intended)];
  return distance(a, b) / Math.max(1, a.length, b.length);
}

/**
 * Puts the engine's words on the lines that were drawn, by place, then checks that the letters agree.
 * Two columns on one height stay apart, though the engine may read them as one line.
 * @param upright turns an image point back to the page before skew
 * @returns the pairs in drawing order; lines not recognised well enough are left out.
 */
export function alignLines(
  lines: readonly RenderedLine[],
  words: readonly RecognisedWord[],
  pitch: number,
  upright: (x: number, y: number) => readonly [x: number, y: number],
): readonly LinePair[] {
  const found = lines.map((): (RecognisedWord & { readonly x: number })[] => []);
  for (const word of words) {
    const [x, y] = upright(word.left + word.width / 2, word.top + word.height / 2);
    let best = -1;
    let nearest = REACH * pitch;
    for (const [i, line] of lines.entries()) {
      if (x < line.left - pitch || x > line.right + pitch) continue;
      const away = Math.abs(line.baseline - MIDDLE * pitch - y);
      if (away < nearest) [best, nearest] = [i, away];
    }
    if (best >= 0) found[best]!.push({ ...word, x });
  }
  const pairs: LinePair[] = [];
  for (const [i, line] of lines.entries()) {
    const observed = found[i]!.sort((a, b) => a.x - b.x)
      .map((word) => word.text)
      .join(' ');
    if (observed !== '' && baseDifference(observed, line.text) <= MOST_DIFFERENT)
      pairs.push({ line, observed });
  }
  return pairs;
}
