import { fatalError } from './fatal-error.js';
import { type FileRecord, NO_COUNTS } from './file-record.js';
import { partsOf } from './run-parts.js';
import type { FileJob, FileOutcome, Task, TaskOutcome } from './task.js';
import { CrashError, type Slots } from './worker-slots.js';

/** A file that needs no work: done before, or beyond repair already. */
export interface Settled {
  readonly kind: 'settled';
  readonly record: FileRecord;
  readonly isUnchanged: boolean;
  /** its name in the account belongs to another input's result, which stands: the account stays as it is */
  readonly isOfAnother?: boolean | undefined;
}

/** What a schedule tells as it goes. */
export type Told =
  | Settled
  /** a file is through: all of it */
  | { readonly kind: 'file'; readonly job: FileJob; readonly outcome: FileOutcome }
  /** some pages of a long one are */
  | { readonly kind: 'pages'; readonly job: FileJob; readonly outcome: FileOutcome };

/** A long document that is being done in parts. */
interface Cut {
  readonly job: FileJob;
  readonly pageCount: number;
  readonly sha256: string | undefined;
  waiting: number;
  seconds: number;
  failure: FileOutcome | undefined;
}

/** A task of which the process ended once already. */
interface Item {
  readonly task: Task;
  readonly isRetry: boolean;
}

function jobsOf(task: Task): readonly FileJob[] {
  return task.kind === 'files' ? task.jobs : task.kind === 'objects' ? [] : [task.job];
}

/** Whether a task is over soon: small files together. */
function isShort(task: Task): boolean {
  return task.kind === 'files' && task.jobs.length > 1;
}

function crashed(job: FileJob, words: string): FileOutcome {
  const said = words === '' ? '' : ` (its last words: ${words})`;
  return {
    key: job.key,
    status: 'failed',
    reason: `${job.input}: the program that reads it crashed, twice${said}. The file may be damaged; please report it.`,
    isCrash: true,
    counts: NO_COUNTS,
    warnings: [],
    seconds: 0,
    outputs: [],
  };
}

/**
 * Keeps all processes busy: while they do what is over soon, a task for each is taken from the source ahead of time, so that none
 * waits while files are looked at. Behind a long document that would be too early: files may change until their turn comes. Parts
 * of a long document go before new files, so that what was begun is finished first.
 */
export class Schedule {
  readonly #slots: Slots;
  readonly #isKept: (job: FileJob, first: number) => Promise<boolean>;
  /** Of what was begun: parts of documents, and what is tried again. */
  readonly #ready: Item[] = [];
  readonly #told: Told[] = [];
  readonly #cuts = new Map<string, Cut>();

  /** @param isKept whether an earlier run left the pages of a document from `first` on */
  constructor(slots: Slots, isKept: (job: FileJob, first: number) => Promise<boolean>) {
    this.#slots = slots;
    this.#isKept = isKept;
  }

