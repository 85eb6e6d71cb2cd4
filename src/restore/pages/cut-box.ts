import type { Box } from '../../document.js';
import { stripMarks } from '../../vietnamese/marks.js';

/** Widths of letters in ems of a serif type, roughly: narrow, wide, capitals, the rest. */
const NARROW = 0.3;
const WIDE = 0.78;
const CAPITAL = 0.7;
const USUAL = 0.48;

function widthOf(letter: string): number {
  const bare = stripMarks(letter);
  if (/[iljtfrI1.,;:'!()[\]|/\s-]/u.test(bare)) return NARROW;
  if (/[mwMW%&@]/u.test(bare)) return WIDE;
  return /\p{Lu}/u.test(bare) ? CAPITAL : USUAL;
}

/**
 * The share of a printed text's width that lies before a place in it.
 *
 * @param at offset in UTF-16 units, may be between two
 * @returns 0..1
 */
export function partOf(text: string, at: number): number {
  let before = 0;
  let all = 0;
  for (let i = 0; i < text.length; i++) {
    const width = widthOf(text[i]!);
    all += width;
    before += width * Math.max(0, Math.min(1, at - i));
  }
  return all > 0 ? before / all : 0;
}

/** The smallest rectangle around all that are there. */
export function unionOf(boxes: readonly (Box | undefined)[]): Box | undefined {
  let union: Box | undefined;
  for (const box of boxes) {
    if (!box) continue;
    if (!union) {
      union = box;
      continue;
    }
    const x = Math.min(union.x, box.x);
    const y = Math.min(union.y, box.y);
    const right = Math.max(union.x + union.width, box.x + box.width);
    const bottom = Math.max(union.y + union.height, box.y + box.height);
    union = { x, y, width: right - x, height: bottom - y };
  }
  return union;
}
