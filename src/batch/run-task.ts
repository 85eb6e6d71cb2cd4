import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PAGES_TOGETHER } from '../pipeline.js';
import { countPage } from './count-page.js';
import { failureOf, writeFailureOf } from './failure.js';
import { sameStamp, stampOf } from './file-identity.js';
import { NO_COUNTS, type OutputRecord } from './file-record.js';
import { learnFiles } from './learn-files.js';
import { hasKept, keepPages, readKept, spoolFolder } from './page-spool.js';
import type { Repairer } from './repairer.js';
import type { FileJob, FileOutcome, Task, WorkerSetup } from './task.js';
import { Results, syncResults, temporaryName } from './write-results.js';

/** Forms of results that show no pictures: they need not be kept with the pages of long documents. */
const WITHOUT_PICTURES = new Set(['text', 'json', 'hocr', 'alto', 'markdown']);
/** Files whose results are on their way to the disk while the next ones are repaired. */
const ON_THE_WAY = 4;

/** Thrown when a file is not what it was when it was found. */
class Moving extends Error {}

const NOTHING = { counts: NO_COUNTS, warnings: [], outputs: [] } as const;

function failed(job: FileJob, reason: string, seconds: number): FileOutcome {
  return { key: job.key, status: 'failed', reason, seconds, ...NOTHING };
}

function secondsSince(start: number): number {
  return Math.round(performance.now() - start) / 1000;
}

async function stillThere({ input, stamp }: FileJob): Promise<void> {
  if (!sameStamp(await stampOf(input), stamp)) throw new Moving();
}

/** A file repaired, its results not yet in their places; or what became of it instead. */
type Prepared =
  | { readonly outcome: FileOutcome }
  | { readonly results: Results; readonly sha256: string; readonly seconds: number };

const MOVING = 'it changed while it was read. Run the command again when it is complete';

async function prepare(job: FileJob, setup: WorkerSetup, repairer: Repairer): Promise<Prepared> {
  const start = performance.now();
  const results = new Results(setup, job, repairer);
  try {
    await stillThere(job);
    const parts = await repairer.stream?.(job.input, job.stamp.bytes);
    const hash = createHash('sha256');
    if (parts) {
      const { hashOf } = await import('./file-identity.js');
      for await (const part of parts) await results.part(part);
      const sha256 = await hashOf(job.input);
      await stillThere(job);
      return { results, sha256, seconds: secondsSince(start) };
    }
    const bytes = await readFile(job.input);
    const sha256 = hash.update(bytes).digest('hex');
    const document = await repairer.open(job.input, bytes);
    try {
      const { pageCount, kind } = document;
      if (pageCount > PAGES_TOGETHER && (kind === 'pdf' || kind === 'image')) {
        const cut = { key: job.key, status: 'cut', pageCount, sha256, seconds: secondsSince(start) } as const;
        return { outcome: { ...cut, ...NOTHING } };
      }
      for await (const page of document.pages)
        await results.page(page, { pageCount, engine: document.engine() }, kind);
    } finally {
      await document.close();
    }
    await stillThere(job);
    return { results, sha256, seconds: secondsSince(start) };
  } catch (error) {
    await results.discard();
    const reason = error instanceof Moving ? `${job.input}: ${MOVING}.` : failureOf(error, job.input);
    return { outcome: failed(job, reason, secondsSince(start)) };
  }
}

/** Whether there is nothing of a file but bad pages. */
function isLost(results: Results): boolean {
  return results.failedPages > 0 && results.failedPages === results.account.counts.pages;
}

async function put(
  job: FileJob,
  { results, sha256, seconds }: Exclude<Prepared, { outcome: FileOutcome }>,
): Promise<FileOutcome> {
  const { counts, problems, warnings } = results.account;
  try {
    if (isLost(results)) return { ...failed(job, problems.join(' '), seconds), counts, sha256 };
    await results.finish();
    const outputs = await results.place();
    const status = results.failedPages > 0 ? 'partial' : 'done';
    const reason = problems.length > 0 ? problems.join(' ') : undefined;
    return { key: job.key, status, reason, counts, sha256, warnings, seconds, outputs };
  } catch (error) {
    return { ...failed(job, '', seconds), ...writeFailureOf(error, job.key) };
  } finally {
    await results.discard();
  }
}

