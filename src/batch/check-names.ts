import { UsageError } from '../errors.js';
import type { InputGuard } from './input-guard.js';
import { type OutputNames, RECORDS_FILE, REPORT_FILE } from './output-names.js';
import type { FoundFile } from './walk.js';

/**
 * Looks at the names of all results before any is written.
 *
 * @returns how many files there are
 * @throws UsageError when two inputs would write the same result, one would write a file where another needs a folder, or one
 * would overwrite an input
 */
export async function checkNames(
  files: AsyncIterable<FoundFile>,
  names: OutputNames,
  guard: InputGuard,
  output: string,
): Promise<number> {
  const refuseOver = async (name: string): Promise<void> => {
    const source = await guard.inputAt(name);
    if (source !== undefined)
      throw new UsageError(`\`-o ${output}\` would overwrite the input ${source}. Give another folder.`);
  };
  for (const name of [REPORT_FILE, RECORDS_FILE]) await refuseOver(name);
  let count = 0;
  for await (const file of files) {
    if (file.note !== undefined) continue;
    count += 1;
    if (file.trouble !== undefined) continue;
    const clash = names.claim(file);
    if (clash !== undefined) throw new UsageError(clash);
    if (file.isLink) await guard.follow(file.input);
    for (const name of names.namesOf(file.key)) await refuseOver(name);
  }
  return count;
}
