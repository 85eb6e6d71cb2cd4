import { IDENTITY, type Matrix } from '../../matrix.js';
import { INVISIBLE } from '../../pdf/text-operators.js';
import { encodingOfFont } from '../../vietnamese/legacy-charsets/encodings.js';
import type { Operations, OperatorList, PdfFont } from './library.js';
import { type ShownCode, signOf } from './sign.js';
import { createTextPen, type TextPen } from './text-pen.js';

/** A sign on a page. Lengths in units of user space (1/72 inch unless the page says otherwise). */
export interface PdfGlyph {
  readonly text: string;
  /** where it stands on its base line */
  readonly x: number;
  readonly y: number;
  /** direction of writing, of length 1 */
  readonly dx: number;
  readonly dy: number;
  /** how far the next sign is, along the direction */
  readonly advance: number;
  readonly size: number;
  /** as the PDF has it; empty when it has none */
  readonly fontName: string;
  /** false for text that leaves no ink: render modes 3 and 7 (PDF 32000-1, 9.3.6) */
  readonly visible: boolean;
  /** of which showing operator of the page it is, counted from 0 */
  readonly show: number;
}

/** Units of a font's own widths, where it says nothing else. */
const GLYPH_UNIT = 0.001;

/** The text rendering mode that only adds to the clipping path. */
const ONLY_CLIPS = 7;

/**
 * The signs that a page shows, in the order of its content; blanks included. It follows the text operators (PDF 32000-1,
 * 9.3 and 9.4) instead of asking pdf.js for its text content, because that leaves out soft hyphens, which are the letter
 * ư in TCVN3, and control characters, which are letters in VPS and VISCII.
 *
 * @param operations numbers of the operators
 * @param fontOf the font that an operator names
 */
export function glyphsOf(
  { fnArray, argsArray }: OperatorList,
  operations: Operations,
  fontOf: (id: string) => PdfFont | undefined,
): readonly PdfGlyph[] {
  const glyphs: PdfGlyph[] = [];
  const pen = createTextPen();
  let shows = 0;
  const actions: Actions = {
    ...placing(pen),
    ...setting(pen, fontOf),
    showText: (shown: Shown) => {
      for (const glyph of shownBy(pen, shown, shows)) glyphs.push(glyph);
      shows += 1;
    },
  };
  const byNumber = new Map(Object.entries(actions).map(([name, action]) => [operations[name], action]));
  fnArray.forEach((operation, i) => {
    byNumber.get(operation)?.(...((argsArray[i] as unknown[] | null) ?? []));
  });
  return glyphs;
}

/** What a showing operator shows: signs, and between them numbers to go back by, in thousandths of the size. */
type Shown = readonly (number | ShownCode)[];

/** What operators do, by their names. */
// biome-ignore lint/suspicious/noExplicitAny: arguments are of as many kinds as there are operators
type Actions = Readonly<Record<string, (...args: any[]) => void>>;

/** The operators that say where text goes. */
function placing(pen: TextPen): Actions {
  return {
    save: () => pen.save(),
    restore: () => pen.restore(),
    transform: (...matrix: number[]) => pen.transform(matrix),
    beginText: () => pen.startText(IDENTITY),
    setTextMatrix: (matrix: ArrayLike<number>) => pen.startText(Array.from(matrix)),
    moveText: (dx: number, dy: number) => pen.moveText(dx, dy),
    setLeadingMoveText: (dx: number, dy: number) => {
      pen.state.leading = -dy;
      pen.moveText(dx, dy);
    },
    nextLine: () => pen.moveText(0, -pen.state.leading),
    paintFormXObjectBegin: (matrix: Matrix | null) => {
      pen.save();
      if (matrix) pen.transform(matrix);
    },
    paintFormXObjectEnd: () => pen.restore(),
  };
}

/** The operators that say how it is set. */
function setting(pen: TextPen, fontOf: (id: string) => PdfFont | undefined): Actions {
  const setFont = (id: string, size: number): void => {
    pen.state.font = fontOf(id);
    pen.state.size = size;
  };
  return {
    setFont,
    setGState: (entries: readonly (readonly [string, unknown])[]) => {
      for (const [key, value] of entries) if (key === 'Font') setFont(...(value as [string, number]));
    },
    setLeading: (leading: number) => {
      pen.state.leading = leading;
    },
    setCharSpacing: (spacing: number) => {
      pen.state.charSpacing = spacing;
    },
    setWordSpacing: (spacing: number) => {
      pen.state.wordSpacing = spacing;
    },
    setHScale: (percent: number) => {
      pen.state.scale = percent / 100;
    },
    setTextRenderingMode: (mode: number) => {
      pen.state.visible = mode !== INVISIBLE && mode !== ONLY_CLIPS;
    },
    setTextRise: (rise: number) => {
      pen.state.rise = rise;
    },
  };
}

/** The signs of one showing operator, which the pen goes along; those that have no place or size are left out. */
function* shownBy(pen: TextPen, shown: Shown, show: number): Generator<PdfGlyph> {
  const { font, size, scale, charSpacing, wordSpacing, rise, visible } = pen.state;
  const fontName = font?.name ?? '';
  const encoding = encodingOfFont(fontName);
  const unit = size * Math.abs(font?.fontMatrix?.[0] ?? GLYPH_UNIT);
  const m = pen.toPage() as [number, number, number, number, number, number];
  const length = Math.hypot(m[0], m[1]);
  const height = Math.hypot(m[2], m[3]) * Math.abs(size);
  const way = size < 0 ? -1 : 1;
  for (const item of shown) {
    if (typeof item === 'number') {
      pen.advance(-(item / 1000) * size * scale);
      continue;
    }
    const advance = (item.width * unit + charSpacing + (item.isSpace ? wordSpacing : 0)) * scale;
    const [x, y] = [pen.x, pen.lineY + rise];
    const glyph: PdfGlyph = {
      text: signOf(item, encoding),
      ...{ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] },
      ...{ dx: (way * m[0]) / length, dy: (way * m[1]) / length },
      ...{ advance: way * advance * length, size: height, fontName },
      ...{ visible, show },
    };
    if (Number.isFinite(glyph.x + glyph.y + glyph.dx + glyph.dy + glyph.advance) && height > 0) yield glyph;
    pen.advance(advance);
  }
}
