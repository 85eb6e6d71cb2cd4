import { InputError } from '../errors.js';
import { termTrouble, tidyTerm } from '../restore/lattice/term-trouble.js';

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
      const term = tidyTerm(field);
      const trouble = termTrouble(term);
      if (trouble !== undefined) refuse(trouble);
      terms.add(term);
    }
  });
  return [...terms];
}
