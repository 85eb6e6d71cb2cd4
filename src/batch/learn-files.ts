import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PAGES_TOGETHER } from '../pipeline.js';
import { sameStamp, stampOf } from './file-identity.js';
import { NO_COUNTS } from './file-record.js';
import type { DocumentPart, Lesson, Repairer } from './repairer.js';
import type { FileJob, FileOutcome } from './task.js';

const NOTHING = { counts: NO_COUNTS, warnings: [], outputs: [], seconds: 0 } as const;

/** What a file teaches; one that cannot be read teaches nothing and is told when it is to be repaired. */
async function learnFile(job: FileJob, learn: () => Promise<Lesson | undefined>): Promise<FileOutcome> {
  const { key, input, stamp } = job;
  try {
    if (!sameStamp(await stampOf(input), stamp)) return { ...NOTHING, key, status: 'failed' };
    const { pageCount, kind, pairs } = (await learn()) ?? { kind: 'text', pageCount: 0 };
    if (pairs) return { ...NOTHING, key, status: 'done', pairs };
    return { ...NOTHING, key, status: kind === 'pdf' || kind === 'image' ? 'cut' : 'done', pageCount };
  } catch {
    return { ...NOTHING, key, status: 'failed' };
  }
}

/** What files teach about others that were damaged alike. */
export async function learnFiles(
  jobs: readonly FileJob[],
  repairer: Repairer,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const job of jobs) {
    let sha256: string | undefined;
    const learn = async () => {
      const bytes = await readFile(job.input);
      sha256 = createHash('sha256').update(bytes).digest('hex');
      return repairer.learn?.(job.input, bytes, PAGES_TOGETHER);
    };
    outcomes.push({ ...(await learnFile(job, learn)), sha256 });
  }
  return outcomes;
}

/** What some pages of a long document teach. */
export function learnPart(job: FileJob, part: DocumentPart, repairer: Repairer): Promise<FileOutcome> {
  return learnFile(job, async () => repairer.learnPart?.(part));
}
