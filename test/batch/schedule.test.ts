import { expect, it } from 'vitest';
import type { FileRecord } from '../../src/batch/file-record.js';
import { NO_COUNTS } from '../../src/batch/file-record.js';
import { Schedule, type Settled } from '../../src/batch/schedule.js';
import type { FileJob, FileOutcome, Task, TaskOutcome } from '../../src/batch/task.js';
import type { Slots } from '../../src/batch/worker-slots.js';

const jobOf = (key: string): FileJob => ({
  key,
  input: key,
  stamp: { bytes: 1, modified: '0', changed: '0' },
});
const group = (...keys: string[]): Task => ({ kind: 'files', jobs: keys.map(jobOf) });
const done = (key: string): FileOutcome => ({
  ...{ key, status: 'done', counts: NO_COUNTS, warnings: [], seconds: 0, outputs: [] },
});

/** Processes that end their tasks when they are told to, in the order in which they got them. */
class ToySlots implements Slots {
  readonly size: number;
  readonly begun: Task[] = [];
  readonly #ends: (() => void)[] = [];

  constructor(size: number) {
    this.size = size;
  }

  run(task: Task): Promise<TaskOutcome> {
    this.begun.push(task);
    const files = task.kind === 'files' ? task.jobs.map(({ key }) => done(key)) : [];
    return new Promise((resolve) => this.#ends.push(() => resolve({ files, memory: 0 })));
  }

  endFirst(): void {
    this.#ends.shift()!();
  }

  async close(): Promise<void> {}
}

/** A source that notes how many tasks were asked for. */
class Source {
  asked = 0;
  readonly #tasks: readonly (Task | Settled)[];

  constructor(tasks: readonly (Task | Settled)[]) {
    this.#tasks = tasks;
  }

  async next(): Promise<IteratorResult<Task | Settled, undefined>> {
    const value = this.#tasks[this.asked++];
    return value ? { done: false, value } : { done: true, value: undefined };
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const NEVER = new AbortController().signal;

function running(slots: Slots, source: Source, finish = NEVER) {
  const told: string[] = [];
  const over = (async () => {
    for await (const one of new Schedule(slots, async () => false).run(source, finish))
      told.push(one.kind === 'settled' ? one.record.path : one.job.key);
  })();
  return { told, over };
}

it('takes a task for each process ahead of time while short ones are done, and no more', async () => {
  const slots = new ToySlots(2);
  const source = new Source(['a', 'b', 'c', 'd', 'e', 'f'].map((key) => group(key, `${key}2`)));
  const { told, over } = running(slots, source);
  await settle();
  expect(slots.begun).toHaveLength(2);
  expect(source.asked).toBe(4);
  slots.endFirst();
  await settle();
  expect(slots.begun).toHaveLength(3);
  expect(source.asked).toBe(5);
  expect(told).toEqual(['a', 'a2']);
  for (let left = 5; left > 0; left--, await settle()) slots.endFirst();
  await over;
  expect(told).toHaveLength(12);
});

it('takes none ahead behind a file that may take long', async () => {
  const slots = new ToySlots(1);
  const source = new Source([group('long.pdf'), group('a', 'b')]);
  const { over } = running(slots, source);
  await settle();
  expect(source.asked).toBe(1);
  slots.endFirst();
  await settle();
  expect(source.asked).toBeGreaterThan(1);
  slots.endFirst();
  await over;
});

it('begins nothing that was taken ahead once it is to finish', async () => {
  const slots = new ToySlots(1);
  const finish = new AbortController();
  const source = new Source([group('a', 'b'), group('c', 'd')]);
  const { told, over } = running(slots, source, finish.signal);
  await settle();
  expect(source.asked).toBe(2);
  finish.abort();
  slots.endFirst();
  await over;
  expect(told).toEqual(['a', 'b']);
  expect(slots.begun).toHaveLength(1);
});

it('tells of files that need no work while all processes are busy', async () => {
  const slots = new ToySlots(1);
  const record = { path: 'known' } as FileRecord;
  const source = new Source([group('a', 'b'), { kind: 'settled', record, isUnchanged: true }]);
  const { told, over } = running(slots, source);
  await settle();
  expect(told).toEqual(['known']);
  slots.endFirst();
  await over;
  expect(told).toEqual(['known', 'a', 'b']);
});

it('tells at once that nothing can be written any more, not when the other parts of a long file are through', async () => {
  const parts = { ...done('long.pdf'), status: 'cut', pageCount: 64 } as const;
  const full = { ...done('long.pdf'), status: 'failed', hopeless: true } as const;
  let tried = 0;
  const slots: Slots = {
    size: 1,
    async run({ kind }) {
      if (kind === 'pages') tried += 1;
      return { files: [kind === 'files' ? parts : full], memory: 0 };
    },
    close: async () => {},
  };
  for await (const told of new Schedule(slots, async () => false).run(
    new Source([group('long.pdf')]),
    NEVER,
  )) {
    expect(told).toMatchObject({ kind: 'file', outcome: { hopeless: true } });
    break;
  }
  expect(tried).toBe(1);
});
