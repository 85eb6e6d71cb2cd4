import type { RestoredLine } from '../../restored.js';
import { type Matrix, product } from '../../source/matrix.js';
import { type BoxedWord, baseLineOf } from './base-line.js';
import { type GlyphlessCodes, SIGN_WIDTH } from './glyphless-font.js';

/** A blank between two words is never narrower, in ems: readers of text look at gaps, too. */
const NARROWEST_BLANK = 0.1;
/** Words of a line that step back by more than this, in ems, are set anew. */
const STEP_BACK = 0.3;

/** Words of a line that differ less in height, in ems, stand on one. */
const SAME_HEIGHT = 0.03;

const short = (value: number): string => String(Math.round(value * 1000) / 1000);

function wordsOf({ words, box }: RestoredLine): readonly BoxedWord[] {
  return words.flatMap((word) => {
    const place = word.box ?? box;
    return place && place.width > 0 && place.height > 0 ? [{ text: word.text, box: place }] : [];
  });
}

/** Words one after another, each to the right of the one before. */
function runsOf(words: readonly BoxedWord[], em: number): readonly (readonly BoxedWord[])[] {
  const runs: BoxedWord[][] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (word.box.x < right - STEP_BACK * em) runs.push([word]);
    else runs.at(-1)!.push(word);
    right = word.box.x + word.box.width;
  }
  return runs;
}

/**
 * The operators that write lines of words unseen (render mode 3) where they stand: each word as wide as its box, a blank
 * as wide as the gap after it, on the line's own base line, which may be askew.
 *
 * @param toUserSpace from the unit of the boxes to user space
 * @param font name of the font in the page's resources
 */
export function layerContent(
  lines: readonly RestoredLine[],
  toUserSpace: Matrix,
  font: string,
  codes: GlyphlessCodes,
): string {
  const found: string[] = [];
  for (const line of lines) {
    const words = wordsOf(line);
    if (words.length === 0) continue;
    const { at, slope, em } = baseLineOf(words);
    for (const run of runsOf(words, em)) {
      // Letters stand level, each word on its own height: where letters step down, readers see words end.
      const m = product([1, 0, 0, -1, 0, 0], toUserSpace) as [number, number, number, number, number, number];
      const [scale, rise] = [Math.hypot(m[0], m[1]), Math.hypot(m[2], m[3])];
      const size = em * rise;
      if (!(scale > 0 && size > 0)) continue;
      const turn = [m[0] / scale, m[1] / scale, m[2] / rise, m[3] / rise].map(short).join(' ');
      found.push(`/${font} ${short(size)} Tf`);
      /** Shows text as wide as `width`, in pixels. */
      const show = (text: string, width: number): void => {
        const natural = Array.from(text).length * SIGN_WIDTH * size;
        found.push(`${short((100 * width * scale) / natural)} Tz <${codes.encode(text)}> Tj`);
      };
      let height = Number.NaN;
      run.forEach(({ text, box }, i) => {
        const wanted = at + slope * (box.x + box.width / 2);
        if (!(Math.abs(wanted - height) < SAME_HEIGHT * em)) {
          height = wanted;
          const [x, y] = [m[0] * box.x - m[2] * height + m[4], m[1] * box.x - m[3] * height + m[5]];
          found.push(`${turn} ${short(x)} ${short(y)} Tm`);
        }
        const next = run[i + 1]?.box.x;
        const blank = NARROWEST_BLANK * em;
        const width = next === undefined ? box.width : Math.min(box.width, Math.max(1, next - blank - box.x));
        show(text, width);
        show(' ', next === undefined ? blank : next - box.x - width);
      });
    }
  }
  return found.length === 0 ? '' : `BT 3 Tr 0 Tc 0 Tw 0 Ts\n${found.join('\n')}\nET`;
}
