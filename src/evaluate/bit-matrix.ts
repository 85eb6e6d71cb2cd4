/**
 * The matrix of the edit distance of two sequences, bit-parallel.
 *
 * Myers (1999) as arranged by Hyyrö (2003): 32 rows of the dynamic-programming matrix live in one integer. Only
 * the diagonals that a distance of at most `limit` can reach are computed (Ukkonen 1985), and the limit grows
 * until the distance found fits, so the result is exact whatever the lengths.
 */

/** Rows in one integer: the width of JavaScript's bitwise operations. */
export const BITS = 32;
/** First limit tried, in edits beyond the difference in length; small enough that clean text costs nothing. */
const FIRST_LIMIT = 128;
/** Growth of the limit when it was too low: a pass costs as much as its band is wide. */
const GROWTH = 4;
/** Where the symbols of `a` stand: per symbol the blocks that hold it and the bits within them. */
interface Positions {
  readonly blocks: readonly Int32Array[];
  readonly masks: readonly Int32Array[];
}

/** Diagonals computed: how many above and below the main one. */
export interface Band {
  readonly above: number;
  readonly below: number;
}

/** Two sequences: `a` as rows, `b` as steps. */
export interface Problem {
  readonly rows: number;
  readonly blockCount: number;
  readonly positions: Positions;
  /** per step the symbol of `b`, -1 for one that `a` does not hold */
  readonly steps: Int32Array;
}

/** The state between two steps; `vp` and `vn` are the vertical differences +1 and -1. */
export interface Column {
  readonly vp: Int32Array;
  readonly vn: Int32Array;
  /** value of the lowest row of the band */
  score: number;
  last: number;
}

/** Puts two sequences, neither empty, into the form that `solve` and `advance` take. */
export function prepare<T>(a: readonly T[], b: readonly T[]): Problem {
  const ids = new Map<T, number>();
  const blocks: number[][] = [];
  const masks: number[][] = [];
  a.forEach((symbol, row) => {
    let id = ids.get(symbol);
    if (id === undefined) {
      id = blocks.length;
      ids.set(symbol, id);
      blocks.push([]);
      masks.push([]);
    }
    const block = Math.floor(row / BITS);
    const bit = 1 << (row % BITS);
    const at = blocks[id]!.length - 1;
    if (blocks[id]![at] === block) masks[id]![at]! |= bit;
    else {
      blocks[id]!.push(block);
      masks[id]!.push(bit);
    }
  });
  return {
    rows: a.length,
    blockCount: Math.ceil(a.length / BITS),
    positions: { blocks: blocks.map((x) => Int32Array.from(x)), masks: masks.map((x) => Int32Array.from(x)) },
    steps: Int32Array.from(b, (symbol) => ids.get(symbol) ?? -1),
  };
}

function bottomRow(p: Problem, block: number): number {
  return Math.min(p.rows, (block + 1) * BITS);
}

/** The diagonals that an alignment of at most `limit` edits can touch. */
function bandFor(p: Problem, limit: number): Band {
  const surplus = p.steps.length - p.rows;
  const detour = Math.ceil((limit - Math.abs(surplus)) / 2);
  return { above: Math.max(0, surplus) + detour, below: Math.max(0, -surplus) + detour };
}

function firstBlock(step: number, band: Band): number {
  return Math.max(0, Math.floor((step - band.above) / BITS));
}

function lastBlock(p: Problem, step: number, band: Band): number {
  return Math.min(p.blockCount - 1, Math.floor((step + band.below) / BITS));
}

function startColumn(p: Problem, band: Band): Column {
  const last = lastBlock(p, 0, band);
  const vp = new Int32Array(p.blockCount).fill(-1);
  return { vp, vn: new Int32Array(p.blockCount), score: bottomRow(p, last), last };
}

function copyColumn(c: Column): Column {
  return { vp: c.vp.slice(), vn: c.vn.slice(), score: c.score, last: c.last };
}

/** First index of ascending `values` that is not below `wanted`. */
function lowerBound(values: Int32Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NOWHERE = new Int32Array(0);

/**
 * Moves `column` one step of `b` on. With `diagonal`, writes there the bits "equal to the cell up and left" from
 * `at` on, one integer per block of the matrix.
 */
export function advance(
  p: Problem,
  column: Column,
  step: number,
  band: Band,
  diagonal?: Int32Array,
  at = 0,
): void {
  const { vp, vn } = column;
  const symbol = p.steps[step]!;
  const blocks = symbol < 0 ? NOWHERE : p.positions.blocks[symbol]!;
  const masks = symbol < 0 ? NOWHERE : p.positions.masks[symbol]!;
  const first = firstBlock(step, band);
  const last = lastBlock(p, step, band);
  while (column.last < last) {
    column.last += 1;
    column.score += bottomRow(p, column.last) - column.last * BITS;
  }
  let next = lowerBound(blocks, first);
  // The horizontal difference that enters a block from above: +1 at the edge of the band and of the matrix.
  let carry = 1;
  for (let block = first; block <= last; block += 1) {
    let equal = 0;
    if (next < blocks.length && blocks[next] === block) {
      equal = masks[next]!;
      next += 1;
    }
    const plus = vp[block]!;
    const minus = vn[block]!;
    const vertical = equal | minus;
    if (carry < 0) equal |= 1;
    const horizontal = ((((equal & plus) + plus) | 0) ^ plus) | equal;
    if (diagonal) diagonal[at + block] = horizontal | minus;
    let up = minus | ~(horizontal | plus);
    let down = plus & horizontal;
    const top = block === p.blockCount - 1 ? (p.rows - 1) % BITS : BITS - 1;
    const carryOut = ((up >>> top) & 1) - ((down >>> top) & 1);
    up = (up << 1) | (carry > 0 ? 1 : 0);
    down = (down << 1) | (carry < 0 ? 1 : 0);
    vp[block] = down | ~(vertical | up);
    vn[block] = up & vertical;
    carry = carryOut;
  }
  column.score += carry;
}

/** Distance and, every `every` steps, the column before that step. */
export interface Pass {
  readonly distance: number;
  readonly band: Band;
  readonly checkpoints: readonly Column[];
}

/**
 * The exact distance.
 *
 * @param every steps between two checkpoints, for a trace to start from
 */
export function solve(p: Problem, every: number): Pass {
  const steps = p.steps.length;
  for (let limit = Math.abs(p.rows - steps) + FIRST_LIMIT; ; ) {
    const band = bandFor(p, limit);
    const column = startColumn(p, band);
    const checkpoints: Column[] = [];
    for (let step = 0; step < steps; step += 1) {
      if (step % every === 0) checkpoints.push(copyColumn(column));
      advance(p, column, step, band);
    }
    if (column.score <= limit) return { distance: column.score, band, checkpoints };
    // Too low a limit gives too high a distance, never too low a one: with that as the limit it must fit.
    limit = Math.min(column.score, limit * GROWTH);
  }
}
