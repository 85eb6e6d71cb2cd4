import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { accessId } from './fingerprint.js';
import type { FolderOptions, RepairSettings } from './folder-options.js';
import { handOverSetup } from './hand-over-setup.js';
import { bytesKept, MOST_KEPT, type ReadingsFolder } from './kept-readings.js';
import type { Learnt } from './learn-folder.js';
import type { Ledger } from './ledger.js';
import type { WorkerSetup } from './task.js';
import type { WorkFolder } from './work-folder.js';
import { createSlots, type Slots } from './worker-slots.js';

/** What of the options decides what results look like, and what can be read at all. */
export function settingsOf(options: FolderOptions): RepairSettings {
  const { formats = ['text'], adapt = 'document', restorer, writing, ocr, engine, password } = options;
  const { keepExtension, limits } = options;
  return { formats, adapt, restorer, writing, ocr, engine, password, keepExtension, limits };
}

/** Scans are looked at twice where all files are learnt from before any is repaired: they are read once. */
async function readingsOf(
  { readings, temporary }: WorkFolder,
  { adapt }: FolderOptions,
  purpose: WorkerSetup['purpose'],
  jobs: number,
): Promise<ReadingsFolder | undefined> {
  if (adapt !== 'folder') return undefined;
  const isLearning = purpose === 'learn';
  const room = isLearning ? Math.max(0, MOST_KEPT - (await bytesKept(readings))) / jobs : 0;
  return { folder: readings, temporary, room };
}

/** What workers are for. */
export interface WorkerTask extends Pick<WorkerSetup, 'purpose' | 'inputs'> {
  readonly learnt?: Learnt | undefined;
}

/** Writes what worker processes are told, and makes places for them; they start with their first task. */
export async function prepareWorkers(
  work: WorkFolder,
  options: FolderOptions,
  ledger: Ledger,
  task: WorkerTask,
): Promise<{ slots: Slots; setup: WorkerSetup }> {
  const { temporary, pages } = work;
  const { jobs = availableParallelism() } = options;
  const { purpose, inputs, learnt } = task;
  const setup: WorkerSetup = {
    settings: settingsOf(options),
    models: options.models,
    ...{ program: ledger.program, output: options.output, temporary, pages },
    id: `${ledger.settings}-${ledger.models}-${accessId(options)}`,
    ...{ purpose, inputs, force: ledger.force, learnt: learnt?.file },
    readings: await readingsOf(work, options, purpose, jobs),
    repairer: (options.repairer ?? new URL('./document-repairer.js', import.meta.url)).href,
  };
  const file = join(temporary, `${purpose}.json`);
  const environment = await handOverSetup(setup, file);
  const script = options.worker ?? new URL('./worker.js', import.meta.url);
  return { setup, slots: createSlots(jobs, file, script, environment) };
}
