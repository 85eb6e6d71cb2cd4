import { type AlignedPair, editDistance } from './align.js';

/** Cells of a stretch beyond which it is paired as aligned: pairing by letters costs a distance per cell. */
const LARGEST_STRETCH = 40_000;
/** Cost of leaving a token without a partner; a substitution costs 0 (same letters) to 1 (nothing shared). */
const GAP = 0.6;
const SAME = 1e-9;

/** A token without case or marks, as letters. */
function bareLetters(token: string): string[] {
  const plain = token.toLowerCase().replaceAll('đ', 'd').normalize('NFD');
  return Array.from(plain.replace(/\p{Mn}/gu, ''));
}

function pairStretch(
  x: readonly number[],
  y: readonly number[],
  p: string[][],
  q: string[][],
): [number, number][] {
  const cost: number[][] = [Array.from({ length: y.length + 1 }, (_, j) => GAP * j)];
  for (let i = 0; i < x.length; i += 1) {
    const above = cost[i]!;
    const row = [above[0]! + GAP];
    for (let j = 0; j < y.length; j += 1) {
      const longer = Math.max(p[i]!.length, q[j]!.length, 1);
      const substitution = editDistance(p[i]!, q[j]!) / longer;
      row.push(Math.min(above[j]! + substitution, above[j + 1]! + GAP, row[j]! + GAP));
    }
    cost.push(row);
  }
  const pairs: [number, number][] = [];
  let i = x.length;
  let j = y.length;
  while (i > 0 && j > 0) {
    const here = cost[i]![j]!;
    if (Math.abs(here - cost[i - 1]![j]! - GAP) < SAME) i -= 1;
    else if (Math.abs(here - cost[i]![j - 1]! - GAP) < SAME) j -= 1;
    else {
      i -= 1;
      j -= 1;
      pairs.push([x[i]!, y[j]!]);
    }
  }
  return pairs;
}

/**
 * For showing to people: which token of `b` stands for each token of `a`. Equal tokens as aligned; the stretches
 * between them paired by how alike their letters are. The counts do not depend on it.
 *
 * @param path an alignment of `a` and `b`
 * @returns per position in `a` that has a partner, the token of `b`
 */
export function pairByLetters(
  a: readonly string[],
  b: readonly string[],
  path: readonly AlignedPair[],
): ReadonlyMap<number, string> {
  const partners = new Map<number, string>();
  let stretch: AlignedPair[] = [];
  const close = (): void => {
    const x = stretch.flatMap(([i]) => (i === null ? [] : [i]));
    const y = stretch.flatMap(([, j]) => (j === null ? [] : [j]));
    if (x.length * y.length > LARGEST_STRETCH) {
      for (const [i, j] of stretch) if (i !== null && j !== null) partners.set(i, b[j]!);
    } else if (x.length > 0 && y.length > 0) {
      const p = x.map((i) => bareLetters(a[i]!));
      const q = y.map((j) => bareLetters(b[j]!));
      for (const [i, j] of pairStretch(x, y, p, q)) partners.set(i, b[j]!);
    }
    stretch = [];
  };
  for (const [i, j] of path) {
    if (i !== null && j !== null && a[i] === b[j]) {
      close();
      partners.set(i, b[j]!);
    } else stretch.push([i, j]);
  }
  close();
  return partners;
}
