/** Where a syllable may stand in a person's name. */
export const NAME_PLACES = ['surname', 'middle', 'given'] as const;

export type NamePlace = (typeof NAME_PLACES)[number];

/** Natural logs of the shares of syllables (small letters) among all that stand at a place of names. */
export type NameParts = Readonly<Record<NamePlace, ReadonlyMap<string, number>>>;

interface NameRow {
  readonly name: string;
  readonly count: number;
}

/** Turns counts of persons into shares. Spellings that differ in case alone count together. */
export function buildNames(rows: Readonly<Record<NamePlace, readonly NameRow[]>>): NameParts {
  return { surname: sharesOf(rows.surname), middle: sharesOf(rows.middle), given: sharesOf(rows.given) };
}

function sharesOf(rows: readonly NameRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { name, count } of rows) {
    const key = name.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + count);
    total += count;
  }
  return new Map([...counts].map(([name, count]) => [name, Math.log(count / total)]));
}
