import { MAX_OBSERVED } from '../model/confusion-model.js';
import type { Channel } from './channel.js';
import { cellAt } from './channel-layout.js';

/** The best way in which an intended text became an observed one. */
export interface Alignment {
  /** Natural log of its probability; -Infinity when there is no way. */
  readonly logProb: number;
  /** The operations, in order, as cells of the channel's table. */
  readonly cells: Int32Array;
  /** What operations outside the table cost, in nats (already within `logProb`). */
  readonly outside: number;
}

const NONE = Number.NEGATIVE_INFINITY;
// Scratch space of the one alignment under way; grows to the longest pair and holds nothing between calls.
let best = new Float64Array(1024);
/** Observed length of the last operation, plus 4 when it took two intended letters. */
let step = new Uint8Array(1024);
/** Columns of the observed groups, `start * 4 + length`. */
let groups = new Int32Array(256);

const IMPOSSIBLE: Alignment = { logProb: NONE, cells: new Int32Array(0), outside: 0 };

/** The most probable alignment (Viterbi over all segmentations into operations). */
export function alignPair(channel: Channel, observed: string, intended: string): Alignment {
  const { rows, columns, width: tableWidth } = channel.layout;
  const n = intended.length;
  const m = observed.length;
  const width = m + 1;
  const size = (n + 1) * width;
  if (size > best.length) {
    best = new Float64Array(2 * size);
    step = new Uint8Array(2 * size);
  }
  best.fill(NONE, 0, size);
  if (4 * width > groups.length) groups = new Int32Array(8 * width);
  for (let j = 0; j <= m; j++)
    for (let b = 0; b <= MAX_OBSERVED && j + b <= m; b++)
      groups[j * 4 + b] = columns.get(observed.slice(j, j + b)) ?? -1;
  const single = Array.from(intended, (_, i) => rows.get(intended[i]!) ?? -1);
  const pair = Array.from(intended, (_, i) => (i + 1 < n ? (rows.get(intended.slice(i, i + 2)) ?? -1) : -1));
  best[0] = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= m; j++) {
      const here = best[i * width + j]!;
      if (here === NONE) continue;
      for (let b = 0; b <= MAX_OBSERVED && j + b <= m; b++) {
        const column = groups[j * 4 + b]!;
        const one =
          here +
          (single[i]! < 0 || column < 0 ? channel.floors[b]! : channel.at(single[i]! * tableWidth + column));
        const to = (i + 1) * width + j + b;
        if (one > best[to]!) {
          best[to] = one;
          step[to] = b;
        }
        if (pair[i]! < 0 || column < 0 || b === 0) continue;
        const cell = cellAt(channel.layout, pair[i]!, column);
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
    if (row < 0 || column < 0) outside += channel.floors[b]!;
    else cells.push(cellAt(channel.layout, row, column));
  }
  return { logProb, cells: Int32Array.from(cells.reverse()), outside };
}
