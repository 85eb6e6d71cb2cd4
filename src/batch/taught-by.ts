import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type FileStamp, hashOf, sameStamp, stampOf } from './file-identity.js';
import { StagedFile } from './staged-file.js';
import type { FoundFile } from './walk.js';

/** A file that was read to learn from it. */
export interface ReadFile {
  /** in the mirrored tree */
  readonly path: string;
  readonly stamp: FileStamp;
  readonly sha256: string;
  /** false when its bytes were read and no page of it could be */
  readonly taught: boolean;
}

/** The first line of such a list. */
interface Head {
  /** of the lesson that these files gave: the list of another one says nothing of it */
  readonly lesson: string;
}

/** Writes which files gave a lesson, one a line, into a file of the run's own folder. */
export async function stageTaughtBy(
  temporary: string,
  lesson: string,
  files: readonly ReadFile[],
): Promise<StagedFile> {
  const staged = new StagedFile(temporary, 'taught-by.jsonl');
  const head: Head = { lesson };
  await staged.write(`${JSON.stringify(head)}\n`);
  for (const file of files) await staged.write(`${JSON.stringify(file)}\n`);
  await staged.finish();
  return staged;
}

/**
 * Which files gave a lesson, by path.
 *
 * @returns undefined when that is not known: there is no list, it is damaged, or it is of another lesson
 */
export async function readTaughtBy(
  path: string,
  lesson: string,
): Promise<ReadonlyMap<string, ReadFile> | undefined> {
  const files = new Map<string, ReadFile>();
  let head: Partial<Head> | undefined;
  try {
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const value = JSON.parse(line) as Partial<Head> & ReadFile;
      if (head === undefined) head = value;
      else files.set(value.path, value);
    }
  } catch {
    return undefined;
  }
  return head?.lesson === lesson ? files : undefined;
}

/** How the files that are there compare with those that gave a lesson. */
export interface Comparison {
  /** files that are there and can be looked at */
  readonly here: number;
  /** of these, those that the lesson was learnt from, as they are now */
  readonly known: number;
  /** those that it was learnt from */
  readonly learntFrom: number;
}

async function isAsItWas({ stamp, sha256 }: ReadFile, input: string): Promise<boolean> {
  try {
    const now = await stampOf(input);
    return sameStamp(now, stamp) || (now.bytes === stamp.bytes && (await hashOf(input)) === sha256);
  } catch {
    return false;
  }
}

/** Compares files with those that gave a lesson: by size and times, and where a time differs by content. */
export async function compareTaughtBy(
  files: AsyncIterable<FoundFile>,
  taughtBy: ReadonlyMap<string, ReadFile>,
): Promise<Comparison> {
  let here = 0;
  let known = 0;
  for await (const { key, input, trouble, note } of files) {
    if (trouble !== undefined || note !== undefined) continue;
    here += 1;
    const before = taughtBy.get(key);
    if (before && (await isAsItWas(before, input))) known += 1;
  }
  return { here, known, learntFrom: taughtBy.size };
}
