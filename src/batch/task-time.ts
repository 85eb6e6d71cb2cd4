import { LONGEST_TIMER } from '../source/longest-timer.js';
import { mayTakeLong } from './gather-tasks.js';
import type { Task } from './task.js';

/** Milliseconds that any task may take: sixteen pages that each time out twice, with time to spare. */
const ANY_TASK = 3 * 3_600_000;
/**
 * Milliseconds more for each byte of a text, which is one task however long it is: a damaged one takes 0.07 (`npm run bench`), and a slow
 * machine with more processes than cores ten times that.
 */
const EACH_BYTE = 1;

/** Milliseconds that a process may take for a task before it counts as hung. */
export function timeFor(task: Task): number {
  const texts = task.kind === 'files' ? task.jobs.filter(({ input }) => !mayTakeLong(input)) : [];
  const bytes = texts.reduce((sum, { stamp }) => sum + stamp.bytes, 0);
  return Math.min(LONGEST_TIMER, ANY_TASK + EACH_BYTE * bytes);
}
