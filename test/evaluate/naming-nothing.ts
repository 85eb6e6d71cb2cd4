/** The yardstick prints Python's `None` for a missing token; that is the one thing we print otherwise. */
export function namingNothing(printed: string): string {
  return printed.replace(/(<-|->) None/g, '$1 (nothing)');
}
