import { unionOf } from '../../restore/pages/cut-box.js';
import type { RestoredPage } from '../../restored.js';

/** A stretch across the page. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

export interface PlacedText extends Extent {
  readonly text: string;
}

/** A line with the places of its words; lengths are in usual heights of a word. */
export interface PlacedLine {
  /** in the page's `lines` */
  readonly index: number;
  /** not empty, from left to right */
  readonly words: readonly PlacedText[];
  readonly top: number;
  readonly bottom: number;
}

/** Columns of a text without boxes are as wide as half a line is high. */
const LETTER = 0.5;
/** Height of a line where lines are 1 apart: they must not touch, or they would be one row. */
const LINE_HEIGHT = 0.8;
/** The stops that tabulators go to, in letters: further than any line is long, for nobody knows where they are set. */
const TAB_STOP = 1000;

/** The lines of a page that have words, by their boxes, or by the blanks of a text without any. */
export function placedLines(page: RestoredPage): PlacedLine[] {
  return page.lines.some((line) => line.words.some(({ box }) => box)) ? byBoxes(page) : byBlanks(page);
}

function byBoxes({ lines }: RestoredPage): PlacedLine[] {
  const heights = lines.flatMap(({ words }) => words.flatMap(({ box }) => (box ? [box.height] : [])));
  const height = Math.max(1, heights.sort((a, b) => a - b)[heights.length >> 1] ?? 1);
  return lines.flatMap(({ words }, index) => {
    const box = unionOf(words.map((word) => word.box));
    if (!box || words.some((word) => !word.box)) return [];
    const placed = words.map(({ text, box }) => ({
      ...{ text, left: box!.x / height, right: (box!.x + box!.width) / height },
    }));
    return [{ index, words: placed, top: box.y / height, bottom: (box.y + box.height) / height }];
  });
}

function byBlanks({ lines, text }: RestoredPage): PlacedLine[] {
  const printed = text.split('\n');
  if (printed.length !== lines.length) return [];
  return lines.flatMap(({ words }, index) => {
    if (words.length === 0) return [];
    const placed: PlacedText[] = [];
    let at = 0;
    for (const piece of printed[index]!.matchAll(/\t|[^\S\t]+|\S+/gu)) {
      if (piece[0] === '\t') at = (Math.floor(at / TAB_STOP) + 1) * TAB_STOP;
      const right = at + (piece[0] === '\t' ? 0 : piece[0].length);
      if (/\S/u.test(piece[0])) placed.push({ text: piece[0], left: at * LETTER, right: right * LETTER });
      at = right;
    }
    const isSame = placed.length === words.length && placed.every((word, i) => word.text === words[i]!.text);
    return isSame ? [{ index, words: placed, top: index, bottom: index + LINE_HEIGHT }] : [];
  });
}
