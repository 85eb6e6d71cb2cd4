import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { isCutShort } from './cut-short.js';
import { hashOf } from './file-identity.js';
import type { OutputRecord } from './file-record.js';

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    // What cannot be looked at cannot be replaced either, and says so then.
    return undefined;
  }
}

/** Whether a file is one of these. */
async function isOneOf(file: string, found: Stats, records: readonly OutputRecord[]): Promise<boolean> {
  const alike = records.filter(({ bytes }) => bytes === found.size);
  if (alike.length === 0) return false;
  const sha256 = await hashOf(file);
  return alike.some((record) => record.sha256 === sha256);
}

/** Whether nobody can want to keep what is left of a result: nothing, or a file that lost its end. */
function isLost(file: string, { size }: Stats, record: OutputRecord): boolean {
  return record.bytes > 0 && (size === 0 || isCutShort(file, size, record));
}

/** Of these results, those whose places a file has, whatever it holds; one that was cut to nothing, or short, is lost. */
export function standing(output: string, records: readonly OutputRecord[]): readonly OutputRecord[] {
  return records.filter((record) => {
    const file = join(output, record.path);
    const found = statOf(file);
    return found?.isFile() && !isLost(file, found, record);
  });
}

/** Whether a result stands as it was written. */
export async function standsAsWritten(output: string, record: OutputRecord): Promise<boolean> {
  const file = join(output, record.path);
  const found = statOf(file);
  return found?.isFile() === true && (await isOneOf(file, found, [record]));
}

/**
 * Whether a result may be put in its place: no file stands there, one that is known, or what is left of a known one.
 *
 * @param known what this program wrote there
 * @param wanted what is to be put there: a file that is the same is as good as known
 */
export async function isFree(
  output: string,
  path: string,
  known: readonly OutputRecord[],
  wanted: readonly OutputRecord[] = [],
): Promise<boolean> {
  const file = join(output, path);
  const found = statOf(file);
  if (!found?.isFile()) return true;
  const isHere = (record: OutputRecord): boolean => record.path === path;
  const [written, all] = [known.filter(isHere), [...known, ...wanted].filter(isHere)];
  if (found.size === 0 && all.length > 0) return true;
  return written.some((record) => isCutShort(file, found.size, record)) || isOneOf(file, found, all);
}

/** A result that is not as it was written: a person may have worked on it. */
export async function editedOutput(
  output: string,
  records: readonly OutputRecord[],
): Promise<string | undefined> {
  for (const { path } of records) if (!(await isFree(output, path, records))) return path;
  return undefined;
}
