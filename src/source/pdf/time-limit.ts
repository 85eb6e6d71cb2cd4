import { LONGEST_TIMER } from '../longest-timer.js';

/** Work took longer than it may. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Waits for work at most so long. The work itself is not stopped: that is the caller's.
 *
 * @param ms milliseconds
 * @throws TimeoutError
 */
export async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const tooLate = (): void => reject(new TimeoutError(`more than ${ms} ms`));
    timer = setTimeout(tooLate, Math.min(ms, LONGEST_TIMER));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}
