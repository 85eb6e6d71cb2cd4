import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModelError } from '../errors.js';
import type { Counts } from './file-record.js';
import type { RepairSettings } from './folder-options.js';
import { programName } from './program-name.js';
import type { ObjectJob, ObjectOutcome, WorkerSetup } from './task.js';
import { CrashError, createSlots, type Slots } from './worker-slots.js';

/** Tasks under way or waiting to be written, for each process; more would only fill the memory behind a slow line. */
const AHEAD = 4;
/** Lines that go to a process together at most, while others wait. */
const GROUP = 16;
/** UTF-16 units of one line; a longer one is an error of its own. */
const LONGEST_LINE = 2 ** 26;

export interface LinesOptions extends RepairSettings {
  readonly jobs?: number | undefined;
  readonly models?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly repairer?: URL | undefined;
  readonly worker?: URL | undefined;
}

/** Lines of a stream; `undefined` in place of one that is too long, which is passed over. */
async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let isTooLong = false;
  const cut = function* (text: string): Generator<string | undefined> {
    const lines = text.split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      yield isTooLong || line.length > LONGEST_LINE ? undefined : line;
      isTooLong = false;
    }
    if (rest.length > LONGEST_LINE) {
      isTooLong = true;
      rest = '';
    }
  };
  for await (const piece of input)
    yield* cut(rest + (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })));
  yield* cut(rest + decoder.decode());
  if (isTooLong) yield undefined;
  else if (rest !== '') yield rest;
}

/** A line understood, or what is wrong with it. */
function parse(line: string | undefined, number: number): ObjectJob | ObjectOutcome {
  const wrong = (error: string, id: unknown = null): ObjectOutcome => ({
    id,
    error: `line ${number}: ${error}`,
  });
  if (line === undefined)
    return wrong('longer than 64 million characters. Put the text in a file, and give `path`.');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return wrong('this is no JSON. Write one object a line.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong('this is no JSON object. Write {"id": …, "text": …}.');
  const { id = null, text, path } = value as Record<string, unknown>;
  if ((text === undefined) === (path === undefined)) return wrong('give `text` or `path`, one of them.', id);
  if (typeof (text ?? path) !== 'string') return wrong('`text` and `path` must be strings.', id);
  return text === undefined ? { id, path: path as string } : { id, text: text as string };
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
  return JSON.stringify({
    id,
    ...(text === undefined ? {} : { text }),
    ...(error === undefined ? {} : { error }),
    ...tally,
  });
}

async function runGroup(slots: Slots, objects: readonly ObjectJob[]): Promise<readonly ObjectOutcome[]> {
  try {
    const { objects: outcomes = [], fatal } = await slots.run({ kind: 'objects', objects });
    if (fatal) throw fatal.name === 'ModelError' ? new ModelError(fatal.message) : new Error(fatal.message);
    return outcomes;
  } catch (error) {
    if (!(error instanceof CrashError)) throw error;
    return [];
  }
}

/** The objects of a group; after a crash each once more, alone. */
async function runSafely(slots: Slots, objects: readonly ObjectJob[]): Promise<readonly ObjectOutcome[]> {
  const together = await runGroup(slots, objects);
  if (together.length === objects.length) return together;
  const outcomes: ObjectOutcome[] = [];
  for (const object of objects) {
    const [outcome] = await runGroup(slots, [object]);
    const error = 'the program that reads it crashed, twice. It may be damaged; please report it.';
    outcomes.push(outcome ?? { id: object.id, error: `${object.path ?? 'the text'}: ${error}` });
  }
  return outcomes;
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
    const work = objects.length === 0 ? Promise.resolve([]) : free(() => runSafely(slots, objects));
    const merged = work.then((outcomes) => {
      const next = outcomes[Symbol.iterator]();
      return lines.map((line) => ('error' in line ? line : (next.next().value as ObjectOutcome)));
    });
    merged.catch(() => {});
    waiting.push(merged);
  };
  try {
    const lines = linesOf(input);
    let number = 0;
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
        number += 1;
        if (taken.value === undefined || taken.value.trim() !== '') group.push(parse(taken.value, number));
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

/** Lets so many through at a time. */
function gate(most: number): <T>(action: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (action) => {
    // Whoever ends hands its place over; only a place that nobody waits for is given back.
    if (running >= most) await new Promise<void>((resolve) => queue.push(resolve));
    else running += 1;
    try {
      return await action();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
