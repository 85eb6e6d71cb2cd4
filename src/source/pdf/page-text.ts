import type { Box, Line, Page, Size, Word } from '../../document.js';
import type { Matrix } from '../../matrix.js';
import { normalizeText } from '../../vietnamese/normalize.js';
import { movePoint } from '../image/placement.js';
import type { PdfGlyph } from './glyphs.js';
import type { PlacedText } from './lines.js';

/** From the base line to the top of tall letters and to the bottom of low ones, in ems: those of Times. */
const ASCENT = 0.68;
const DESCENT = 0.22;
/** Marks on capitals stand higher than tall letters. */
const TOP = 0.9;

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function widen(edges: Edges | undefined, { x, y, dx, dy, advance, size }: PdfGlyph, matrix: Matrix): Edges {
  const found = edges ?? { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const along of [0, advance]) {
    for (const up of [-DESCENT * size, TOP * size]) {
      const [px, py] = movePoint(matrix, x + dx * along - dy * up, y + dy * along + dx * up);
      found.left = Math.min(found.left, px);
      found.right = Math.max(found.right, px);
      found.top = Math.min(found.top, py);
      found.bottom = Math.max(found.bottom, py);
    }
  }
  return found;
}

function boxOf(edges: Edges | undefined): Box | undefined {
  if (!edges) return undefined;
  const { left, top, right, bottom } = edges;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function union(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

interface Row {
  readonly start: number;
  readonly text: string;
}

/** Pieces between white space (or line ends), with their offsets. */
function pieces(text: string, pattern: RegExp, base = 0): readonly Row[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index + base, text: match[0] }));
}

const ROWS = /[^\n]*(?:\n|$)/gu;
const WORDS = /\S+/gu;

/** How the boxes of a page are to be. */
export interface PageFrame {
  /** from user space of the PDF to the unit of the boxes, origin top left */
  readonly matrix: Matrix;
  readonly size: Size;
  readonly dpi: number;
}

/**
 * The text of a page with the boxes of its lines and words.
 *
 * @param converted the same text in Unicode where it was in a legacy encoding: line for line, word for word
 */
export function pageOf(placed: PlacedText, frame: PageFrame, converted = placed.text): Page {
  const rows = pieces(placed.text, ROWS);
  const meant = pieces(converted, ROWS);
  let at = 0;
  const lines = rows.flatMap((row, number): Line[] => {
    const end = row.start + row.text.length;
    const found = pieces(row.text, WORDS, row.start).map(({ start, text }) => {
      while (at < placed.signs.length && placed.signs[at]!.end <= start) at += 1;
      let edges: Edges | undefined;
      let size = 0;
      for (let i = at; i < placed.signs.length && placed.signs[i]!.start < start + text.length; i += 1) {
        edges = widen(edges, placed.signs[i]!.glyph, frame.matrix);
        size = Math.max(size, placed.signs[i]!.glyph.size);
      }
      return { text, box: boxOf(edges), size };
    });
    while (at < placed.signs.length && placed.signs[at]!.end <= end) at += 1;
    if (found.length === 0) return [];
    const intended = (meant[number]?.text ?? '').match(WORDS) ?? [];
    const box = union(found.flatMap((word) => word.box ?? []));
    const isSame = intended.length === found.length;
    const words = intended.flatMap((text, i): Word[] => {
      const observed = normalizeText(text).replace(/\s+/gu, '');
      return observed === '' ? [] : [{ observed, box: isSame ? found[i]!.box : box }];
    });
    const scale = Math.sqrt(
      Math.abs(frame.matrix[0]! * frame.matrix[3]! - frame.matrix[1]! * frame.matrix[2]!),
    );
    const xHeight = Math.max(...found.map((word) => word.size)) * ASCENT * scale;
    return words.length === 0 ? [] : [{ words, box, xHeight }];
  });
  return { lines, size: frame.size, dpi: frame.dpi };
}
