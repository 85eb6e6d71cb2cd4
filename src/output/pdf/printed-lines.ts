import { IDENTITY, type Matrix, product } from '../../matrix.js';
import { contentOperations, type Operand } from '../../pdf/content-operations.js';
import { INVISIBLE, SHOW_OPERATORS } from '../../pdf/text-operators.js';
import type { RestoredLine } from '../../restored.js';

/** A place in user space. */
type Point = readonly [x: number, y: number];

/** How far the lower left corner of a line may be from where its text begins, in heights of the line. */
const NEAR = 0.4;

const numbers = (operands: readonly Operand[]): readonly number[] =>
  operands.map((operand) => (typeof operand === 'number' ? operand : 0));

/** Where lines of text that leaves ink begin on a page; forms are not looked into. */
export function printedStarts(content: Uint8Array): readonly Point[] {
  const starts: Point[] = [];
  const stack: { matrix: Matrix; mode: number; leading: number }[] = [];
  let state = { matrix: IDENTITY, mode: 0, leading: 0 };
  let line = IDENTITY;
  const move = (x: number, y: number): void => {
    line = product([1, 0, 0, 1, x, y], line);
  };
  for (const { operator, operands } of contentOperations(content)) {
    const [first = 0, second = 0] = numbers(operands);
    if (operator === 'q') stack.push(state);
    else if (operator === 'Q') state = stack.pop() ?? state;
    else if (operator === 'cm' && operands.length >= 6) {
      state = { ...state, matrix: product(numbers(operands.slice(-6)), state.matrix) };
    } else if (operator === 'Tr') state = { ...state, mode: first };
    else if (operator === 'TL') state = { ...state, leading: first };
    else if (operator === 'BT') line = IDENTITY;
    else if (operator === 'Tm' && operands.length >= 6) line = numbers(operands.slice(-6));
    else if (operator === 'Td') move(first, second);
    else if (operator === 'TD') {
      state = { ...state, leading: -second };
      move(first, second);
    } else if (operator === 'T*' || operator === "'" || operator === '"') move(0, -state.leading);
    if (!SHOW_OPERATORS.has(operator) || state.mode === INVISIBLE) continue;
    const [, , , , x, y] = product(line, state.matrix) as [number, number, number, number, number, number];
    starts.push([x, y]);
  }
  return starts;
}

/** The lines that the page does not print itself: those would be found twice. */
export function unprintedLines(
  lines: readonly RestoredLine[],
  toUserSpace: Matrix,
  starts: readonly Point[],
): readonly RestoredLine[] {
  if (starts.length === 0) return lines;
  const [a, b, c, d, e, f] = toUserSpace as [number, number, number, number, number, number];
  return lines.filter(({ words, box }) => {
    const first = words[0]?.box ?? box;
    if (!first) return true;
    const [left, bottom] = [first.x, first.y + first.height];
    const [x, y] = [a * left + c * bottom + e, b * left + d * bottom + f];
    const near = NEAR * first.height * Math.hypot(c, d);
    return !starts.some((start) => Math.hypot(start[0] - x, start[1] - y) < near);
  });
}
