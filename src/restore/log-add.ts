/** Natural log of e^a + e^b. */
export function logAdd(a: number, b: number): number {
  const high = a > b ? a : b;
  return high === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp((a > b ? b : a) - high));
}
