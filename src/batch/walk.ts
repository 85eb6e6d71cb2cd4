import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '../errors.js';
import { readError } from '../source/text.js';
import { isClutter, type Root } from './inputs.js';

/** A file that was found. */
export interface FoundFile {
  /** its path in the mirrored tree, with `/`: what it is called in manifest and report */
  readonly key: string;
  /** to open it */
  readonly input: string;
  /** a link, which may lead anywhere */
  readonly isLink?: boolean | undefined;
  /** why it cannot be repaired, known already: a link that leads nowhere, a pipe */
  readonly trouble?: string | undefined;
  /** why it is left out without being a failure: a link to a folder */
  readonly note?: string | undefined;
}

function ascending(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  const entries: Dirent[] = [];
  for await (const entry of await opendir(folder)) if (!isClutter(entry.name)) entries.push(entry);
  return entries.sort(ascending);
}

function reasonOf(error: unknown, path: string): string {
  const known = readError(error, path);
  if (known instanceof InputError) return known.message;
  throw known;
}

async function inspect(entry: Dirent, key: string, input: string): Promise<FoundFile> {
  if (entry.name.includes('\ufffd')) {
    const trouble = `${input}: this name is not in UTF-8. Rename the file (convmv does it for many).`;
    if (!(await stat(input).catch(() => undefined))) return { key, input, trouble };
  }
  if (entry.isFile()) return { key, input };
  if (entry.isSymbolicLink()) {
    try {
      const status = await stat(input);
      if (status.isFile()) return { key, input, isLink: true };
      if (status.isDirectory()) {
        return {
          ...{ key, input },
          note: `${input}: a link to a folder is not followed. Name the folder as an input of its own.`,
        };
      }
    } catch (error) {
      return { key, input, trouble: reasonOf(error, input) };
    }
  }
  return { key, input, trouble: `${input}: this is no regular file (a pipe, a socket, a device).` };
}

/**
 * The files of a folder and of the folders in it, one folder at a time, its files first, by name: the same order each time,
 * and no more in memory than one folder of each depth. Links to folders are not followed, so nothing is found twice and
 * links in a circle do no harm. Folders that are excluded are not opened.
 */
async function* walkFolder(root: Root, folder: string, inside: string): AsyncGenerator<FoundFile> {
  const { prefix, wants, enters } = root;
  let entries: readonly Dirent[];
  try {
    entries = await entriesOf(folder);
  } catch (error) {
    const key = prefix + inside.slice(0, -1);
    yield { key: key === '' ? '.' : key, input: folder, trouble: reasonOf(error, folder) };
    return;
  }
  const folders: string[] = [];
  for (const entry of entries) {
    const path = inside + entry.name;
    if (entry.isDirectory()) {
      if (enters(path)) folders.push(entry.name);
    } else if (wants(path)) yield await inspect(entry, prefix + path, join(folder, entry.name));
  }
  entries = [];
  for (const name of folders) yield* walkFolder(root, join(folder, name), `${inside}${name}/`);
}

/** The files of all roots, in a fixed order. */
export async function* walk(roots: readonly Root[]): AsyncGenerator<FoundFile> {
  for (const root of roots) {
    if (root.kind === 'folder') {
      yield* walkFolder(root, root.path, '');
      continue;
    }
    const key = basename(root.path);
    if (!root.wants(key)) continue;
    const trouble = await stat(root.path).then(
      (status) => (status.isFile() ? undefined : `${root.path}: this is no regular file.`),
      (error: unknown) => reasonOf(error, root.path),
    );
    yield { key, input: root.path, trouble };
  }
}
