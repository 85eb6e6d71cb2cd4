import type { DecodedArc } from '../lattice/decode.js';

/** An abbreviation in capitals between brackets: `(BKMH)`. */
const BRACKETED = /^\((\p{Lu}{3,10})\)[.,;:]*$/u;
const LETTER = /\p{L}/u;

/**
 * Abbreviations that the document itself explains: `đăng ký môn học (BKMH)` must abbreviate the syllables
 * in front of it, so it reads `ĐKMH`, here and wherever it comes again.
 *
 * @param path decoded tokens in order
 * @returns the forms, as the initials of the decoded syllables spell them
 */
export function explainedInitialisms(path: readonly DecodedArc[]): string[] {
  const forms = new Set<string>();
  const syllables: string[] = [];
  for (const { arc } of path) {
    const bracketed = BRACKETED.exec(arc.text);
    if (bracketed) {
      const length = bracketed[1]!.length;
      const initials = syllables.slice(-length).map((syllable) => syllable[0]!.toUpperCase());
      if (initials.length === length && agree(initials, bracketed[1]!)) forms.add(initials.join(''));
    }
    for (const part of arc.text.split(/[^\p{L}]+/u)) if (LETTER.test(part)) syllables.push(part);
  }
  return [...forms];
}

/** At least two thirds of the letters must be the same: the rest may be damage, but not all of it. */
function agree(initials: readonly string[], observed: string): boolean {
  const same = initials.filter((letter, i) => letter === observed[i]).length;
  return 3 * same >= 2 * initials.length;
}
