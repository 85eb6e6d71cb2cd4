import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
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

/** Of these results, those whose places a file has, whatever it holds; an empty one in place of a result that was none is lost. */
export function standing(output: string, records: readonly OutputRecord[]): readonly OutputRecord[] {
  return records.filter(({ path, bytes }) => {
    const found = statOf(join(output, path));
    return found?.isFile() && (found.size > 0 || bytes === 0);
  });
}

/** Whether a result stands as it was written. */
export async function standsAsWritten(output: string, record: OutputRecord): Promise<boolean> {
  const file = join(output, record.path);
  const found = statOf(file);
  return found?.isFile() === true && (await isOneOf(file, found, [record]));
}

/** Whether a result may be put in its place: no file stands there, one that is known, or an empty one in place of a known one. */
export async function isFree(output: string, path: string, known: readonly OutputRecord[]): Promise<boolean> {
  const file = join(output, path);
  const found = statOf(file);
  if (!found?.isFile()) return true;
  const here = known.filter((record) => record.path === path);
  return (found.size === 0 && here.length > 0) || isOneOf(file, found, here);
}

/** A result that is not as it was written: a person may have worked on it. */
export async function editedOutput(
  output: string,
  records: readonly OutputRecord[],
): Promise<string | undefined> {
  for (const { path } of records) if (!(await isFree(output, path, records))) return path;
  return undefined;
}
