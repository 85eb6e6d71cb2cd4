import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failureOf } from './failure.js';
import { type FileStamp, hashOf, sameStamp, stampOf } from './file-identity.js';
import { type FileRecord, NO_COUNTS } from './file-record.js';
import type { Manifest } from './manifest.js';
import type { Settled } from './schedule.js';
import type { FileJob, Task } from './task.js';
import type { FoundFile } from './walk.js';

/**
 * Small files go to a process together: a message costs as much as a short text, and at the end of a group a process waits
 * until the last results are on the disk.
 */
const GROUP_FILES = 256;
const GROUP_BYTES = 128 * 1024;
/**
 * Groups, at least, that each process gets of the files still to come: towards the end groups grow small, so that all processes
 * have work until it comes (guided self-scheduling, Polychronopoulos and Kuck 1987).
 */
const GROUPS_EACH = 4;
/** Files that may take long whatever their size: each is a task of its own. */
const HEAVY = /\.(?:pdf|png|jpe?g|jpe|jfif|tiff?|webp|jp2|j2k|jpx|bmp|gif)$/iu;

/** What decides whether a file is done already. */
export interface Ledger {
  readonly manifest: Pick<Manifest, 'get' | 'add' | 'flush'>;
  readonly output: string;
  readonly settings: string;
  readonly models: string;
  readonly program: string;
  readonly force: boolean;
}

async function hasOutputs(output: string, { outputs }: FileRecord): Promise<boolean> {
  for (const { path } of outputs)
    if (!(await stat(join(output, path)).catch(() => undefined))?.isFile()) return false;
  return true;
}

/** A result that is not as it was written: a person may have worked on it. */
async function editedOutput(output: string, { outputs }: FileRecord): Promise<string | undefined> {
  for (const { path, bytes, sha256 } of outputs) {
    const found = await stat(join(output, path)).catch(() => undefined);
    if (!found?.isFile()) continue;
    if (found.size !== bytes || (await hashOf(join(output, path))) !== sha256) return path;
  }
  return undefined;
}

/** The record of a file, when nothing of it has to be done again; with new times when only those differ. */
async function upToDate(
  { output, settings, models, force }: Ledger,
  record: FileRecord | undefined,
  input: string,
  stamp: FileStamp,
): Promise<FileRecord | undefined> {
  if (force || record?.status !== 'done' || !record.stamp) return undefined;
  if (record.settings !== settings || record.models !== models) return undefined;
  if (record.stamp.bytes !== stamp.bytes || !(await hasOutputs(output, record))) return undefined;
  if (sameStamp(record.stamp, stamp)) return record;
  return (await hashOf(input)) === record.sha256 ? { ...record, input, stamp } : undefined;
}

export function failedRecord(ledger: Ledger, { key, input }: FoundFile, reason: string): FileRecord {
  const { settings, models, program } = ledger;
  return {
    ...{ path: key, status: 'failed', reason, input, settings, models, program },
    ...NO_COUNTS,
    ...{ warnings: [], seconds: 0, outputs: [], finished: new Date().toISOString() },
  } as FileRecord;
}

/**
 * Looks at each file that was found: what is up to date or beyond repair is told, the rest becomes tasks.
 *
 * @param expected about how many files there are
 */
export async function* gatherTasks(
  files: AsyncIterable<FoundFile>,
  ledger: Ledger,
  jobs: number,
  expected: number,
): AsyncGenerator<Task | Settled> {
  const { manifest } = ledger;
  let seen = 0;
  const mostNow = (): number =>
    Math.max(1, Math.min(GROUP_FILES, Math.floor((expected - seen) / (jobs * GROUPS_EACH))));
  let most = mostNow();
  let group: FileJob[] = [];
  let bytes = 0;
  let mustFlush = false;
  const take = async (): Promise<Task> => {
    // What will be overwritten must not pass for a result of the old settings.
    if (mustFlush) await manifest.flush();
    mustFlush = false;
    const task: Task = { kind: 'files', jobs: group };
    group = [];
    bytes = 0;
    most = mostNow();
    return task;
  };
  for await (const file of files) {
    const { key, input, trouble, note } = file;
    if (note !== undefined) continue;
    seen += 1;
    if (trouble !== undefined) {
      yield { kind: 'settled', record: failedRecord(ledger, file, trouble), isUnchanged: false };
      continue;
    }
    let stamp: FileStamp;
    let known: FileRecord | undefined;
    try {
      stamp = await stampOf(input);
      const last = await manifest.get(key);
      known = await upToDate(ledger, last, input, stamp);
      if (!known && last && last.outputs.length > 0 && last.status !== 'begun') {
        const edited = ledger.force ? undefined : await editedOutput(ledger.output, last);
        if (edited !== undefined) {
          const reason = `${input}: its result ${edited} was changed by somebody since it was written. Move it away, or overwrite it with \`--force\`.`;
          const record = { ...failedRecord(ledger, file, reason), outputs: last.outputs };
          yield { kind: 'settled', record, isUnchanged: false };
          continue;
        }
        manifest.add({ ...last, status: 'begun' });
        mustFlush = true;
      }
    } catch (error) {
      const record = failedRecord(ledger, file, failureOf(error, input));
      yield { kind: 'settled', record, isUnchanged: false };
      continue;
    }
    if (known) {
      yield { kind: 'settled', record: known, isUnchanged: true };
      continue;
    }
    const job: FileJob = { key, input, stamp };
    if (HEAVY.test(input) || stamp.bytes > GROUP_BYTES) {
      if (mustFlush) await manifest.flush();
      yield { kind: 'files', jobs: [job] };
      continue;
    }
    if (group.length > 0 && bytes + stamp.bytes > GROUP_BYTES) yield await take();
    group.push(job);
    bytes += stamp.bytes;
    if (group.length >= most) yield await take();
  }
  if (group.length > 0) yield await take();
}
