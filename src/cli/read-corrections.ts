import type { CorrectionsFile } from '../corrections/corrections-file.js';
import { parseCorrections, WHICH_FILE } from '../corrections/parse-corrections.js';
import { readText } from '../source/text.js';

/**
 * Reads a corrections file.
 *
 * @throws InputError naming it when it cannot be read or is something else, with word of where such files come from
 */
export async function readCorrections(path: string): Promise<CorrectionsFile> {
  return parseCorrections(await readText(path, WHICH_FILE), path);
}
