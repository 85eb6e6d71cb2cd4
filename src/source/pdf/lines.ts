import type { FontSpan } from '../../vietnamese/legacy-charsets/detect.js';
import type { PdfGlyph } from './glyphs.js';

/** Text in lines, and the fonts it is set in. */
export interface SetText {
  readonly text: string;
  /** ascending, not overlapping; offsets in UTF-16 units of `text` */
  readonly fonts: readonly FontSpan[];
}

// All in ems, that is, sizes of the larger of the two signs.
/** Base lines nearer than this are one line: a raised footnote mark is at a third, the next line at one or more. */
const SAME_LINE = 0.45;
/** A gap that parts two words; the narrowest blank of a justified line is a fifth of an em. */
const WORD_GAP = 0.15;
/** A gap that is no blank between words but a tab, a column of a table, the other half of a letterhead. */
const TAB_GAP = 2;
/** Text that the page draws later belongs into a line when it is as near to it as this. */
const NEIGHBOUR = 1;
/** Signs may overlap so much (kerning, italics). */
const OVERLAP = 0.4;
/** The same sign within this distance is bold face made by printing twice. */
const PRINTED_TWICE = 0.12;
/** Smaller signs than this share of the largest are raised or lowered: notes, indices. */
const OWN_SIZE = 0.9;
/** Cosine of the angle from which on two directions are different. */
const SAME_DIRECTION = 0.99;

interface Placed {
  readonly glyph: PdfGlyph;
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly dx: number;
  readonly dy: number;
  /** of the last sign of its size */
  across: number;
  size: number;
  readonly placed: Placed[];
  inOrder: boolean;
}

const BLANK = /^\s*$/u;

function placeIn(line: Line, glyph: PdfGlyph): Placed {
  const start = glyph.x * line.dx + glyph.y * line.dy;
  return {
    glyph,
    start: Math.min(start, start + glyph.advance),
    end: Math.max(start, start + glyph.advance),
  };
}

function isAtHeightOf(line: Line, glyph: PdfGlyph): boolean {
  if (line.dx * glyph.dx + line.dy * glyph.dy < SAME_DIRECTION) return false;
  const across = glyph.y * line.dx - glyph.x * line.dy;
  return Math.abs(across - line.across) < SAME_LINE * Math.max(line.size, glyph.size);
}

/** Whether a sign that the page draws out of order stands beside a line, or in a gap of it. */
function isBeside(line: Line, { glyph, start, end }: Placed): boolean {
  const em = Math.max(line.size, glyph.size);
  let nearest = Number.POSITIVE_INFINITY;
  for (const other of line.placed) {
    const gap = Math.max(start - other.end, other.start - end);
    if (gap < -OVERLAP * em) return false;
    nearest = Math.min(nearest, gap);
  }
  return nearest < NEIGHBOUR * em;
}

function isPrintedTwice(line: Line, { glyph, start }: Placed): boolean {
  const near = PRINTED_TWICE * glyph.size;
  return line.placed.some(
    (p) => Math.abs(p.start - start) < near && p.glyph.text === glyph.text && p.end > p.start,
  );
}

function add(line: Line, placed: Placed): void {
  const last = line.placed.at(-1);
  if (last && placed.start < last.start) line.inOrder = false;
  line.placed.push(placed);
  // Signs of the line's own size say where it runs: lines of crooked scans climb or fall word by word.
  if (placed.glyph.size >= OWN_SIZE * line.size) {
    line.size = Math.max(line.size, placed.glyph.size);
    line.across = placed.glyph.y * line.dx - placed.glyph.x * line.dy;
  }
}

function newLine(glyph: PdfGlyph): Line {
  const { dx, dy, size } = glyph;
  const line: Line = { dx, dy, across: glyph.y * dx - glyph.x * dy, size, placed: [], inOrder: true };
  add(line, placeIn(line, glyph));
  return line;
}

/** Puts a sign into the line that is being written, an earlier one beside which it stands, or a new one. */
function intoLines(lines: Line[], current: Line | undefined, glyph: PdfGlyph): Line {
  if (current && isAtHeightOf(current, glyph)) {
    const placed = placeIn(current, glyph);
    const end = current.placed.at(-1)!.end;
    if (placed.start >= end - OVERLAP * Math.max(current.size, glyph.size)) {
      if (placed.start > end || !isPrintedTwice(current, placed)) add(current, placed);
      return current;
    }
  }
  for (const line of lines) {
    if (!isAtHeightOf(line, glyph)) continue;
    const placed = placeIn(line, glyph);
    if (isPrintedTwice(line, placed)) return line;
    if (!isBeside(line, placed)) continue;
    add(line, placed);
    return line;
  }
  const line = newLine(glyph);
  lines.push(line);
  return line;
}

/** Text in lines with the places of its signs. */
export interface PlacedText extends SetText {
  /** ascending; blanks between words have none */
  readonly signs: readonly { readonly start: number; readonly end: number; readonly glyph: PdfGlyph }[];
}

/** Writes lines one after another and notes the fonts. */
function compose(lines: readonly Line[]): PlacedText {
  const signs: { start: number; end: number; glyph: PdfGlyph }[] = [];
  const fonts: { start: number; end: number; fontName: string }[] = [];
  let text = '';
  const write = (sign: string, fontName: string): void => {
    const start = text.length;
    text += sign;
    const font = fonts.at(-1);
    // Line ends and blanks between signs of one font belong to it.
    if (font?.fontName === fontName) font.end = text.length;
    else fonts.push({ start, end: text.length, fontName });
  };
  for (const line of lines) {
    const placed = line.inOrder ? line.placed : line.placed.toSorted((a, b) => a.start - b.start);
    if (text !== '') text += '\n';
    let end = Number.POSITIVE_INFINITY;
    for (const { glyph, start, end: next } of placed) {
      const gap = (start - end) / Math.max(line.size, glyph.size);
      if (gap > WORD_GAP) text += gap > TAB_GAP ? '\t' : ' ';
      const from = text.length;
      write(glyph.text, glyph.fontName);
      signs.push({ start: from, end: text.length, glyph });
      end = next;
    }
  }
  return { text, fonts: fonts.filter(({ fontName }) => fontName !== ''), signs };
}

/**
 * Puts the signs of a page into lines, from where they stand: in the order in which the page draws them (producers keep
 * the order of reading, in columns too), but what is drawn later beside a line or in a gap of it goes there. A tab is a
 * wide gap. Blanks count as the gaps that they leave. With the place of every sign.
 */
export function placedLinesOf(glyphs: readonly PdfGlyph[]): PlacedText {
  const lines: Line[] = [];
  let current: Line | undefined;
  for (const glyph of glyphs) if (!BLANK.test(glyph.text)) current = intoLines(lines, current, glyph);
  return compose(lines);
}
