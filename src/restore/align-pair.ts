import { MAX_OBSERVED } from '../model/confusion-model.js';
import { type Channel, FLOOR } from './channel.js';

/** One step of the best alignment: these intended letters became these observed ones. */
export interface AlignedOperation {
  readonly intended: string;
  readonly observed: string;
}

const NONE = Number.NEGATIVE_INFINITY;

/** The best alignment with its natural-log probability; -Infinity and no operations when there is none. */
export interface Alignment {
  readonly logProb: number;
  readonly operations: readonly AlignedOperation[];
}

/** The most probable way in which `intended` became `observed` (Viterbi over segmentations). */
export function alignPair(channel: Channel, observed: string, intended: string): Alignment {
  const n = intended.length;
  const m = observed.length;
  const width = m + 1;
  const best = new Float64Array((n + 1) * width).fill(NONE);
  const step = new Uint8Array(best.length);
  best[0] = 0;
  for (let i = 0; i < n; i++) {
    const single = channel.rows.get(intended[i]!);
    const pair = i + 1 < n ? channel.rows.get(intended.slice(i, i + 2)) : undefined;
    for (let j = 0; j <= m; j++) {
      const here = best[i * width + j]!;
      if (here === NONE) continue;
      for (let b = 0; b <= MAX_OBSERVED && j + b <= m; b++) {
        const column = channel.columns.get(observed.slice(j, j + b));
        const one =
          single === undefined || column === undefined ? FLOOR[b]! : channel.table[single * channel.width + column]!;
        const to = (i + 1) * width + j + b;
        if (here + one > best[to]!) {
          best[to] = here + one;
          step[to] = b;
        }
        if (pair === undefined || column === undefined || b === 0) continue;
        const two = channel.table[pair * channel.width + column]!;
        if (here + two > best[to + width]!) {
          best[to + width] = here + two;
          step[to + width] = b + 4;
        }
      }
    }
  }
  const operations: AlignedOperation[] = [];
  const logProb = best[n * width + m]!;
  if (logProb === NONE) return { logProb, operations };
  for (let i = n, j = m; i > 0; ) {
    const how = step[i * width + j]!;
    const b = how & 3;
    const a = how >= 4 ? 2 : 1;
    operations.push({ intended: intended.slice(i - a, i), observed: observed.slice(j - b, j) });
    i -= a;
    j -= b;
  }
  return { logProb, operations: operations.reverse() };
}
