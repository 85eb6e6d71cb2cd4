import { type Matrix, product } from '../../matrix.js';
import type { RestoredLine } from '../../restored.js';
import { type BoxedWord, baseLineOf } from './base-line.js';
import { type GlyphlessCodes, SIGN_WIDTH } from './glyphless-font.js';

/** Sizes, in points, that differ by a smaller share are one: each change costs bytes. */
const SAME_SIZE = 0.06;
/** Widths in percent that a reader takes; boxes of nonsense may ask for more. */
const WIDEST = 5000;

/** A tenth of a point is a third of a pixel at 300 dpi. */
const tenth = (value: number): number => Math.round(value * 10) / 10;
const short = (value: number): string => String(Math.round(value * 10_000) / 10_000);

function wordsOf({ words, box }: RestoredLine): readonly BoxedWord[] {
  return words.flatMap((word) => {
    const place = word.box ?? box;
    return place && place.width > 0 && place.height > 0 ? [{ text: word.text, box: place }] : [];
  });
}

/**
 * The operators that write lines of words unseen (render mode 3) where they stand, each word as wide as its box, with a
 * blank after it. Letters stand level, each word at its own height on a line that may be askew: where letters step down,
 * readers see words end. Bytes are told as characters up to U+00FF.
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
  const m = product([1, 0, 0, -1, 0, 0], toUserSpace) as [number, number, number, number, number, number];
  const [across, up] = [Math.hypot(m[0], m[1]), Math.hypot(m[2], m[3])];
  if (!(across > 0 && up > 0)) return '';
  const found: string[] = [];
  let [size, width] = [0, 0];
  /** where the last word begins: along the lines and up, in points */
  let [x, y] = [0, 0];
  for (const line of lines) {
    const words = wordsOf(line);
    if (words.length === 0) continue;
    const { at, slope, em } = baseLineOf(words);
    if (!(Math.abs(em * up - size) < SAME_SIZE * size)) {
      size = Math.max(0.1, tenth(em * up));
      found.push(`/${font} ${size} Tf`);
    }
    words.forEach(({ text, box }, i) => {
      const dx = tenth(box.x * across - x);
      const dy = tenth(-(at + slope * (box.x + box.width / 2)) * up - y);
      [x, y] = [x + dx, y + dy];
      const natural = Array.from(text).length * SIGN_WIDTH * size;
      const wanted = Math.min(WIDEST, Math.max(1, Math.round((100 * box.width * across) / natural)));
      if (wanted !== width) found.push(`${wanted} Tz`);
      width = wanted;
      const blank = i + 1 < words.length ? ' ' : '';
      found.push(`${short(dx)} ${short(dy)} Td(${codes.encode(text + blank)})Tj`);
    });
  }
  if (found.length === 0) return '';
  const matrix = [m[0] / across, m[1] / across, m[2] / up, m[3] / up, m[4], m[5]].map(short).join(' ');
  return `BT 3 Tr 0 Tc 0 Tw 0 Ts ${matrix} Tm\n${found.join('\n')}\nET`;
}
