import { type CellLayout, cellAt } from '../../model/channel-layout.js';
import { MAX_OBSERVED } from '../../model/confusion-model.js';
import { type Channel, FLOOR } from './channel.js';

/** The best way in which an intended text became an observed one. */
export interface Alignment {
  /** Natural log of its probability; -Infinity when there is no way. */
  readonly logProb: number;
  /** The operations, in order, as cells of the channel's table. */
  readonly cells: Int32Array;
  /** What operations outside the table cost, in nats of damaged text (already within `logProb`); -Infinity when there is no way. */
  readonly outside: number;
}

const NONE = Number.NEGATIVE_INFINITY;
/** What is lost to rounding where a sum of single-precision numbers is compared with one of doubles, in nats. */
const ROUNDING = 1e-2;
// Scratch space of the one alignment under way; grows to the longest pair and tells nothing between calls.
let best = new Float64Array(1024);
/** Observed length of the last operation, plus 4 when it took two intended letters. */
let step = new Uint8Array(1024);
/** Rows of the intended letters, and of each with the next one; -1 for none. */
let single = new Int32Array(64);
let pair = new Int32Array(64);
/** Columns of the observed groups, `start * 4 + length`: those of the text that was last asked about. */
let groups = new Int32Array(256);
let groupsText: string | undefined;
let groupsLayout: CellLayout | undefined;

const IMPOSSIBLE: Alignment = { logProb: NONE, cells: new Int32Array(0), outside: NONE };

function findColumns(layout: CellLayout, observed: string): void {
  if (groupsText === observed && groupsLayout === layout) return;
  const m = observed.length;
  if (4 * (m + 1) > groups.length) groups = new Int32Array(8 * (m + 1));
  for (let j = 0; j <= m; j++)
    for (let b = 0; b <= MAX_OBSERVED && j + b <= m; b++)
      groups[j * 4 + b] = layout.columns.get(observed.slice(j, j + b)) ?? -1;
  groupsText = observed;
  groupsLayout = layout;
}

function findRows({ rows }: CellLayout, intended: string): void {
  const n = intended.length;
  if (n > single.length) {
    single = new Int32Array(2 * n);
    pair = new Int32Array(2 * n);
  }
  for (let i = 0; i < n; i++) {
    single[i] = rows.get(intended[i]!) ?? -1;
    pair[i] = i + 1 < n ? (rows.get(intended.slice(i, i + 2)) ?? -1) : -1;
  }
}

/**
 * The most probable alignment (Viterbi over all segmentations into operations).
 *
 * @param known its log-probability where that is known: what falls below it on the way is not followed further
 */
export function alignPair(channel: Channel, observed: string, intended: string, known = NONE): Alignment {
  const { layout, floors } = channel;
  const tableWidth = layout.width;
  const n = intended.length;
  const m = observed.length;
  const width = m + 1;
  const size = (n + 1) * width;
  const least = known - ROUNDING;
  if (size > best.length) {
    best = new Float64Array(2 * size);
    step = new Uint8Array(2 * size);
  }
  best.fill(NONE, 0, size);
  findColumns(layout, observed);
  findRows(layout, intended);
  best[0] = 0;
  for (let i = 0; i < n; i++) {
    const row = single[i]!;
    const both = pair[i]!;
    for (let j = 0; j <= m; j++) {
      const here = best[i * width + j]!;
      if (here === NONE || here < least) continue;
      for (let b = 0; b <= MAX_OBSERVED && j + b <= m; b++) {
        const column = groups[j * 4 + b]!;
        const one = here + (row < 0 || column < 0 ? floors[b]! : channel.at(row * tableWidth + column));
        const to = (i + 1) * width + j + b;
        if (one > best[to]!) {
          best[to] = one;
          step[to] = b;
        }
        if (both < 0 || column < 0 || b === 0) continue;
        const cell = cellAt(layout, both, column);
        if (cell < 0) continue;
        const two = here + channel.at(cell);
        if (two > best[to + width]!) {
          best[to + width] = two;
          step[to + width] = b + 4;
        }
      }
    }
  }
  const logProb = best[size - 1]!;
  if (logProb === NONE) return IMPOSSIBLE;
  const cells: number[] = [];
  let outside = 0;
  for (let i = n, j = m; i > 0; ) {
    const how = step[i * width + j]!;
    const b = how & 3;
    const a = how >= 4 ? 2 : 1;
    i -= a;
    j -= b;
    const row = a === 2 ? pair[i]! : single[i]!;
    const column = groups[j * 4 + b]!;
    if (row < 0 || column < 0) outside += FLOOR[b]!;
    else cells.push(cellAt(layout, row, column));
  }
  return { logProb, cells: Int32Array.from(cells.reverse()), outside };
}
