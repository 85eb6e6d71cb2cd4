import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Counts } from './file-record.js';
import type { RepairSettings } from './folder-options.js';
import { gate } from './gate.js';
import { programName } from './program-name.js';
import { readObjects } from './read-objects.js';
import { runObjectGroup } from './run-object-group.js';
import type { ObjectJob, ObjectOutcome, WorkerSetup } from './task.js';
import { createSlots } from './worker-slots.js';

/** Tasks under way or waiting to be written, for each process; more would only fill the memory behind a slow line. */
const AHEAD = 4;
/** Lines that go to a process together at most, while others wait. */
const GROUP = 16;

export interface LinesOptions extends RepairSettings {
  readonly jobs?: number | undefined;
  readonly models?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly repairer?: URL | undefined;
  readonly worker?: URL | undefined;
}

/** What is written for one line. */
export function lineOf({ id, text, error, counts }: ObjectOutcome): string {
  const tally: Partial<Counts> = counts
    ? (({ pages, syllables, changed, unsure, unreadable }) => ({
        pages,
        syllables,
        changed,
        unsure,
        unreadable,
      }))(counts)
    : {};
  const fields = JSON.stringify({ text, error, ...tally }).slice(1);
  return `{"id":${id}${fields === '}' ? '' : ','}${fields}`;
}

/**
 * Repairs texts and files that come as one JSON object a line (`id` with `text` or `path`), and gives one object for each,
 * in the same order. No more are held than the processes need to stay busy. A line that is wrong gives an object with
 * `error`.
 */
export async function* repairLines(
  input: AsyncIterable<Uint8Array | string>,
  options: LinesOptions = {},
): AsyncGenerator<ObjectOutcome> {
  const { jobs = availableParallelism(), models, signal, repairer, worker, ...settings } = options;
  const temporary = await mkdtemp(join(tmpdir(), 'khoiphuc-'));
  const setup: WorkerSetup = {
    ...{ settings, models, program: programName(), output: temporary, temporary, pages: temporary, id: '' },
    purpose: 'repair',
    repairer: (repairer ?? new URL('./document-repairer.js', import.meta.url)).href,
  };
  const file = join(temporary, 'setup.json');
  await writeFile(file, JSON.stringify(setup), { mode: 0o600 });
  const slots = createSlots(jobs, file, worker ?? new URL('./worker.js', import.meta.url));
  const kill = (): void => void slots.close(true);
  signal?.addEventListener('abort', kill, { once: true });
  const free = gate(jobs);
  const waiting: Promise<readonly ObjectOutcome[]>[] = [];
  const start = (lines: readonly (ObjectJob | ObjectOutcome)[]): void => {
    const objects = lines.filter((line): line is ObjectJob => !('error' in line));
    const work = objects.length === 0 ? Promise.resolve([]) : free(() => runObjectGroup(slots, objects));
    const merged = work.then((outcomes) => {
      const next = outcomes[Symbol.iterator]();
      return lines.map((line) => ('error' in line ? line : (next.next().value as ObjectOutcome)));
    });
    merged.catch(() => {});
    waiting.push(merged);
  };
  try {
    const lines = readObjects(input);
    let isOver = false;
    let pending: ReturnType<typeof lines.next> | undefined;
    while (!isOver || waiting.length > 0) {
      if (signal?.aborted) throw signal.reason;
      if (isOver || waiting.length >= jobs * AHEAD) {
        yield* await waiting.shift()!;
        continue;
      }
      const group: (ObjectJob | ObjectOutcome)[] = [];
      // A slow source is answered line by line; a fast one fills groups.
      for (;;) {
        pending ??= lines.next();
        const taken = await (group.length > 0 || waiting.length > 0 ? soon(pending) : pending);
        if (taken === 'later') break;
        pending = undefined;
        if (taken.done) {
          isOver = true;
          break;
        }
        group.push(taken.value as ObjectJob | ObjectOutcome);
        if (group.length >= GROUP) break;
      }
      if (group.length > 0) start(group);
      else if (waiting.length > 0) yield* await waiting.shift()!;
    }
  } finally {
    signal?.removeEventListener('abort', kill);
    await slots.close(signal?.aborted === true);
    await rm(temporary, { recursive: true, force: true });
  }
}

/** What a promise gives, if it does so before the event loop has gone round. */
function soon<T>(promise: Promise<T>): Promise<T | 'later'> {
  return Promise.race([promise, new Promise<'later'>((resolve) => setImmediate(resolve, 'later'))]);
}