async function runFiles(jobs: readonly FileJob[], setup: WorkerSetup, repairer: Repairer) {
  const outcomes: Promise<FileOutcome>[] = [];
  for (const [i, job] of jobs.entries()) {
    const prepared = await prepare(job, setup, repairer);
    outcomes.push('outcome' in prepared ? Promise.resolve(prepared.outcome) : put(job, prepared));
    if (i >= ON_THE_WAY) await outcomes[i - ON_THE_WAY];
  }
  return Promise.all(outcomes);
}

async function runPages(
  job: FileJob,
  first: number,
  last: number,
  setup: WorkerSetup,
  repairer: Repairer,
): Promise<FileOutcome> {
  const start = performance.now();
  let counts = NO_COUNTS;
  try {
    await stillThere(job);
    const document = await repairer.open(job.input, await readFile(job.input), `${first}-${last}`);
    try {
      const pages = [];
      for await (const page of document.pages) {
        pages.push(page);
        counts = countPage(counts, page);
      }
      await stillThere(job);
      const pictures = repairer.formats.some(({ name }) => !WITHOUT_PICTURES.has(name));
      const { kind } = document;
      const folder = spoolFolder(setup.pages, job, setup.id);
      const how = { temporary: setup.temporary, name: temporaryName(), pictures };
      try {
        await keepPages(folder, first, { kind, engine: document.engine() }, pages, how);
      } catch (error) {
        return { ...failed(job, '', secondsSince(start)), ...writeFailureOf(error, job.key) };
      }
    } finally {
      await document.close();
    }
    return { ...NOTHING, key: job.key, status: 'done', counts, seconds: secondsSince(start) };
  } catch (error) {
    const reason = error instanceof Moving ? `${job.input}: ${MOVING}.` : failureOf(error, job.input);
    return failed(job, reason, secondsSince(start));
  }
}

/** First pages of the parts that a document is cut into: the pages that are restored together. */
export function partsOf(pageCount: number): number[] {
  return Array.from({ length: Math.ceil(pageCount / PAGES_TOGETHER) }, (_, i) => i * PAGES_TOGETHER + 1);
}

async function runAssemble(job: FileJob, pageCount: number, setup: WorkerSetup, repairer: Repairer) {
  const start = performance.now();
  const results = new Results(setup, job, repairer);
  try {
    await stillThere(job);
    const folder = spoolFolder(setup.pages, job, setup.id);
    let engine: string | undefined;
    for (const first of partsOf(pageCount)) {
      if (!(await hasKept(folder, first))) throw new RangeError(`the pages from ${first} on are missing`);
      // Whatever part is looked at first must know which recogniser read the others.
      if (engine === undefined) engine = (await readKept(folder, first)).engine;
    }
    for (const first of partsOf(pageCount)) {
      const { kind, pages } = await readKept(folder, first);
      for (const page of pages) await results.page(page, { pageCount, engine }, kind);
    }
    const { hashOf } = await import('./file-identity.js');
    const sha256 = await hashOf(job.input);
    await stillThere(job);
    return put(job, { results, sha256, seconds: secondsSince(start) });
  } catch (error) {
    await results.discard();
    const reason = error instanceof Moving ? `${job.input}: ${MOVING}.` : failureOf(error, job.input);
    return failed(job, reason, secondsSince(start));
  }
}

/**
 * Does one task. Trouble with a file is part of its outcome; nothing is thrown but what is wrong with the process.
 */
export async function runTask(task: Task, setup: WorkerSetup, repairer: Repairer) {
  if (task.kind === 'objects') {
    const { runObjects } = await import('./run-objects.js');
    return { objects: await runObjects(task.objects, repairer) };
  }
  const { output } = setup;
  if (setup.purpose === 'learn') {
    if (task.kind === 'assemble') return { files: [{ ...failed(task.job, '', 0), status: 'done' as const }] };
    if (task.kind === 'files') return { files: await learnFiles(task.jobs, repairer) };
    return { files: await learnFiles([task.job], repairer, `${task.first}-${task.last}`) };
  }
  if (task.kind === 'pages')
    return { files: [await runPages(task.job, task.first, task.last, setup, repairer)] };
  const files =
    task.kind === 'assemble'
      ? [await runAssemble(task.job, task.pageCount, setup, repairer)]
      : await runFiles(task.jobs, setup, repairer);
  const records: OutputRecord[] = files.flatMap(({ outputs }) => outputs);
  await syncResults(output, records);
  return { files };
}
