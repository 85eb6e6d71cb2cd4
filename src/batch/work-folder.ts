import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../errors.js';
import { makeFolder } from '../make-folder.js';

/** Folder inside the output folder for what the program needs to go on after an interruption. */
export const WORK_FOLDER = '.khoiphuc';
const TEMPORARY = 'unfinished';
const LOCK = 'lock';
/** Bytes kept free for the end of a run on a full disk: for the account of what was done in its last second. */
const RESERVE = 256 * 1024;

/** The places inside the work folder. */
export interface WorkFolder {
  readonly path: string;
  readonly manifest: string;
  readonly lock: string;
  /** unfinished results of this run: another run removes the folder before it begins, whatever is in it */
  readonly temporary: string;
  /** pages of long documents that are finished while others are not */
  readonly pages: string;
  /** what the recogniser read while all files were looked at to learn from them */
  readonly readings: string;
  /** what was learnt of all files together */
  readonly learnt: string;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that place is read-only',
  ENOTDIR: 'a part of its path is a file',
  EBUSY: 'another program has it open. Close it there, and run the command again',
  EEXIST: 'it is a file',
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'your share of the disk is used up',
};

/** Windows refuses to write over a file that another program has open as it refuses a place without rights. */
const REFUSED = 'you may not write there, or another program has the file open';

/** @returns why writing failed, in words; undefined where the system's code says too little */
export function reasonFor(code: string, platform: NodeJS.Platform = process.platform): string | undefined {
  return platform === 'win32' && (code === 'EPERM' || code === 'EACCES') ? REFUSED : REASONS[code];
}

/** An `InputError` that says why a folder cannot take results; other errors as they are. */
export function writeError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasonFor(code);
  if (!reason) return error;
  return new InputError(`${path}: cannot be written: ${reason}.`, { cause: error, file: path });
}

export async function openWorkFolder(output: string): Promise<WorkFolder> {
  const path = join(output, WORK_FOLDER);
  try {
    await makeFolder(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new InputError(`${output}: cannot be written: no folder can be made there.`, { cause: error });
    throw writeError(error, output);
  }
  return {
    path,
    manifest: join(path, 'manifest.jsonl'),
    lock: join(path, LOCK),
    temporary: join(path, `${TEMPORARY}-${process.pid}-${Date.now().toString(36)}`),
    pages: join(path, 'pages'),
    readings: join(path, 'readings'),
    learnt: join(path, 'learnt'),
  };
}

/** What runs left that were killed. */
export async function unfinishedFolders({ path }: WorkFolder): Promise<readonly string[]> {
  const names = await readdir(path);
  return names.filter((name) => name.startsWith(TEMPORARY)).map((name) => join(path, name));
}

/**
 * Removes what earlier runs left unfinished, and makes this run's own place. A process of a killed run that still lives
 * finds its folder gone and can put nothing in its place any more. To be called with the lock held.
 */
export async function sweep({ path, temporary }: WorkFolder): Promise<void> {
  try {
    for (const name of await readdir(path))
      if (name.startsWith(TEMPORARY) || name.startsWith(`${LOCK}.`))
        await rm(join(path, name), { recursive: true, force: true });
    await mkdir(temporary);
    await writeFile(join(temporary, 'reserve'), Buffer.alloc(RESERVE));
  } catch (error) {
    throw writeError(error, path);
  }
}
