import { MAX_INTENDED, MAX_OBSERVED } from '../../model/confusion-model.js';

/** P(observed group | intended group) as EM sees it; 0 where impossible. */
export type OperationProbability = (intended: string, observed: string) => number;

/** Receives the expected count of each operation, and of each intended group met at an operation's start. */
export interface CountSink {
  operation(intended: string, observed: string, expected: number): void;
  met(intended: string, expected: number): void;
}

/**
 * The expectation step of EM for one pair (forward-backward over all segmentations into operations).
 *
 * @param weight how often the pair was seen
 * @returns natural log of P(observed | intended), or -Infinity when no segmentation exists
 */
export function expect(
  intended: string,
  observed: string,
  weight: number,
  probability: OperationProbability,
  sink: CountSink,
): number {
  const n = intended.length;
  const m = observed.length;
  const width = m + 1;
  const forward = new Float64Array((n + 1) * width);
  const backward = new Float64Array((n + 1) * width);
  forward[0] = 1;
  backward[n * width + m] = 1;
  const each = (i: number, j: number, visit: (a: number, b: number, p: number) => void) => {
    for (let a = 1; a <= MAX_INTENDED && i + a <= n; a++) {
      const group = intended.slice(i, i + a);
      for (let b = a - 1; b <= MAX_OBSERVED && j + b <= m; b++) {
        const p = probability(group, observed.slice(j, j + b));
        if (p > 0) visit(a, b, p);
      }
    }
  };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= m; j++) {
      const here = forward[i * width + j]!;
      if (here > 0)
        each(i, j, (a, b, p) => {
          forward[(i + a) * width + j + b]! += here * p;
        });
    }
  }
  const total = forward[n * width + m]!;
  if (!(total > 0)) return Number.NEGATIVE_INFINITY;
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m; j >= 0; j--) {
      const here = forward[i * width + j]!;
      if (here <= 0) continue;
      let sum = 0;
      each(i, j, (a, b, p) => {
        const onward = p * backward[(i + a) * width + j + b]!;
        if (onward <= 0) return;
        sum += onward;
        sink.operation(intended.slice(i, i + a), observed.slice(j, j + b), (weight * here * onward) / total);
      });
      backward[i * width + j] = sum;
      const visits = (weight * here * sum) / total;
      if (visits > 0) {
        sink.met(intended.slice(i, i + 1), visits);
        if (i + 1 < n) sink.met(intended.slice(i, i + 2), visits);
      }
    }
  }
  return Math.log(total);
}
