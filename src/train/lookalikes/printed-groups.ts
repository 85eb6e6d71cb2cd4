import { stripMarks } from '../../vietnamese/marks.js';

const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const CAPITALS = SMALL.toUpperCase();
const DIGITS = '0123456789';
/** Signs that engines read for letters. */
const SIGNS = ';!|()/\\';
/** Letters of the languages whose data such engines use. */
const MARKED = 'éèêàâóòôíìúùýõãũĩÉÈÊÀÂÓÒÔÍÌÚÙÝÕÃ';

/** The letters of syllables and every two that stand side by side in one: in small letters, capitals, and with a capital in front. */
export function intendedGroups(syllables: Iterable<string>): readonly string[] {
  const groups = new Set<string>();
  for (const syllable of syllables) {
    for (let i = 0; i < syllable.length; i++) {
      for (const group of new Set([syllable[i]!, syllable.slice(i, i + 2)])) {
        groups.add(group);
        groups.add(group.toUpperCase());
        groups.add(group[0]!.toUpperCase() + group.slice(1));
      }
    }
  }
  return [...groups].filter((group) => group.length <= 2).sort();
}

/** What an engine that does not know Vietnamese may print for them: one sign, or two letters or digits. */
export function observedGroups(): readonly string[] {
  const plain = SMALL + DIGITS + CAPITALS;
  const groups = [...plain, ...SIGNS, ...MARKED];
  for (const first of plain) {
    // Nobody reads a capital behind a small letter.
    const seconds = SMALL.includes(first) ? SMALL + DIGITS : plain;
    for (const second of seconds) groups.push(first + second);
  }
  return groups;
}

/**
 * Whether the likeness of two groups tells anything new: not when they differ in marks alone, which every engine's pages teach,
 * nor when one is the other and a letter more, nor letter by letter.
 */
export function isTelling(intended: string, observed: string): boolean {
  if (intended.length === 2 && observed.length === 2) return false;
  const one = stripMarks(intended);
  const other = stripMarks(observed);
  return !one.includes(other) && !other.includes(one);
}
