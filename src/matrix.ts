/** a b c d e f of PDF 32000-1, 8.3.3: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly number[];

/** Units of user space in an inch, where a page does not say otherwise (PDF 32000-1, 8.3.2.3); points. */
export const POINTS_PER_INCH = 72;

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does m, and n after it. */
export function product(m: Matrix, n: Matrix): Matrix {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [p, q, r, s, t, u] = n as [number, number, number, number, number, number];
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}
