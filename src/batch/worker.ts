// A worker process: started by worker-slots.ts, told by a file what to do things with.
import workerpool from 'workerpool';
import { compileLate } from '../compile-late.js';
import { KhoiphucError } from '../errors.js';
import { takeOverSetup } from './hand-over-setup.js';
import type { CreateRepairer, Repairer } from './repairer.js';
import { runTask } from './run-task.js';
import type { Task, TaskOutcome, WorkerSetup } from './task.js';
import { createTidier } from './tidy-memory.js';

compileLate();
const setupFile = process.argv[2]!;
let prepared: Promise<{ setup: WorkerSetup; repairer: Repairer; tidy: () => void }> | undefined;

async function prepare() {
  const setup = await takeOverSetup(setupFile);
  const { createRepairer } = (await import(setup.repairer)) as { createRepairer: CreateRepairer };
  const repairer = await createRepairer(setup);
  const tidy = createTidier();
  tidy();
  return { setup, repairer, tidy };
}

async function run(task: Task): Promise<TaskOutcome> {
  prepared ??= prepare();
  let ready: Awaited<ReturnType<typeof prepare>>;
  try {
    ready = await prepared;
  } catch (error) {
    if (!(error instanceof KhoiphucError)) throw error;
    return { fatal: { name: error.name, message: error.message }, memory: process.memoryUsage.rss() };
  }
  const outcome = await runTask(task, ready.setup, ready.repairer);
  ready.tidy();
  return { ...outcome, memory: process.memoryUsage.rss() };
}

// Ctrl-C reaches every process of the terminal, and batch systems send SIGTERM to all of a job; the one in charge says when to
// stop. When it is gone the library ends this one.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM'] as const) process.on(signal, () => {});

workerpool.worker({ run }, {
  onTerminate: async () => {
    await (await prepared?.catch(() => undefined))?.repairer.close();
  },
} as Parameters<typeof workerpool.worker>[1]);
