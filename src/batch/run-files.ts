import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PAGES_TOGETHER } from '../pipeline.js';
import { writeFailureOf } from './failure.js';
import { hashOf } from './file-identity.js';
import { checkUnchanged, failed, failedBy, NOTHING, secondsSince } from './file-outcome.js';
import type { Repairer } from './repairer.js';
import type { FileJob, FileOutcome, WorkerSetup } from './task.js';
import { Results } from './write-results.js';

/**
 * Files whose results go to the disk together while the next ones are repaired: a file system brings what was written before with
 * the first of them, and the others cost little.
 */
const TOGETHER = 32;

/** A file repaired, its results not yet in their places. */
interface Repaired {
  readonly results: Results;
  readonly sha256: string;
  readonly seconds: number;
}

/** Repairs one file; a document of many pages is only opened, and is to be cut. */
async function prepare(
  job: FileJob,
  setup: WorkerSetup,
  repairer: Repairer,
): Promise<Repaired | { readonly outcome: FileOutcome }> {
  const start = performance.now();
  const results = new Results(setup, job, repairer);
  try {
    checkUnchanged(job);
    const parts = await repairer.stream?.(job.input, job.stamp.bytes);
    if (parts) {
      for await (const part of parts) await results.part(part);
      const sha256 = await hashOf(job.input);
      checkUnchanged(job);
      return { results, sha256, seconds: secondsSince(start) };
    }
    const bytes = readFileSync(job.input);
    results.hold(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const document = await repairer.open(job.input, bytes);
    try {
      const { pageCount, kind } = document;
      if (pageCount > PAGES_TOGETHER && (kind === 'pdf' || kind === 'image')) {
        const cut = { key: job.key, status: 'cut', pageCount, sha256, seconds: secondsSince(start) } as const;
        return { outcome: { ...NOTHING, ...cut } };
      }
      for await (const page of document.pages)
        await results.page(page, { pageCount, engine: document.engine() }, kind);
    } finally {
      await document.close();
    }
    checkUnchanged(job);
    return { results, sha256, seconds: secondsSince(start) };
  } catch (error) {
    await results.discard();
    return { outcome: failedBy(error, job, start) };
  }
}

/** Puts the results of a file in their places, when there is more in them than bad pages. */
export async function putResults(job: FileJob, { results, sha256, seconds }: Repaired): Promise<FileOutcome> {
  const { counts, problems } = results.account;
  try {
    if (results.isLost) return { ...failed(job, problems.join(' '), seconds), counts, sha256 };
    await results.finish();
    const obstacle = await results.obstacle();
    if (obstacle !== undefined) return { ...failed(job, obstacle, seconds), counts, sha256 };
    const { warnings } = results.account;
    const outputs = results.place();
    const status = results.isWhole ? 'done' : 'partial';
    const reason = problems.length > 0 ? problems.join(' ') : undefined;
    return { key: job.key, status, reason, counts, sha256, warnings, seconds, outputs };
  } catch (error) {
    return { ...failed(job, '', seconds), ...writeFailureOf(error, job.key), outputs: results.placed };
  } finally {
    await results.discard();
  }
}

/** Repairs files one after the other; results go to the disk while the next files are repaired. */
export async function runFiles(
  jobs: readonly FileJob[],
  setup: WorkerSetup,
  repairer: Repairer,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  let putting: Promise<readonly FileOutcome[]> = Promise.resolve([]);
  for (let first = 0; first < jobs.length; first += TOGETHER) {
    const group = jobs.slice(first, first + TOGETHER);
    const prepared: Awaited<ReturnType<typeof prepare>>[] = [];
    for (const job of group) prepared.push(await prepare(job, setup, repairer));
    outcomes.push(...(await putting));
    putting = Promise.all(
      prepared.map((one, i) => ('outcome' in one ? one.outcome : putResults(group[i]!, one))),
    );
  }
  return [...outcomes, ...(await putting)];
}
