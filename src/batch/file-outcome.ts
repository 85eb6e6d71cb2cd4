import { failureOf, writeFailureOf } from './failure.js';
import { sameStamp, stampNow } from './file-identity.js';
import { NO_COUNTS } from './file-record.js';
import { WriteTrouble } from './staged-file.js';
import type { FileJob, FileOutcome } from './task.js';

/** Thrown when a file is not what it was when it was found. */
class Moving extends Error {}

const MOVING =
  'it changed while it was read. Run the command again when it is complete; `--watch` does so by itself';

/** What is said of a file with which nothing was done. */
export const NOTHING = { counts: NO_COUNTS, warnings: [], outputs: [] } as const;

export function failed(job: FileJob, reason: string, seconds: number): FileOutcome {
  return { key: job.key, status: 'failed', reason, seconds, ...NOTHING };
}

/** What became of a file that could not be read or repaired, or whose result could not be written meanwhile. */
export function failedBy(error: unknown, job: FileJob, start: number): FileOutcome {
  if (error instanceof WriteTrouble)
    return { ...failed(job, '', secondsSince(start)), ...writeFailureOf(error, job.key) };
  const reason = error instanceof Moving ? `${job.input}: ${MOVING}.` : failureOf(error, job.input);
  return failed(job, reason, secondsSince(start));
}

/** @param start as `performance.now` told it */
export function secondsSince(start: number): number {
  return Math.round(performance.now() - start) / 1000;
}

/** @throws when the file is not the one that was found any more, or is gone */
export function checkUnchanged({ input, stamp }: FileJob): void {
  if (!sameStamp(stampNow(input), stamp)) throw new Moving();
}
