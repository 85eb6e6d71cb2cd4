import { NOTHING } from './file-outcome.js';
import { learnFiles, learnPart } from './learn-files.js';
import type { Repairer } from './repairer.js';
import { runFiles } from './run-files.js';
import { assembleParts, partOf, runPart } from './run-parts.js';
import type { FileOutcome, Task, TaskOutcome, WorkerSetup } from './task.js';
import { syncResults } from './write-results.js';

async function learn(task: Task, repairer: Repairer): Promise<readonly FileOutcome[]> {
  switch (task.kind) {
    case 'files':
      return learnFiles(task.jobs, repairer);
    case 'pages':
      return [await learnPart(task.job, partOf(task.job, task.first, task.last), repairer)];
    case 'assemble':
      return [{ ...NOTHING, key: task.job.key, status: 'done', seconds: 0 }];
    case 'objects':
      return [];
  }
}

async function repair(task: Task, setup: WorkerSetup, repairer: Repairer): Promise<readonly FileOutcome[]> {
  switch (task.kind) {
    case 'files':
      return runFiles(task.jobs, setup, repairer);
    case 'pages':
      return [await runPart(task.job, task.first, task.last, setup, repairer)];
    case 'assemble':
      return [await assembleParts(task.job, task.pageCount, setup, repairer)];
    case 'objects':
      return [];
  }
}

/**
 * Does one task. Trouble with a file is part of its outcome; nothing is thrown but what is wrong with the process.
 */
export async function runTask(
  task: Task,
  setup: WorkerSetup,
  repairer: Repairer,
): Promise<Omit<TaskOutcome, 'memory'>> {
  if (task.kind === 'objects') {
    const { runObjects } = await import('./run-objects.js');
    return { objects: await runObjects(task.objects, repairer) };
  }
  if (setup.purpose === 'learn') return { files: await learn(task, repairer) };
  const files = await repair(task, setup, repairer);
  await syncResults(
    setup.output,
    files.flatMap(({ outputs }) => outputs),
  );
  return { files };
}
