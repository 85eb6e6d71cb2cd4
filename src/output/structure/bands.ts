import type { Extent, PlacedLine } from './placed-lines.js';

/** Lines that stand beside one another, in the order of the page: a row of cells, each of one line or of several. */
export interface Band {
  readonly lines: readonly PlacedLine[];
  readonly top: number;
  readonly bottom: number;
}

/** A line whose middle is not so far below that of another, in heights, stands beside it: lines are 1.2 apart and more. */
const BELOW = 0.6;

const middleOf = ({ top, bottom }: PlacedLine): number => (top + bottom) / 2;

/**
 * Puts lines together that the page reads one after the other although they stand side by side: the lines of a cell,
 * then those of the next. Each line that stands beside an earlier one takes everything from that one on along.
 */
export function bandsOf(lines: readonly PlacedLine[]): Band[] {
  const open: { from: number; lowest: number }[] = [];
  lines.forEach((line, i) => {
    let band = { from: i, lowest: middleOf(line) };
    for (let last = open.at(-1); last && middleOf(line) - last.lowest < BELOW; last = open.at(-1)) {
      band = { from: last.from, lowest: Math.max(band.lowest, last.lowest) };
      open.pop();
    }
    open.push(band);
  });
  return open.map(({ from }, n) => bandOf(lines.slice(from, open[n + 1]?.from)));
}

function bandOf(lines: readonly PlacedLine[]): Band {
  let { top, bottom } = lines[0]!;
  for (const line of lines) {
    top = Math.min(top, line.top);
    bottom = Math.max(bottom, line.bottom);
  }
  return { lines, top, bottom };
}

/** What the words of a band cover, from left to right; blanks narrower than `blank` heights count as covered. */
export function coverOf({ lines }: Band, blank: number): Extent[] {
  const cover: { left: number; right: number }[] = [];
  for (const { left, right } of lines.flatMap((line) => line.words).sort((a, b) => a.left - b.left)) {
    const last = cover.at(-1);
    if (last && left - last.right < blank) last.right = Math.max(last.right, right);
    else cover.push({ left, right });
  }
  return cover;
}
