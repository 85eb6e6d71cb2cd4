import { LONGEST_TIMER } from '../longest-timer.js';

/** How long to wait, and what may end the wait early. */
export interface Patience {
  /** milliseconds; undefined waits for ever */
  readonly limitMs?: number | undefined;
  /** the first that is aborted rejects the wait with its reason */
  readonly signals: readonly (AbortSignal | undefined)[];
}

/** A wait that took longer than its limit. */
class TookTooLong extends Error {}

/**
 * Waits for a promise that may never settle.
 *
 * @throws TookTooLong after the limit; the reason of the signal that was aborted; else what the promise rejects with
 */
export function waitFor<T>(promise: Promise<T>, { limitMs, signals }: Patience): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const live = signals.filter((signal) => signal !== undefined);
    const onAbort = (): void => done(() => reject(live.find((signal) => signal.aborted)?.reason));
    const tooLong = (): void => done(() => reject(new TookTooLong(`took more than ${limitMs! / 1000} s`)));
    // An answer that lies in the queue of a thread that was busy counts as in time: let it come in first.
    const timer =
      limitMs === undefined
        ? undefined
        : setTimeout(() => setTimeout(tooLong, 0), Math.min(limitMs, LONGEST_TIMER));
    const done = (settle: () => void): void => {
      clearTimeout(timer);
      for (const signal of live) signal.removeEventListener('abort', onAbort);
      settle();
    };
    promise.then(
      (value) => done(() => resolve(value)),
      (error) => done(() => reject(error)),
    );
    for (const signal of live) signal.addEventListener('abort', onAbort);
    if (live.some((signal) => signal.aborted)) onAbort();
  });
}
