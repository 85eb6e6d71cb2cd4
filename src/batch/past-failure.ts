import { lstat, opendir } from 'node:fs/promises';
import { codeOf } from './failure.js';
import type { FileRecord } from './file-record.js';

/**
 * Whether a record tells of a failure that is none any more: the file was removed, or what stands there is a folder that can be
 * opened (it could not be for a while, or took the place of a file). One with results of earlier runs is kept.
 */
export async function isPastFailure({ status, outputs, place }: FileRecord): Promise<boolean> {
  if (status !== 'failed' || outputs.length > 0 || place === undefined) return false;
  try {
    if (!(await lstat(place)).isDirectory()) return false;
    await (await opendir(place)).close();
    return true;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
  }
}
