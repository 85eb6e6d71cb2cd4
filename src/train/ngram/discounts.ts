/** How much modified Kneser-Ney takes from adjusted counts of 1, 2, and 3 or more (index 0 unused). */
export type Discounts = readonly [0, number, number, number];

/** Used for orders whose counts of counts cannot feed the formula (toy corpora); as lmplz `--discount_fallback`. */
export const FALLBACK_DISCOUNTS: Discounts = [0, 0.5, 1, 1.5];

/**
 * Discounts of modified Kneser-Ney (Chen & Goodman 1999, eq. 26): Y = n1 / (n1 + 2 n2),
 * D(k) = k - (k + 1) Y n(k+1) / n(k). `countsOfCounts[k]` = number of n-grams with adjusted count k, k = 1..4.
 */
export function estimateDiscounts(countsOfCounts: ArrayLike<number>): Discounts {
  const n = (k: number): number => countsOfCounts[k] ?? 0;
  if (n(1) === 0 || n(2) === 0 || n(3) === 0) return FALLBACK_DISCOUNTS;
  const y = n(1) / (n(1) + 2 * n(2));
  const discount = (k: number): number => k - ((k + 1) * y * n(k + 1)) / n(k);
  const discounts: Discounts = [0, discount(1), discount(2), discount(3)];
  const isUsable = [1, 2, 3].every((k) => discounts[k]! > 0 && discounts[k]! < k);
  return isUsable ? discounts : FALLBACK_DISCOUNTS;
}

/** What is left of an adjusted count. */
export function discounted(count: number, discounts: Discounts): number {
  return count <= 0 ? 0 : count - discounts[count < 3 ? (count as 1 | 2) : 3];
}
