import { OVERLAP } from './gutters.js';
import { median, type PlacedWord } from './placed-word.js';

/** Words that stand beside each other, left to right. */
export interface Row {
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly right: number;
  /** of the words' middles, so that one tall or low word moves nothing; pixels */
  readonly middle: number;
}

/**
 * Words of one line stand within this share of a usual height of each other; lines of office papers are 1.5 and more
 * apart. Half of that leaves room for marks above capitals and for letters below the line.
 */
const SAME_ROW = 0.62;

function rowOf(words: readonly PlacedWord[]): Row {
  return {
    words: [...words].sort((a, b) => a.left - b.left),
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    middle: median(words.map((word) => word.middle))!,
  };
}

/** Runs of words, in order of height, that lie within one row of the run's middle. */
function cluster(words: readonly PlacedWord[], height: number): Row[] {
  const runs: PlacedWord[][] = [];
  for (const word of [...words].sort((a, b) => a.middle - b.middle)) {
    const run = runs.at(-1);
    const near = run !== undefined && word.middle - median(run.map((w) => w.middle))! < SAME_ROW * height;
    if (near) run.push(word);
    else runs.push([word]);
  }
  return runs.map(rowOf);
}

const overlaps = (a: Row, b: Row, slack: number): boolean =>
  a.words.some((x) => b.words.some((y) => x.left < y.right - slack && y.left < x.right - slack));

/**
 * Forms the rows of a region, top to bottom. The engine's lines are kept together where they hang together; what it
 * put into one line though it is at two heights is parted, and pieces side by side are put together.
 *
 * @param height usual height of a word, pixels
 */
export function formRows(words: readonly PlacedWord[], height: number): Row[] {
  const byLine = new Map<number, PlacedWord[]>();
  for (const word of words) byLine.set(word.line, [...(byLine.get(word.line) ?? []), word]);
  const pieces = [...byLine.values()].flatMap((line) => cluster(line, height));
  const rows: Row[] = [];
  for (const piece of pieces.sort((a, b) => a.middle - b.middle)) {
    const beside = rows.findLastIndex(
      (row) =>
        Math.abs(row.middle - piece.middle) < SAME_ROW * height && !overlaps(row, piece, OVERLAP * height),
    );
    if (beside < 0) rows.push(piece);
    else rows[beside] = rowOf([...rows[beside]!.words, ...piece.words]);
  }
  return rows.sort((a, b) => a.middle - b.middle);
}
