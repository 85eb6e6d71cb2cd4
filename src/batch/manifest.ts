import { createReadStream, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { FileRecord } from './file-record.js';
import { readRecord } from './read-record.js';
import { writeError } from './work-folder.js';

/** Lines and milliseconds after which what is new goes to the disk; a kill loses no more than this, and it is redone. */
const GROUP = 256;
const DELAY_MS = 1000;
/** Bytes of a manifest that are read at a time: some thousand lines. */
const PIECE = 2 ** 20;
const LINE_FEED = 0x0a;

/** Where a line stands in the file. */
type Place = readonly [offset: number, length: number];

/**
 * The account of an output folder: one JSON object a line, the last one of a path is the one that holds. Lines are only
 * ever added. Lines that are torn or damaged are passed over: their files are done again. Only the places of lines are
 * held in memory.
 */
export class Manifest {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #places: Map<string, Place>;
  #size: number;
  #waiting: { record: FileRecord; bytes: Buffer }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #isTorn = false;

  private constructor(path: string, file: FileHandle, places: Map<string, Place>, size: number) {
    this.#path = path;
    this.#file = file;
    this.#places = places;
    this.#size = size;
  }

  static async open(path: string): Promise<Manifest> {
    let file: FileHandle | undefined;
    try {
      file = await open(path, 'a+');
      const { places, size, isTorn } = await readPlaces(path);
      if (!isTorn) return new Manifest(path, file, places, size);
      await file.appendFile('\n');
      return new Manifest(path, file, places, size + 1);
    } catch (error) {
      await file?.close().catch(() => {});
      throw writeError(error, path);
    }
  }

  get length(): number {
    return this.#places.size;
  }

  /** The last line about a file. */
  async get(path: string): Promise<FileRecord | undefined> {
    const waiting = this.#waiting.findLast(({ record }) => record.path === path);
    if (waiting) return waiting.record;
    const place = this.#places.get(path);
    return place && this.#lineAt(place);
  }

  /** A line is read sooner than another thread could be asked. */
  #lineAt([offset, length]: Place): FileRecord | undefined {
    const buffer = Buffer.alloc(length);
    const bytesRead = readSync(this.#file.fd, buffer, 0, length, offset);
    return readRecord(buffer.toString('utf8', 0, bytesRead));
  }

  /** The last line about every file, by path; of what was flushed. Others have their turn now and then. */
  async *records(): AsyncGenerator<FileRecord> {
    let read = 0;
    for (const path of [...this.#places.keys()].sort()) {
      const record = this.#lineAt(this.#places.get(path)!);
      if (record) yield record;
      if (++read % GROUP === 0) await setImmediate();
    }
  }

  /** Adds a line; it is on the disk after `flush`, or a second later. */
  add(record: FileRecord): void {
    this.#waiting.push({ record, bytes: Buffer.from(`${JSON.stringify(record)}\n`) });
    if (this.#waiting.length >= GROUP) void this.flush().catch(() => {});
    else this.#timer ??= setTimeout(() => void this.flush().catch(() => {}), DELAY_MS);
  }

  /** @throws InputError when the disk is full or the folder cannot be written; what waits is kept */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const written = this.#writing.then(() => this.#write());
    this.#writing = written.catch(() => {});
    await written;
  }

  async #write(): Promise<void> {
    const group = this.#waiting.slice();
    if (group.length === 0) return;
    try {
      if (this.#isTorn) {
        await this.#file.appendFile('\n');
        this.#size = (await this.#file.stat()).size;
      }
      this.#isTorn = true;
      await this.#file.appendFile(Buffer.concat(group.map(({ bytes }) => bytes)));
      await this.#file.datasync();
      this.#isTorn = false;
    } catch (error) {
      throw writeError(error, this.#path);
    }
    for (const { record, bytes } of group) {
      this.#places.set(record.path, [this.#size, bytes.length]);
      this.#size += bytes.length;
    }
    // Lines that came meanwhile stay.
    this.#waiting = this.#waiting.slice(group.length);
  }

  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.#file.close();
    }
  }
}

/** Reads the places of the last line of each path, piece by piece. */
async function readPlaces(path: string) {
  const places = new Map<string, Place>();
  let size = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    rest = rest.length === 0 ? (piece as Buffer) : Buffer.concat([rest, piece as Buffer]);
    let start = 0;
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED, start)) {
      const record = readRecord(rest.toString('utf8', start, end));
      if (record) places.set(record.path, [size + start, end - start + 1]);
      start = end + 1;
    }
    size += start;
    rest = rest.subarray(start);
  }
  return { places, size: size + rest.length, isTorn: rest.length > 0 };
}
