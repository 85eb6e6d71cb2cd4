import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { OcrEngine, OcrRequest, OcrResult } from '../source/ocr/engine.js';
import { StagedFile } from './staged-file.js';
import { temporaryName } from './write-results.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Bytes that readings of a folder may take on the disk: about 100,000 pages of 20 kB. Beyond them pages are read twice. */
export const MOST_KEPT = 2 * 2 ** 30;

/** Where a run keeps what its recogniser read. */
export interface ReadingsFolder {
  readonly folder: string;
  readonly temporary: string;
  /** bytes that this process may add; 0: what was kept is only looked up */
  readonly room: number;
}

/** Hexadecimal digits of a picture's name: 160 bits, which no two pictures share by chance. */
const DIGITS = 40;

/** A picture, the same one always under the same name, and what reads it. */
function nameOf(engine: string, { image, width, height, dpi, layout }: OcrRequest): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([engine, width, height, dpi, layout]))
    .update(image);
  return hash.digest('hex').slice(0, DIGITS);
}

/** What was kept; undefined when it is not there, or was torn: packed data carries a checksum. */
async function readKept(path: string): Promise<OcrResult | undefined> {
  try {
    return JSON.parse((await unpack(await readFile(path))).toString()) as OcrResult;
  } catch {
    return undefined;
  }
}

/**
 * A recogniser that reads no picture twice, even after a kill between: what it read is kept in the work folder until the
 * run is through. Two passes over a folder then cost one.
 */
export function keepReadings(engine: OcrEngine, { folder, temporary, room }: ReadingsFolder): OcrEngine {
  let left = room;
  const keep = async (place: string, file: string, result: OcrResult): Promise<void> => {
    const bytes = await pack(JSON.stringify(result));
    if (bytes.length > left) return;
    left -= bytes.length;
    const staged = new StagedFile(temporary, temporaryName());
    try {
      await mkdir(place, { recursive: true });
      await staged.write(bytes);
      await staged.finish();
      staged.place(place, file);
    } catch {
      // A full disk is told when results are written; without this the page is read again.
      left = 0;
    } finally {
      await staged.discard();
    }
  };
  return {
    name: engine.name,
    concurrency: engine.concurrency,
    async recognize(request, signal) {
      const name = nameOf(engine.name, request);
      const place = join(folder, name.slice(0, 2));
      const file = `${name.slice(2)}.json.gz`;
      const kept = await readKept(join(place, file));
      if (kept) return kept;
      const result = await engine.recognize(request, signal);
      if (left > 0) await keep(place, file, result);
      return result;
    },
    close: () => engine.close(),
  };
}

/** Bytes that an interrupted run left in a folder of readings. */
export async function bytesKept(folder: string): Promise<number> {
  let bytes = 0;
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) bytes += (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0;
  return bytes;
}
