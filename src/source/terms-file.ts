import { InputError } from '../errors.js';

/** UTF-16 units of the longest term that makes sense; a longer line is a wrong file. */
const LONGEST_TERM = 200;
const CONTROL = /[\p{Cc}\p{Cs}\ufffd]/u;
const LETTER = /\p{L}/u;

/**
 * Reads a list of the user's own names and terms: one a line, white space around it ignored, blank lines and lines
 * that begin with `#` skipped. `TTĐT<tab>Trung tâm Điều trị` is an abbreviation and what it stands for: both are
 * taken as terms.
 *
 * @param text the file, decoded
 * @param name of the file, for messages
 * @returns the terms, NFC, each once, in the order of the file
 * @throws InputError naming file and line of the first line that is no term
 */
export function parseTerms(text: string, name: string): readonly string[] {
  const terms = new Set<string>();
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const entry = line.trim();
    if (entry === '' || entry.startsWith('#')) return;
    const fields = entry.split('\t');
    const refuse = (problem: string): never => {
      throw new InputError(
        `${name}:${index + 1}: ${problem}. Write one term a line, or a term, one tab and what it stands for.`,
      );
    };
    if (fields.length > 2) refuse('more than one tab');
    for (const field of fields) {
      const term = field.trim().normalize('NFC').replace(/\s+/gu, ' ');
      if (term.length > LONGEST_TERM)
        refuse(`a term of ${term.length} characters; ${LONGEST_TERM} is the most`);
      if (CONTROL.test(term)) refuse('a control character within a term');
      if (!LETTER.test(term)) refuse(`\`${term}\` is no term, it has no letter`);
      terms.add(term);
    }
  });
  return [...terms];
}
