import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { globOf, matcherOfGlob } from '../batch/glob.js';

/**
 * The files that globs among the inputs mean. Shells of Unix expand them before a program sees them, those of Windows leave
 * them alone. What is there under the very name stays as it is, and so does what nothing matches: reading it says why.
 */
export async function expandGlobs(inputs: readonly string[]): Promise<readonly string[]> {
  const expanded: string[] = [];
  for (const input of inputs) {
    const isThere = (await stat(input).catch(() => undefined)) !== undefined;
    const glob = isThere || input === '-' ? undefined : await globOf(input);
    if (glob === undefined) {
      expanded.push(input);
      continue;
    }
    const { folder, pattern } = glob;
    const recursive = /\/|\*\*/u.test(pattern);
    const entries = await readdir(folder, { recursive, withFileTypes: true }).catch(() => []);
    const names = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    const matches = matcherOfGlob(glob);
    const found = names.filter((name) => matches(name.split(sep).join('/'))).sort();
    expanded.push(...(found.length > 0 ? found.map((name) => join(folder, name)) : [input]));
  }
  return expanded;
}
