/** UTF-16 units of the longest term that makes sense; a longer one is a wrong file, or a whole text. */
const LONGEST_TERM = 200;
const CONTROL = /[\p{Cc}\p{Cs}\ufffd]/u;
const LETTER = /\p{L}/u;

/** A name or term as it is looked for: NFC, its white space single blanks. */
export function tidyTerm(written: string): string {
  return written.trim().normalize('NFC').replace(/\s+/gu, ' ');
}

/**
 * What keeps a text from being a name or term of the user's own: the one rule for files of terms and for callers.
 *
 * @param term tidied
 * @returns the trouble in words; undefined when it is a term
 */
export function termTrouble(term: string): string | undefined {
  if (term.length > LONGEST_TERM) return `a term of ${term.length} characters; ${LONGEST_TERM} is the most`;
  if (CONTROL.test(term)) return 'a control character within a term';
  if (!LETTER.test(term)) return `\`${term}\` is no term, it has no letter`;
  return undefined;
}
