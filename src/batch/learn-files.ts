import { readFile } from 'node:fs/promises';
import { PAGES_TOGETHER } from '../pipeline.js';
import { sameStamp, stampOf } from './file-identity.js';
import { NO_COUNTS } from './file-record.js';
import type { Repairer } from './repairer.js';
import type { FileJob, FileOutcome } from './task.js';

/** What a file teaches; one that cannot be read teaches nothing and is told when it is to be repaired. */
async function learnFile(job: FileJob, repairer: Repairer, pages: string | undefined): Promise<FileOutcome> {
  const { key, input, stamp } = job;
  const nothing = { key, counts: NO_COUNTS, warnings: [], outputs: [], seconds: 0 };
  try {
    if (!repairer.learn || !sameStamp(await stampOf(input), stamp)) return { ...nothing, status: 'failed' };
    const bytes = await readFile(input);
    const { pageCount, kind, pairs } = await repairer.learn(input, bytes, pages, PAGES_TOGETHER);
    if (pairs) return { ...nothing, status: 'done', pairs };
    return { ...nothing, status: kind === 'pdf' || kind === 'image' ? 'cut' : 'done', pageCount };
  } catch {
    return { ...nothing, status: 'failed' };
  }
}

/** What files teach about others that were damaged alike. */
export async function learnFiles(
  jobs: readonly FileJob[],
  repairer: Repairer,
  pages?: string,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const job of jobs) outcomes.push(await learnFile(job, repairer, pages));
  return outcomes;
}
