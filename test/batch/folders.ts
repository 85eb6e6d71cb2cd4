import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FolderOptions } from '../../src/batch/folder-options.js';
import { type FolderResult, repairFolder } from '../../src/batch/repair-folder.js';
import { newFolder } from '../new-folder.js';

export { newFolder };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Processes run compiled code: what `npm run build` made, or another build. */
export const DIST = process.env.KHOIPHUC_DIST ?? join(ROOT, 'dist');

/** Worker processes with a toy in place of models. */
export const TOY = {
  worker: pathToFileURL(join(DIST, 'batch/worker.js')),
  repairer: new URL('./toy-repairer.mjs', import.meta.url),
};

/** Makes a folder with these files; names may have slashes. */
export function folderOf(files: Readonly<Record<string, string>>, folder = newFolder()): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** The names of the results in a folder. What the program keeps there for itself comes and goes while it runs: nothing looks in. */
function resultsOf(folder: string): string[] {
  const top = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.khoiphuc') && name !== 'report.csv',
  );
  return top.flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    const names = readdirSync(join(folder, entry.name), { recursive: true, encoding: 'utf8' });
    return names.map((name) => join(entry.name, name));
  });
}

/** The results in a folder: everything but the program's own files. */
export function treeOf(folder: string): Record<string, string> {
  const files = resultsOf(folder)
    .sort()
    .filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Runs with toys and gives all results, by name. */
export async function runFolder(
  options: Partial<FolderOptions> & Pick<FolderOptions, 'inputs' | 'output'>,
): Promise<Record<string, string>> {
  const results: FolderResult[] = [];
  for await (const result of repairFolder({ jobs: 1, ...TOY, ...options })) results.push(result);
  const said = results.map(({ record, isUnchanged }): [string, string] => [
    record.path,
    isUnchanged ? 'unchanged' : record.status,
  ]);
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}
