import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../errors.js';
import type { Counts } from './file-record.js';
import type { RepairSettings } from './folder-options.js';
import { gate } from './gate.js';
import { LineGroups } from './group-lines.js';
import { handOverSetup } from './hand-over-setup.js';
import { programName } from './program-name.js';
import { readObjects } from './read-objects.js';
import { runObjectGroup } from './run-object-group.js';
import type { ObjectJob, ObjectOutcome, WorkerSetup } from './task.js';
import { createSlots, type Slots } from './worker-slots.js';

/** Tasks under way or waiting to be written, for each process; more would only fill the memory behind a slow line. */
const AHEAD = 4;

export interface LinesOptions extends RepairSettings {
  readonly jobs?: number | undefined;
  readonly models?: string | undefined;
  /** ends at once, whatever is in hand */
  readonly signal?: AbortSignal | undefined;
  /** takes no more lines, finishes those that processes are at, and ends */
  readonly finish?: AbortSignal | undefined;
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

/** @throws InputError when the system's folder for temporary files cannot be written to */
async function makeTemporary(): Promise<string> {
  const folder = tmpdir();
  try {
    return await mkdtemp(join(folder, 'khoiphuc-'));
  } catch (cause) {
    const message = `${folder}: no temporary files can be made there. Name another folder in TMPDIR.`;
    throw new InputError(message, { cause, file: folder });
  }
}

/**
 * Repairs texts and files that come as one JSON object a line (`id` with `text` or `path`), and gives one object for each,
 * in the same order. No more are held than the processes need to stay busy. A line that is wrong gives an object with
 * `error`.
 *
 * @throws InputError when no temporary files can be made
 * @throws the reason of `signal`
 */
export async function* repairLines(
  input: AsyncIterable<Uint8Array | string>,
  options: LinesOptions = {},
): AsyncGenerator<ObjectOutcome> {
  const { jobs = availableParallelism(), models, signal, finish, repairer, worker, ...settings } = options;
  const temporary = await makeTemporary();
  const signals = [signal, finish].filter((one) => one !== undefined);
  const lines = new LineGroups(readObjects(input), signals);
  const free = gate(jobs);
  const waiting: Promise<readonly ObjectOutcome[] | undefined>[] = [];
  let slots: Slots | undefined;
  const kill = (): void => void slots?.close(true);
  signal?.addEventListener('abort', kill, { once: true });
  try {
    const setup: WorkerSetup = {
      ...{ settings, models, program: programName(), output: temporary, temporary, pages: temporary, id: '' },
      purpose: 'repair',
      repairer: (repairer ?? new URL('./document-repairer.js', import.meta.url)).href,
    };
    const file = join(temporary, 'setup.json');
    const environment = await handOverSetup(setup, file);
    const processes = createSlots(jobs, file, worker ?? new URL('./worker.js', import.meta.url), environment);
    slots = processes;
    for (;;) {
      signal?.throwIfAborted();
      if (finish?.aborted) lines.close();
      if (!lines.isOver && waiting.length < jobs * AHEAD) {
        const group = await lines.next(waiting.length === 0);
        if (group.length > 0) {
          const work = free(async () => (finish?.aborted ? undefined : repairGroup(processes, group)));
          work.catch(() => {});
          waiting.push(work);
          continue;
        }
      }
      const first = waiting.shift();
      if (!first && lines.isOver) return;
      const outcomes = await (first ?? []);
      // After `finish`, neither this group nor any behind it was begun.
      if (!outcomes) return;
      signal?.throwIfAborted();
      yield* outcomes;
    }
  } finally {
    signal?.removeEventListener('abort', kill);
    lines.close();
    await slots?.close(signal?.aborted === true);
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Has the objects of a group done, and puts what they became among the lines that were none. */
async function repairGroup(
  slots: Slots,
  group: readonly (ObjectJob | ObjectOutcome)[],
): Promise<readonly ObjectOutcome[]> {
  const objects = group.filter((line): line is ObjectJob => !('error' in line));
  const outcomes = objects.length === 0 ? [] : await runObjectGroup(slots, objects);
  const next = outcomes[Symbol.iterator]();
  return group.map((line) => ('error' in line ? line : (next.next().value as ObjectOutcome)));
}
