import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { InputError } from '../errors.js';
import { readError } from '../source/text.js';

/** @throws InputError when the folder is missing or cannot be read */
export async function listFolder(folder: string): Promise<readonly Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw readError(error, folder);
  });
}

/**
 * The texts that models are trained on, in their groups: each sub-folder is one, by its name, and what lies loose in the
 * folder is one more, by the name of the folder.
 *
 * @param corpora folder of `*.txt`, of folders of them, or of both
 * @returns the paths of each group, sorted; groups without text are left out
 * @throws InputError when a folder cannot be read, or there is no text in any
 */
export async function findTextFolders(corpora: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const groups = new Map<string, readonly string[]>();
  const add = (name: string, files: readonly string[]): void => {
    if (files.length > 0) groups.set(name, [...(groups.get(name) ?? []), ...files].sort());
  };
  const loose: string[] = [];
  for (const entry of await listFolder(corpora)) {
    const path = join(corpora, entry.name);
    if (await isFolder(entry, path)) add(entry.name, await textsIn(path));
    else if (entry.name.endsWith('.txt')) loose.push(path);
  }
  add(basename(resolve(corpora)), loose);
  if (groups.size === 0)
    throw new InputError(`${corpora}: no text in it. Put *.txt files there, or folders of them.`);
  return groups;
}

async function textsIn(folder: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const entry of await listFolder(folder)) {
    const path = join(folder, entry.name);
    if (entry.name.endsWith('.txt') && !(await isFolder(entry, path))) texts.push(path);
  }
  return texts;
}

/** Links to folders are folders too. */
async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const target = await stat(path).catch((error: unknown) => {
    throw readError(error, path);
  });
  return target.isDirectory();
}
