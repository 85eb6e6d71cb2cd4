import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputRecord } from './file-record.js';

/** Bytes gathered before they go to the file; most results never need more. */
const BUFFER = 256 * 1024;

/**
 * A result that appears whole or not at all: written in the run's own folder, flushed to the disk, then renamed. Its folder
 * must be flushed (`syncFolders`) before anybody is told that it is there.
 */
export class StagedFile {
  readonly #path: string;
  readonly #hash: Hash = createHash('sha256');
  #chunks: Uint8Array[] = [];
  #held = 0;
  #bytes = 0;
  #file: FileHandle | undefined;

  constructor(folder: string, name: string) {
    this.#path = join(folder, name);
  }

  async write(chunk: string | Uint8Array): Promise<void> {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    this.#hash.update(bytes);
    this.#chunks.push(bytes);
    this.#held += bytes.length;
    this.#bytes += bytes.length;
    if (this.#held >= BUFFER) await this.#spill();
  }

  async #spill(): Promise<void> {
    this.#file ??= await open(this.#path, 'wx');
    const chunks = this.#chunks;
    this.#chunks = [];
    this.#held = 0;
    await this.#file.writeFile(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
  }

  /** Brings everything to the disk; the result's own place is not touched yet. */
  async finish(): Promise<void> {
    await this.#spill();
    await this.#file!.datasync();
    await this.#file!.close();
    this.#file = undefined;
  }

  /**
   * Puts a finished file in its place.
   *
   * @param path inside the output folder, with `/`
   */
  async place(output: string, path: string): Promise<OutputRecord> {
    const target = join(output, path);
    try {
      await rename(this.#path, target);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      await mkdir(dirname(target), { recursive: true });
      await rename(this.#path, target);
    }
    return { path, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Removes what was written; harmless after `place`. */
  async discard(): Promise<void> {
    await this.#file?.close().catch(() => {});
    this.#file = undefined;
    await rm(this.#path, { force: true }).catch(() => {});
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
