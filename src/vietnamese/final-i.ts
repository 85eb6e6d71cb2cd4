const WITH_I = 'iìíỉĩị';
const WITH_Y = 'yỳýỷỹỵ';
/** Behind these initials it is the writer's choice; `vi` and `vy`, `i` and `y` are different words. */
const INITIALS: ReadonlySet<string> = new Set(['h', 'k', 'l', 'm', 's', 't', 'qu']);
const LONGEST = 3;

/**
 * The other spelling of an open syllable that is written with i or with y, as its writer likes: `qui` and `quy`, `kĩ` and `kỹ`.
 *
 * @param syllable NFC, in small letters
 * @returns undefined where there is none
 */
export function otherFinalI(syllable: string): string | undefined {
  if (syllable.length > LONGEST || !INITIALS.has(syllable.slice(0, -1))) return undefined;
  const last = syllable.at(-1)!;
  const tone = WITH_I.indexOf(last);
  const other = tone < 0 ? WITH_I[WITH_Y.indexOf(last)] : WITH_Y[tone];
  return other === undefined ? undefined : syllable.slice(0, -1) + other;
}
