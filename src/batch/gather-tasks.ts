import type { Ledger } from './ledger.js';
import { lookAt } from './look-at-file.js';
import type { Settled } from './schedule.js';
import type { FileJob, Task } from './task.js';
import type { FoundFile } from './walk.js';

/**
 * Small files go to a process together: a message costs as much as a short text, and at the end of a group a process waits
 * until the last results are on the disk. Chosen by feel, not fitted.
 */
const GROUP_FILES = 256;
const GROUP_BYTES = 128 * 1024;
/**
 * Groups, at least, that each process gets of the files still to come: towards the end groups grow small, so that all processes
 * have work until it comes (guided self-scheduling, Polychronopoulos and Kuck 1987).
 */
const GROUPS_EACH = 4;
/** Endings of PDFs and pictures. */
const HEAVY = /\.(?:pdf|png|jpe?g|jpe|jfif|tiff?|webp|jp2|j2k|jpx|bmp|gif)$/iu;

/** Whether a file may take long whatever its size: each is a task of its own. */
export function mayTakeLong(input: string): boolean {
  return HEAVY.test(input);
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
    if (file.note !== undefined) continue;
    seen += 1;
    const look = await lookAt(file, ledger);
    if (look.kind === 'settled') {
      yield look;
      continue;
    }
    const { job, overwrites } = look;
    const { input, stamp } = job;
    mustFlush ||= overwrites;
    if (mayTakeLong(input) || stamp.bytes > GROUP_BYTES) {
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
