import { unlinkSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reasonFor } from '../batch/work-folder.js';
import { EXIT, InputError } from '../errors.js';

/** A file that appears whole or not at all. */
export interface AtomicFile {
  write(content: string | Uint8Array): Promise<void>;
  /** Puts the file in its place; until then the old one, if any, stands. */
  commit(): Promise<void>;
  /** Removes what was written, and lets go of it; harmless after `commit`. */
  discard(): void;
}

/** Of a single file; what holds of folders too stands with them. */
const OWN_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist. Create it first',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long for this disk. Give a shorter one',
  EINVAL: 'this disk takes no such name. Give another',
};

function cannotWrite(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // A full disk is told once for all, in `exit.ts`.
  const reason = code === 'ENOSPC' ? undefined : (OWN_REASONS[code] ?? reasonFor(code));
  return reason ? new InputError(`${path}: cannot be written: ${reason}.`, { cause: error }) : error;
}

/** Calls `cleanUp` and leaves when the user or the system ends the program; returns what takes that back. */
function onInterrupt(cleanUp: () => void): () => void {
  const leave = (): void => {
    cleanUp();
    process.exit(EXIT.interrupted);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, leave);
  return () => {
    for (const signal of signals) process.off(signal, leave);
  };
}

/**
 * Starts writing a file under a temporary name beside it; `commit` flushes it to the disk and renames it. The temporary
 * file is created at the first write, and from then on until the end an interrupt removes it. What is no regular file
 * (`/dev/null`, a pipe) is written directly.
 */
export async function atomicFile(path: string): Promise<AtomicFile> {
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => undefined);
  const direct = old !== undefined && !old.isFile();
  // The global `crypto`, which is loaded when it is first used.
  const own = `.khoiphuc-${crypto.randomUUID().slice(0, 8)}.tmp`;
  const temporary = direct ? target : join(dirname(target), own);
  let file: FileHandle | undefined;
  let release: (() => void) | undefined;
  const discard = (): void => {
    if (release) {
      release();
      release = undefined;
      try {
        unlinkSync(temporary);
      } catch {
        // It is gone already.
      }
    }
    file?.close().catch(() => {});
    file = undefined;
  };
  const opened = async (): Promise<FileHandle> => {
    if (file) return file;
    // Before the file is there: an interrupt must find it watched over.
    if (!direct) release = onInterrupt(discard);
    try {
      file = await open(temporary, direct ? 'w' : 'wx', old ? old.mode & 0o777 : 0o666);
    } catch (error) {
      release?.();
      release = undefined;
      throw error;
    }
    return file;
  };
  const attempt = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      throw cannotWrite(path, error);
    }
  };
  return {
    write: (content) =>
      attempt(async () => {
        await (await opened()).writeFile(content);
      }),
    commit: () =>
      attempt(async () => {
        const handle = await opened();
        if (!direct) await handle.sync();
        await handle.close();
        file = undefined;
        if (!direct) await rename(temporary, target);
        release?.();
        release = undefined;
      }),
    discard,
  };
}

/** Writes a file in one go, whole or not at all; what stood there before stands until then. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await atomicFile(path);
  try {
    await file.write(content);
    await file.commit();
  } finally {
    file.discard();
  }
}
