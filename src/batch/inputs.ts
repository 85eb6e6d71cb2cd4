import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, type PlatformPath, relative, resolve, sep } from 'node:path';
import { InputError, UsageError } from '../errors.js';
import { readError } from '../source/text.js';
import type { FolderOptions } from './folder-options.js';
import { globOf, matcherOfGlob } from './glob.js';
import type { Selection, Wanted } from './selection.js';

/** A glob among the inputs. */
export interface GlobInput {
  readonly typed: string;
  /** a file that it means was met, whether it is wanted or not */
  hasMatched: boolean;
}

/** Something to take files from. */
export interface Root extends Wanted {
  readonly kind: 'folder' | 'file';
  /** where it is */
  readonly path: string;
  /** what stands before the names of its files in the mirrored tree: empty or ending in `/` */
  readonly prefix: string;
  /** what named it, if a glob did */
  readonly glob?: Readonly<GlobInput> | undefined;
}

/** What a system puts into folders by itself. */
const CLUTTER = new Set(['Thumbs.db', 'desktop.ini', '__MACOSX']);

/** Hidden files, and what systems put into folders by themselves, are no documents. */
export function isClutter(name: string): boolean {
  return name.startsWith('.') || CLUTTER.has(name);
}

async function rootOf(input: string, selection: Selection, several: boolean): Promise<Root> {
  const status = await stat(input).catch(() => undefined);
  if (status?.isDirectory()) {
    const prefix = several ? `${basename(resolve(input))}/` : '';
    return { kind: 'folder', path: input, prefix, ...selection.within(input) };
  }
  // A link that leads nowhere is a file that cannot be read: a line of the report.
  if (status || (await lstat(input).catch(() => undefined)))
    return { kind: 'file', path: input, prefix: '', ...selection.within(dirname(input)) };
  const glob = await globOf(input);
  if (glob) {
    const { folder } = glob;
    const found = await stat(folder).catch((error: unknown) => {
      throw readError(error, folder);
    });
    if (!found.isDirectory())
      throw new InputError(`${folder}: this is a file, not a folder. Check the glob.`, { file: folder });
    const matches = matcherOfGlob(glob);
    const wanted = selection.within(folder);
    const named: GlobInput = { typed: input, hasMatched: false };
    const wants = (inside: string): boolean => {
      if (!matches(inside)) return false;
      named.hasMatched = true;
      return wanted.wants(inside);
    };
    return { kind: 'folder', path: folder, prefix: '', ...wanted, wants, glob: named };
  }
  throw new InputError(`${input}: there is no such file or folder. Check the name.`, { file: input });
}

type Paths = Pick<PlatformPath, 'relative' | 'sep' | 'isAbsolute'>;
const HERE: Paths = { relative, sep, isAbsolute };

/** Where a path really is, also when its end does not exist yet. */
export async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : resolve(await realPlace(parent), basename(whole));
  }
}

/** @param system the paths of the system, which on Windows have drives and no case */
export function isInside(folder: string, path: string, system: Paths = HERE): boolean {
  const way = system.relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${system.sep}`) || system.isAbsolute(way));
}

/**
 * Says where files are to be taken from. A single folder is mirrored as it is; of several, each becomes a folder of its
 * own name. What a glob finds is mirrored from the part of the glob before its first star.
 *
 * @throws UsageError when the output is inside an input or an input inside the output
 * @throws InputError when an input does not exist
 */
export async function findRoots(
  { inputs, output }: FolderOptions,
  selection: Selection,
): Promise<readonly Root[]> {
  if (inputs.length === 0) throw new UsageError('Which folder? Name files, folders or globs.');
  const roots: Root[] = [];
  for (const input of inputs) roots.push(await rootOf(input, selection, inputs.length > 1));
  const target = await realPlace(output);
  for (const { kind, path } of roots) {
    if (kind === 'file') continue;
    const place = await realPlace(path);
    if (isInside(place, target)) {
      throw new UsageError(
        `\`-o ${output}\` is inside the input ${path}: results would be read as inputs. Give a folder beside it.`,
      );
    }
    if (isInside(target, place)) {
      throw new UsageError(
        `The input ${path} is inside \`-o ${output}\`: results could overwrite inputs. Give a folder beside it.`,
      );
    }
  }
  return roots;
}
