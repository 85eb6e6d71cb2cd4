import { IDENTITY, type Matrix, product } from '../../matrix.js';
import { encodingOfFont } from '../../vietnamese/legacy-charsets/encodings.js';
import type { Operations, OperatorList, PdfFont } from './library.js';
import { type ShownCode, signOf } from './sign.js';

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

/** Text rendering modes. */
const INVISIBLE = 3;
const ONLY_CLIPS = 7;

interface TextState {
  matrix: Matrix;
  font: PdfFont | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 = as the font is */
  scale: number;
  leading: number;
  rise: number;
  visible: boolean;
}

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
  const stack: TextState[] = [];
  let state: TextState = {
    ...{ matrix: IDENTITY, font: undefined, size: 0, charSpacing: 0 },
    ...{ wordSpacing: 0, scale: 1, leading: 0, rise: 0, visible: true },
  };
  let shows = -1;
  let textMatrix = IDENTITY;
  /** where the line and the next sign are, within the text matrix */
  let [lineX, lineY, x] = [0, 0, 0];

  const moveText = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    x = lineX;
  };
  const startText = (matrix: Matrix): void => {
    textMatrix = matrix;
    [lineX, lineY, x] = [0, 0, 0];
  };
  const save = (): void => {
    stack.push({ ...state });
  };
  const restore = (): void => {
    state = stack.pop() ?? state;
  };
  const transform = (matrix: Matrix): void => {
    state.matrix = product(matrix, state.matrix);
  };
  const setFont = (id: string, size: number): void => {
    state.font = fontOf(id);
    state.size = size;
  };

  const show = (shown: readonly (number | ShownCode)[]): void => {
    const { font, size, scale, charSpacing, wordSpacing, visible } = state;
    shows += 1;
    const fontName = font?.name ?? '';
    const encoding = encodingOfFont(fontName);
    const unit = size * Math.abs(font?.fontMatrix?.[0] ?? GLYPH_UNIT);
    const m = product(textMatrix, state.matrix) as [number, number, number, number, number, number];
    const length = Math.hypot(m[0], m[1]);
    const height = Math.hypot(m[2], m[3]) * Math.abs(size);
    const way = size < 0 ? -1 : 1;
    for (const item of shown) {
      if (typeof item === 'number') {
        x -= (item / 1000) * size * scale;
        continue;
      }
      const advance = (item.width * unit + charSpacing + (item.isSpace ? wordSpacing : 0)) * scale;
      const y = lineY + state.rise;
      const glyph: PdfGlyph = {
        text: signOf(item, encoding),
        ...{ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] },
        ...{ dx: (way * m[0]) / length, dy: (way * m[1]) / length },
        ...{ advance: way * advance * length, size: height, fontName },
        ...{ visible, show: shows },
      };
      if (Number.isFinite(glyph.x + glyph.y + glyph.dx + glyph.dy + glyph.advance) && height > 0)
        glyphs.push(glyph);
      x += advance;
    }
  };

  // biome-ignore lint/suspicious/noExplicitAny: arguments are of as many kinds as there are operators
  const actions: Readonly<Record<string, (...args: any[]) => void>> = {
    save,
    restore,
    transform: (...matrix: number[]) => transform(matrix),
    beginText: () => startText(IDENTITY),
    setTextMatrix: (matrix: ArrayLike<number>) => startText(Array.from(matrix)),
    moveText,
    setLeadingMoveText: (dx: number, dy: number) => {
      state.leading = -dy;
      moveText(dx, dy);
    },
    setLeading: (leading: number) => {
      state.leading = leading;
    },
    nextLine: () => moveText(0, -state.leading),
    setFont,
    setGState: (entries: readonly (readonly [string, unknown])[]) => {
      for (const [key, value] of entries) if (key === 'Font') setFont(...(value as [string, number]));
    },
    setCharSpacing: (spacing: number) => {
      state.charSpacing = spacing;
    },
    setWordSpacing: (spacing: number) => {
      state.wordSpacing = spacing;
    },
    setHScale: (percent: number) => {
      state.scale = percent / 100;
    },
    setTextRenderingMode: (mode: number) => {
      state.visible = mode !== INVISIBLE && mode !== ONLY_CLIPS;
    },
    setTextRise: (rise: number) => {
      state.rise = rise;
    },
    showText: show,
    paintFormXObjectBegin: (matrix: Matrix | null) => {
      save();
      if (matrix) transform(matrix);
    },
    paintFormXObjectEnd: restore,
  };
  const byNumber = new Map(Object.entries(actions).map(([name, action]) => [operations[name], action]));
  fnArray.forEach((operation, i) => {
    byNumber.get(operation)?.(...((argsArray[i] as unknown[] | null) ?? []));
  });
  return glyphs;
}
