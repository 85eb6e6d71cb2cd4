import { SMALL_PLACE_WORDS, WRITTEN_DATE } from '../../vietnamese/dates.js';
import { base } from './fold.js';
import { NUMBER, rightHeadsIn } from './landmarks.js';
import { type RecordPage, type Stretch, wordsTouching } from './record-page.js';

/** A line, or the part of one that stands in one column. */
export interface Piece extends Stretch {
  readonly text: string;
  /** which line of the document, blank ones counted */
  readonly row: number;
  /** which part of the line, from the left */
  readonly column: number;
}

/** Rows down to the next line of what belongs together, a blank one between them or not. */
export const NEXT_ROW = 2;

// Set by hand, on office papers; none was fitted.
/** Blanks that part columns in plain text. */
const WIDE_BLANK = /\t+|[ \u00a0]{3,}/gu;
/** Blanks left for something to be written in part no columns: `Số:      /QĐ-UBND`, `ngày      tháng      năm`. */
const AFTER_BLANK_TO_FILL = /^(?:[-–/]|tháng(?!\p{L})|năm(?!\p{L}))/iu;
/** A gap between words of so many letter heights parts columns; wider than any that justifying makes. */
const WIDE_GAP = 2.2;
/** A word that stands so many letter heights left of the end of the one before begins a column anew; overlaps of boxes are smaller. */
const BACK = 4;
/** A place and a date behind something else: the words before `ngày` that begin with a capital. */
const PLACE_AND_DATE = new RegExp(
  `(?<=\\s)(?:\\p{Lu}[\\p{L}.]*(?:\\s(?:${SMALL_PLACE_WORDS.join('|')}))?[ ,]+){1,5}${WRITTEN_DATE}\\b`,
  'u',
);
/** `Số`, or what is left of it before a colon. */
const NUMBER_LINE = new RegExp(`^${NUMBER}\\s*[:.]?|^\\S{1,4}:\\s`, 'u');

function cutsOf(page: RecordPage, start: number, end: number): number[] {
  const text = page.text.slice(start, end);
  const cuts: number[] = [];
  for (const blank of text.matchAll(WIDE_BLANK)) {
    const end = blank.index + blank[0].length;
    if (!AFTER_BLANK_TO_FILL.test(text.slice(end))) cuts.push(start + end);
  }
  const words = wordsTouching(page, start, end).filter(
    (word) => word.start >= start && word.end <= end && word.box,
  );
  for (let i = 1; i < words.length; i++) {
    const [left, right] = [words[i - 1]!.box!, words[i]!.box!];
    const gap = right.x - left.x - left.width;
    if (gap > WIDE_GAP * Math.max(left.height, right.height) || gap < -BACK * right.height)
      cuts.push(words[i]!.start);
  }
  for (const at of rightHeadsIn(text)) cuts.push(start + at);
  if (NUMBER_LINE.test(base(text).trimStart())) {
    const date = PLACE_AND_DATE.exec(text);
    if (date && date.index > 0) cuts.push(start + date.index);
  }
  return [...new Set(cuts)].sort((a, b) => a - b);
}

const EDGE_BEFORE = /^(?:[\s*_#>|]|[-–—=~.]{3,})+/u;
/** Rules are taken whole, and no run is begun within, nor behind a rule: else those in front of a word take time without bound. */
const EDGE_AFTER =
  /(?:(?<![-–=~\s*_|—])(?=[-–=~])|(?=[\s*_|—])(?<![\s*_|—]|(?<![-–=~])[-–=~]{3,}))(?:[\s*_|—]|(?<![-–=~])[-–=~]{3,}(?![-–=~]))+$/u;

/** The pieces of the pages, line by line from left to right; blank ones and mere separators left out. */
export function piecesOf(pages: readonly RecordPage[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let row = 0;
  for (const page of pages) {
    for (const match of page.text.matchAll(/[^\n\f\r]+|\n/gu)) {
      if (match[0] === '\n') {
        row += 1;
        continue;
      }
      const [lineStart, lineEnd] = [match.index, match.index + match[0].length];
      const edges = [lineStart, ...cutsOf(page, lineStart, lineEnd), lineEnd];
      for (let i = 1, column = 0; i < edges.length; i++) {
        const raw = page.text.slice(edges[i - 1]!, edges[i]!);
        const text = raw.replace(EDGE_BEFORE, '').replace(EDGE_AFTER, '');
        if (!/[\p{L}\p{N}]/u.test(text)) continue;
        const start = edges[i - 1]! + raw.indexOf(text);
        pieces.push({ page, start, end: start + text.length, text, row, column });
        column += 1;
      }
    }
    row += 1;
  }
  return pieces;
}
