import { createHash, type Hash } from 'node:crypto';
import { closeSync, fdatasync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { OutputRecord } from './file-record.js';

/** Bytes gathered before they go to the file; most results never need more. */
const BUFFER = 256 * 1024;

const dataSync = promisify(fdatasync);

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** A result could not be written: trouble of the place that results go to, not of what was read. `cause` is the system's error. */
export class WriteTrouble extends Error {
  constructor(cause: unknown) {
    super(String(cause), { cause });
  }
}

/**
 * A result that appears whole or not at all: written in the run's own folder, flushed to the disk, then renamed. Its folder
 * must be flushed (`syncFolders`) before anybody is told that it is there. Only the flush is waited for; the rest is over
 * sooner than another thread could be asked.
 */
export class StagedFile {
  readonly #path: string;
  readonly #hash: Hash = createHash('sha256');
  #chunks: Uint8Array[] = [];
  #held = 0;
  #bytes = 0;
  #file: number | undefined;
  #isThere = false;
  #sha256 = '';

  constructor(folder: string, name: string) {
    this.#path = join(folder, name);
  }

  async write(chunk: string | Uint8Array): Promise<void> {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    this.#hash.update(bytes);
    this.#chunks.push(bytes);
    this.#held += bytes.length;
    this.#bytes += bytes.length;
    if (this.#held >= BUFFER) this.#spill();
  }

  /** @throws WriteTrouble also between the pages of an input that is still being read */
  #spill(): number {
    try {
      this.#file ??= openSync(this.#path, 'wx');
      this.#isThere = true;
      const [first, ...others] = this.#chunks;
      if (first) writeAll(this.#file, others.length === 0 ? first : Buffer.concat(this.#chunks));
    } catch (error) {
      throw new WriteTrouble(error);
    }
    this.#chunks = [];
    this.#held = 0;
    return this.#file;
  }

  /** Brings everything to the disk; the result's own place is not touched yet. */
  async finish(): Promise<void> {
    await dataSync(this.#spill());
    this.#close();
    this.#sha256 = this.#hash.digest('hex');
  }

  /** What a finished file will be in its place. */
  at(path: string): OutputRecord {
    return { path, bytes: this.#bytes, sha256: this.#sha256 };
  }

  /**
   * Puts a finished file in its place.
   *
   * @param path inside the output folder, with `/`
   */
  place(output: string, path: string): OutputRecord {
    const target = join(output, path);
    try {
      renameSync(this.#path, target);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      mkdirSync(dirname(target), { recursive: true });
      renameSync(this.#path, target);
    }
    this.#isThere = false;
    return this.at(path);
  }

  #close(): void {
    const file = this.#file;
    this.#file = undefined;
    if (file !== undefined) closeSync(file);
  }

  /** Removes what was written; harmless after `place`. */
  async discard(): Promise<void> {
    try {
      this.#close();
    } catch {
      // A full disk may say so once more.
    }
    if (this.#isThere) await rm(this.#path, { force: true }).catch(() => {});
    this.#isThere = false;
  }
}

/** Flushes folders, so that renames in them survive a power cut. Systems that cannot do that are left alone. */
export async function syncFolders(folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders)) {
    try {
      const handle = await open(folder, 'r');
      await handle.sync().finally(() => handle.close());
    } catch {
      // Windows opens no folders, some network drives flush none.
    }
  }
}
