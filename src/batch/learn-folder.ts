import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type LearnedPair, mergePairs } from '../restore/learned-pairs.js';
import type { FolderProgress } from './folder-options.js';
import { gatherTasks } from './gather-tasks.js';
import type { Ledger } from './ledger.js';
import { Schedule } from './schedule.js';
import { StagedFile, syncFolders } from './staged-file.js';
import type { FileOutcome } from './task.js';
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

function learntFile({ learnt }: WorkFolder, name: string): string {
  return `${learnt}-${name}.json`;
}

function identityOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** What an earlier run learnt with the same settings and models. */
export async function earlierLearnt(work: WorkFolder, name: string): Promise<Learnt | undefined> {
  const file = learntFile(work, name);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { file, id: identityOf(text) };
}

/**
 * Reads all files once and adds up what they teach. Counts are multiples of 1/1024, whose sums do not depend on their order:
 * the same files teach the same, however many processes read them.
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
  const add = ({ pairs = [] }: FileOutcome): void => {
    for (const pair of pairs) waiting.push(pair);
    if (waiting.length < MOST_PAIRS) return;
    sums = mergePairs([...sums, ...waiting]);
    waiting = [];
  };
  for await (const told of new Schedule(slots, async () => false).run(tasks, finish)) {
    if (told.kind !== 'settled') add(told.outcome);
    if (told.kind !== 'pages') {
      seen += 1;
      onProgress?.({ kind: 'learnt', files: seen });
    }
  }
  if (finish.aborted) return undefined;
  const text = JSON.stringify(mergePairs([...sums, ...waiting], MOST_PAIRS));
  const file = new StagedFile(work.temporary, 'learnt.json');
  await file.write(text);
  await file.finish();
  const path = learntFile(work, name);
  file.place('', path);
  await syncFolders([work.path]);
  return { file: path, id: identityOf(text) };
}

/** What `learnFolder` wrote. */
export async function readLearnt(file: string): Promise<readonly LearnedPair[]> {
  return JSON.parse(await readFile(file, 'utf8')) as LearnedPair[];
}
