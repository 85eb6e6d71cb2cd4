import { join } from 'node:path';
import { UsageError } from '../errors.js';
import type { FolderOptions } from './folder-options.js';
import { type Root, realPlace } from './inputs.js';
import { outputName } from './output-names.js';

/**
 * Files named one by one may lie in the output folder: their results must not overwrite them.
 *
 * @throws UsageError when one would
 */
export async function checkNamedFiles(
  roots: readonly Root[],
  { output, keepExtension = false }: FolderOptions,
  extensions: readonly string[],
): Promise<void> {
  const files = roots.filter(({ kind }) => kind === 'file');
  const places = new Set(await Promise.all(files.map(({ path }) => realPlace(path))));
  const folder = await realPlace(output);
  for (const { path } of files) {
    const name = path.split(/[/\\]/u).at(-1)!;
    for (const extension of extensions) {
      if (places.has(join(folder, outputName(name, extension, keepExtension))))
        throw new UsageError(`\`-o ${output}\` would overwrite the input ${path}. Give another folder.`);
    }
  }
}
