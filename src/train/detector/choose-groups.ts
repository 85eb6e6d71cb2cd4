import { eachGroup, wordsOf } from '../../detect/features.js';

/**
 * The letter groups that occur in the most texts.
 *
 * @param least texts in which a group must occur
 */
export function chooseGroups(
  texts: readonly string[],
  least: number,
  most: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const here = new Set<string>();
    for (const word of wordsOf(text)) eachGroup(word, (group) => here.add(group));
    for (const group of here) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const ranked = [...counts].filter(([, count]) => count >= least);
  ranked.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(ranked.slice(0, most).map(([group], number) => [group, number]));
}