  /**
   * @param source tasks, and what is told of files that need none
   * @param finish when it is aborted, what is under way is finished and nothing is begun
   * @throws what makes all work hopeless
   */
  async *run(source: AsyncIterator<Task | Settled>, finish: AbortSignal): AsyncGenerator<Told> {
    const { size } = this.#slots;
    const ahead: Item[] = [];
    let running = 0;
    let long = 0;
    let failure: { readonly error: unknown } | undefined;
    let isPulling = false;
    let isOver = false;
    let wake = (): void => {};
    const fail = (error: unknown): void => {
      failure ??= { error };
    };
    const start = (item: Item): void => {
      const isLong = !isShort(item.task);
      running += 1;
      if (isLong) long += 1;
      void this.#do(item)
        .catch(fail)
        .finally(() => {
          running -= 1;
          if (isLong) long -= 1;
          wake();
        });
    };
    const pull = (): void => {
      isPulling = true;
      void source
        .next()
        .then(({ done, value }) => {
          if (done) isOver = true;
          else if (value.kind === 'settled') this.#told.push(value);
          else ahead.push({ task: value, isRetry: false });
        })
        .catch(fail)
        .finally(() => {
          isPulling = false;
          wake();
        });
    };
    const stop = (): void => wake();
    finish.addEventListener('abort', stop);
    try {
      for (;;) {
        while (this.#told.length > 0) yield this.#told.shift()!;
        if (failure) throw failure.error;
        const goesOn = !finish.aborted;
        while (goesOn && running < size && this.#ready.length + ahead.length > 0)
          start((this.#ready.shift() ?? ahead.shift())!);
        const isWanted = running < size || (long === 0 && ahead.length < size);
        if (goesOn && !isOver && !isPulling && isWanted) pull();
        if (running === 0 && !(goesOn && isPulling)) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      finish.removeEventListener('abort', stop);
    }
  }

  async #do({ task, isRetry }: Item): Promise<void> {
    let outcome: TaskOutcome;
    try {
      outcome = await this.#slots.run(task);
    } catch (error) {
      if (!(error instanceof CrashError)) throw error;
      return this.#afterCrash(task, isRetry, error.message);
    }
    if (outcome.fatal) throw fatalError(outcome.fatal);
    const jobs = new Map(jobsOf(task).map((job) => [job.key, job]));
    for (const file of outcome.files ?? []) await this.#take(task, jobs.get(file.key)!, file);
  }

  /** Each file of the task is tried once more, alone; then it is a failure of its own. */
  async #afterCrash(task: Task, isRetry: boolean, words: string): Promise<void> {
    if (isRetry) {
      for (const job of jobsOf(task)) await this.#take(task, job, crashed(job, words));
      return;
    }
    const alone: Task[] =
      task.kind === 'files' ? task.jobs.map((job) => ({ kind: 'files', jobs: [job] })) : [task];
    this.#ready.unshift(...alone.map((again) => ({ task: again, isRetry: true })));
  }

  async #take(task: Task, job: FileJob, outcome: FileOutcome): Promise<void> {
    if (outcome.status === 'cut') return this.#cut(job, outcome);
    const cut = this.#cuts.get(job.key);
    // What no other file can be written for either is told at once, not after the other parts of this one.
    if (!cut || outcome.hopeless) {
      this.#told.push({ kind: 'file', job, outcome });
      return;
    }
    cut.seconds += outcome.seconds;
    if (task.kind === 'assemble') return this.#end(cut, outcome);
    cut.waiting -= 1;
    if (outcome.status === 'failed') cut.failure ??= outcome;
    else this.#told.push({ kind: 'pages', job, outcome });
    if (cut.waiting === 0) this.#partsDone(cut);
  }

  async #cut(job: FileJob, { pageCount = 0, sha256, seconds }: FileOutcome): Promise<void> {
    const cut: Cut = { job, pageCount, sha256, waiting: 0, seconds, failure: undefined };
    const firsts: number[] = [];
    for (const first of partsOf(pageCount)) if (!(await this.#isKept(job, first))) firsts.push(first);
    this.#cuts.set(job.key, cut);
    cut.waiting = firsts.length;
    const [, second = Number.POSITIVE_INFINITY] = partsOf(pageCount);
    for (const first of firsts) {
      const last = Math.min(pageCount, first + second - 2);
      this.#ready.push({ task: { kind: 'pages', job, first, last }, isRetry: false });
    }
    if (firsts.length === 0) this.#partsDone(cut);
  }

  #partsDone(cut: Cut): void {
    if (cut.failure) this.#end(cut, cut.failure);
    else {
      const task: Task = { kind: 'assemble', job: cut.job, pageCount: cut.pageCount };
      this.#ready.unshift({ task, isRetry: false });
    }
  }

  #end(cut: Cut, outcome: FileOutcome): void {
    this.#cuts.delete(cut.job.key);
    const seconds = Math.round(cut.seconds * 1000) / 1000;
    const sha256 = outcome.sha256 ?? cut.sha256;
    this.#told.push({ kind: 'file', job: cut.job, outcome: { ...outcome, sha256, seconds } });
  }
}
