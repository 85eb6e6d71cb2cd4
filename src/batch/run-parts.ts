import { readFile } from 'node:fs/promises';
import { PAGES_TOGETHER } from '../pipeline.js';
import { countPage } from './count-page.js';
import { writeFailureOf } from './failure.js';
import { hashOf } from './file-identity.js';
import { checkUnchanged, failed, failedBy, NOTHING, secondsSince } from './file-outcome.js';
import { NO_COUNTS } from './file-record.js';
import { hasKept, keepPages, readKept, spoolFolder } from './page-spool.js';
import type { DocumentPart, Repairer } from './repairer.js';
import { putResults } from './run-files.js';
import type { FileJob, FileOutcome, WorkerSetup } from './task.js';
import { Results, temporaryName } from './write-results.js';

/** Forms of results that show no pictures: they need not be kept with the pages of long documents. */
const WITHOUT_PICTURES = new Set(['text', 'json', 'hocr', 'alto', 'markdown', 'docx', 'record']);

/** First pages of the parts that a document is cut into: the pages that are restored together. */
export function partsOf(pageCount: number): number[] {
  return Array.from({ length: Math.ceil(pageCount / PAGES_TOGETHER) }, (_, i) => i * PAGES_TOGETHER + 1);
}

/** Some pages of a long document, for a repairer. */
export function partOf({ key, input, stamp }: FileJob, first: number, last: number): DocumentPart {
  const id = JSON.stringify([key, input, stamp]);
  return { path: input, id, pages: `${first}-${last}`, read: () => readFile(input) };
}

/** Repairs some pages of a long document and keeps them until the others are there. */
export async function runPart(
  job: FileJob,
  first: number,
  last: number,
  setup: WorkerSetup,
  repairer: Repairer,
): Promise<FileOutcome> {
  const start = performance.now();
  let counts = NO_COUNTS;
  try {
    checkUnchanged(job);
    const document = await repairer.openPart(partOf(job, first, last));
    try {
      const pages = [];
      for await (const page of document.pages) {
        pages.push(page);
        counts = countPage(counts, page);
      }
      checkUnchanged(job);
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
    return failedBy(error, job, start);
  }
}

/** Writes the results of a long document from the parts that were kept. */
export async function assembleParts(
  job: FileJob,
  pageCount: number,
  setup: WorkerSetup,
  repairer: Repairer,
): Promise<FileOutcome> {
  const start = performance.now();
  const results = new Results(setup, job, repairer);
  try {
    checkUnchanged(job);
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
    const sha256 = await hashOf(job.input);
    checkUnchanged(job);
    return putResults(job, { results, sha256, seconds: secondsSince(start) });
  } catch (error) {
    await results.discard();
    return failedBy(error, job, start);
  }
}
