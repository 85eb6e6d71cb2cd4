import { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import workerpool, { type Pool } from 'workerpool';
import type { Task, TaskOutcome } from './task.js';
import { timeFor } from './task-time.js';

/** The process that did a task is gone, with what it printed last. */
export class CrashError extends Error {}

/** Does tasks. */
export interface Slots {
  /** tasks at a time */
  readonly size: number;
  /**
   * Does one task; no more than `size` may be under way.
   *
   * @throws CrashError when the process that did it ended, or all were closed
   */
  run(task: Task): Promise<TaskOutcome>;
  /** Ends all processes: at once with `force`, whatever they do. They are gone when it is through. */
  close(force: boolean): Promise<void>;
}

/**
 * Bytes of memory from which a process is replaced after its task: what is remembered of words grows slowly, and pictures of
 * large pages leave holes. A fresh process holds about 200 MB.
 */
const MOST_MEMORY = 1024 * 2 ** 20;
/** Milliseconds that a process has to end by itself. */
const PATIENCE_MS = 1500;
/** Characters kept of what a process printed, to say why it crashed. */
const LAST_WORDS = 300;

/**
 * Half of the usual room for what is new: three such spaces are kept, 24 MB less for each process, at 4 % of its time (2,000
 * short texts).
 */
const YOUNG_SPACE = '--max-semi-space-size=8';

interface Slot {
  pool: Pool | undefined;
  busy: boolean;
  printed: string;
}

function settled(promise: PromiseLike<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS * 2);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    promise.then(end, end);
  });
}

/** The library's `Error` for a process that is gone; cancelled and overdue tasks end their process too. */
function isGone(error: unknown): boolean {
  return error instanceof workerpool.TerminateError || error instanceof workerpool.Promise.TimeoutError;
}

/**
 * Sees to it that processes can be ended. One that does not end by itself in time the library ends by SIGTERM, which ours pass
 * over (`worker.ts`).
 */
function endByForce(pool: Pool): void {
  const { workers = [] } = pool as unknown as { readonly workers?: readonly { worker?: ChildProcess }[] };
  for (const { worker } of workers)
    if (worker) worker.kill = () => ChildProcess.prototype.kill.call(worker, 'SIGKILL');
}

/**
 * Worker processes, each in a pool of its own, started when there is work for them. Processes and not threads: a crash in
 * native code must not take the others along.
 *
 * @param setupFile what each process reads first (`WorkerSetup`)
 * @param environment what each process has in its environment besides ours
 */
export function createSlots(
  size: number,
  setupFile: string,
  script: URL,
  environment: NodeJS.ProcessEnv = {},
): Slots {
  let isClosed = false;
  /** Of processes that are asked to end and may not have done so. */
  const ending = new Set<Promise<void>>();
  const slots: Slot[] = Array.from({ length: size }, () => ({ pool: undefined, busy: false, printed: '' }));
  const poolOf = (slot: Slot): Pool => {
    slot.pool ??= workerpool.pool(fileURLToPath(script), {
      maxWorkers: 1,
      workerType: 'process',
      forkArgs: [setupFile],
      forkOpts: {
        env: { ...process.env, ...environment },
        execArgv: [...process.execArgv.filter((arg) => !arg.startsWith('--inspect')), YOUNG_SPACE],
      },
      emitStdStreams: true,
      workerTerminateTimeout: PATIENCE_MS,
    });
    return slot.pool;
  };
  const replace = (slot: Slot, force: boolean): Promise<void> => {
    const old = slot.pool;
    slot.pool = undefined;
    slot.printed = '';
    if (!old) return Promise.resolve();
    const ended = settled(old.terminate(force) as unknown as PromiseLike<unknown>);
    ending.add(ended);
    return ended.finally(() => ending.delete(ended));
  };
  return {
    size,
    async run(task) {
      // What is tried once more when its process was ended must not start another.
      if (isClosed) throw new CrashError('ended');
      // A process that is warm goes first, so that no more are started than there is work for.
      const free = slots.filter(({ busy }) => !busy);
      const slot = free.find(({ pool }) => pool !== undefined) ?? free[0];
      if (!slot) throw new RangeError('more tasks than processes');
      slot.busy = true;
      const on = (printed: { stdout?: string; stderr?: string }): void => {
        slot.printed = `${slot.printed}${printed.stderr ?? ''}`.slice(-LAST_WORDS);
      };
      try {
        const pool = poolOf(slot);
        const doing = pool.exec('run', [task], { on }).timeout(timeFor(task));
        endByForce(pool);
        const outcome = (await doing) as TaskOutcome;
        if (outcome.memory > MOST_MEMORY) await replace(slot, false);
        return outcome;
      } catch (error) {
        const last = slot.printed.trim().split('\n').at(-1) ?? '';
        void replace(slot, true);
        if (!isGone(error)) throw error;
        throw new CrashError(last, { cause: error });
      } finally {
        slot.busy = false;
      }
    },
    async close(force) {
      isClosed = true;
      for (const slot of slots) void replace(slot, force);
      await Promise.all(ending);
    },
  };
}
