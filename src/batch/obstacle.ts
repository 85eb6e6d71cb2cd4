import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, placeFailureOf } from './failure.js';
import type { OutputRecord } from './file-record.js';
import { InputGuard } from './input-guard.js';
import { placedBefore } from './placing-log.js';
import { isFree } from './standing-results.js';
import type { FileJob, WorkerSetup } from './task.js';

const guards = new WeakMap<WorkerSetup, InputGuard>();

/** One for all files: it remembers the folder of the last. */
function guardOf(setup: WorkerSetup): InputGuard | undefined {
  const { output, inputs } = setup;
  const known = guards.get(setup) ?? (inputs && new InputGuard(output, inputs));
  if (known) guards.set(setup, known);
  return known;
}

/**
 * Looks at the places of a file's results right before they are put there: with `--watch`, or during days of work, what was
 * checked at the beginning may be different now.
 *
 * @param results as they will be in their places
 * @returns why they must not be put there, for people
 */
export async function obstacleTo(
  results: readonly OutputRecord[],
  job: FileJob,
  setup: WorkerSetup,
): Promise<string | undefined> {
  const { input } = job;
  for (const result of results) {
    const { path } = result;
    const standing = placeFailureOf(whatStandsAt(join(setup.output, path)), input, path);
    if (standing !== undefined) return standing;
    const source = await guardOf(setup)?.inputAt(path);
    if (source !== undefined)
      return `${input}: its result ${path} would overwrite the input ${source}. Give another folder with \`-o\`.`;
    if (!setup.force && !(await mayOverwrite(result, job, setup)))
      return `${input}: where its result ${path} should be stands a file that the account of this folder does not know. Move it away, or overwrite it with \`--force\`.`;
  }
  return undefined;
}

/**
 * The system's code for why a result cannot be put in its place whatever is in it: a folder stands there, the name is too long;
 * empty where nothing is. Asked of all forms of a file before the first is put in its place, so that all of them come or none.
 */
function whatStandsAt(target: string): string {
  try {
    return lstatSync(target, { throwIfNoEntry: false })?.isDirectory() ? 'EISDIR' : '';
  } catch (error) {
    return codeOf(error);
  }
}

/** Nothing that this program did not write is overwritten; the same result, of a run that could not say so any more, may be. */
async function mayOverwrite(
  result: OutputRecord,
  { key, known = [] }: FileJob,
  { output, temporary }: WorkerSetup,
): Promise<boolean> {
  const { path } = result;
  if (await isFree(output, path, known, [result])) return true;
  // With `--watch` a file may come again while its first result is on its way to the account.
  return isFree(output, path, await placedBefore(temporary, key));
}
