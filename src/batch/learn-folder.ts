import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type LearnedPair, mergePairs } from '../restore/channel/learned-pairs.js';
import { DIGITS } from './fingerprint.js';
import type { FolderProgress } from './folder-options.js';
import { gatherTasks } from './gather-tasks.js';
import type { Ledger } from './ledger.js';
import { Schedule } from './schedule.js';
import { StagedFile, syncFolders } from './staged-file.js';
import type { FileJob, FileOutcome } from './task.js';
import { type ReadFile, stageTaughtBy } from './taught-by.js';
import type { FoundFile } from './walk.js';
import type { WorkFolder } from './work-folder.js';
import type { Slots } from './worker-slots.js';

/**
 * Readings kept of a whole folder, the most frequent: what is rarer says little of other documents. A reading takes about
 * 30 bytes.
 */
const MOST_PAIRS = 50_000;

/** What all files of a folder teach together, and a short name for it. */
export interface Learnt {
  readonly file: string;
  readonly id: string;
}

/** Where a lesson is kept, and which files gave it. */
export function lessonPlaces({ learnt }: WorkFolder, name: string): { pairs: string; taughtBy: string } {
  return { pairs: `${learnt}-${name}.json`, taughtBy: `${learnt}-${name}.files.jsonl` };
}

/** A short name for what was learnt. */
export function lessonId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
}

/**
 * Reads all files once and adds up what they teach. Counts are multiples of 1/1024, whose sums do not depend on their order:
 * the same files teach the same, however many processes read them. What no file taught, or what lacks the part of a file at
 * which a process crashed, holds for this run only: the next one learns anew.
 *
 * @returns undefined when `finish` came first
 */
export async function learnFolder(
  files: AsyncIterable<FoundFile>,
  slots: Slots,
  how: {
    readonly work: WorkFolder;
    readonly name: string;
    readonly ledger: Ledger;
    readonly expected: number;
    readonly finish: AbortSignal;
    readonly onProgress?: ((progress: FolderProgress) => void) | undefined;
  },
): Promise<Learnt | undefined> {
  const { work, name, ledger, expected, finish, onProgress } = how;
  // Nothing is known and nothing is noted down: every file is read.
  const manifest = { get: async () => undefined, add: () => {}, flush: async () => {} };
  const tasks = gatherTasks(files, { ...ledger, manifest, force: true }, slots.size, expected);
  let sums: LearnedPair[] = [];
  let waiting: LearnedPair[] = [];
  let seen = 0;
  let crashes = 0;
  const read: ReadFile[] = [];
  const add = ({ pairs = [] }: FileOutcome): void => {
    for (const pair of pairs) waiting.push(pair);
    if (waiting.length < MOST_PAIRS) return;
    sums = mergePairs([...sums, ...waiting]);
    waiting = [];
  };
  const note = ({ key, stamp }: FileJob, { status, sha256, isCrash }: FileOutcome): void => {
    if (isCrash) crashes += 1;
    if (sha256 !== undefined) read.push({ path: key, stamp, sha256, taught: status !== 'failed' });
  };
  onProgress?.({ kind: 'learnt', files: 0, of: expected });
  for await (const told of new Schedule(slots, async () => false).run(tasks, finish)) {
    if (told.kind !== 'settled') add(told.outcome);
    if (told.kind === 'file') note(told.job, told.outcome);
    if (told.kind !== 'pages') {
      seen += 1;
      onProgress?.({ kind: 'learnt', files: seen, of: Math.max(seen, expected) });
    }
  }
  if (finish.aborted) return undefined;
  const text = JSON.stringify(mergePairs([...sums, ...waiting], MOST_PAIRS));
  if (crashes > 0) onProgress?.({ kind: 'note', path: '.', note: crashNote(crashes) });
  const isToKeep = crashes === 0 && read.some(({ taught }) => taught);
  return keepLesson(work, lessonPlaces(work, name), text, isToKeep ? read : undefined);
}

function crashNote(files: number): string {
  return `The program that reads crashed at ${files} of the files while it learnt from them. What the others taught is used in this run; the next one learns anew.`;
}

/** @param read the files that gave it; undefined when it is for this run only */
async function keepLesson(
  { path, temporary }: WorkFolder,
  { pairs, taughtBy }: ReturnType<typeof lessonPlaces>,
  text: string,
  read: readonly ReadFile[] | undefined,
): Promise<Learnt> {
  const id = lessonId(text);
  const file = new StagedFile(temporary, 'learnt.json');
  await file.write(text);
  await file.finish();
  if (!read) {
    for (const old of [pairs, taughtBy]) await rm(old, { force: true });
    return { file: join(temporary, 'learnt.json'), id };
  }
  const list = await stageTaughtBy(temporary, id, read);
  list.place('', taughtBy);
  file.place('', pairs);
  await syncFolders([path]);
  return { file: pairs, id };
}

/** What `learnFolder` wrote. */
export async function readLearnt(file: string): Promise<readonly LearnedPair[]> {
  return JSON.parse(await readFile(file, 'utf8')) as LearnedPair[];
}
