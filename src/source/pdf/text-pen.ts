import { IDENTITY, type Matrix, product } from '../../matrix.js';
import type { PdfFont } from './library.js';

/** What the operators of a page have set for the text that follows (PDF 32000-1, 9.3), and what is saved with it. */
export interface TextState {
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

/** Where the next sign of a page goes, and how it is set. */
export interface TextPen {
  /** the state that holds now; `restore` puts another one in its place */
  readonly state: TextState;
  /** from the text to the page: the text matrix, within that of the graphics */
  toPage(): Matrix;
  /** where the line is, and the next sign in it, within the text matrix */
  readonly lineY: number;
  readonly x: number;
  /** goes on within the line */
  advance(dx: number): void;
  /** begins a line so far from where the last one began */
  moveText(dx: number, dy: number): void;
  /** begins text anew */
  startText(matrix: Matrix): void;
  save(): void;
  restore(): void;
  transform(matrix: Matrix): void;
}

/** The pen as it is at the beginning of a page. */
export function createTextPen(): TextPen {
  const stack: TextState[] = [];
  let state: TextState = {
    ...{ matrix: IDENTITY, font: undefined, size: 0, charSpacing: 0 },
    ...{ wordSpacing: 0, scale: 1, leading: 0, rise: 0, visible: true },
  };
  let textMatrix = IDENTITY;
  let [lineX, lineY, x] = [0, 0, 0];
  return {
    get state() {
      return state;
    },
    get lineY() {
      return lineY;
    },
    get x() {
      return x;
    },
    toPage: () => product(textMatrix, state.matrix),
    advance(dx) {
      x += dx;
    },
    moveText(dx, dy) {
      lineX += dx;
      lineY += dy;
      x = lineX;
    },
    startText(matrix) {
      textMatrix = matrix;
      [lineX, lineY, x] = [0, 0, 0];
    },
    save() {
      stack.push({ ...state });
    },
    restore() {
      state = stack.pop() ?? state;
    },
    transform(matrix) {
      state.matrix = product(matrix, state.matrix);
    },
  };
}
