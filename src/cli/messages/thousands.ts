/**
 * A whole number with its thousands apart: `1,625`. What the platform has for it takes longer to load than a page to repair.
 *
 * @param separator what stands between: `,`
 */
export function inThousands(n: number, separator: string): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, separator);
}
