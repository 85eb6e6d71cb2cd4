/** Lines that go to a process together at most, while others wait. */
const GROUP = 16;

/** What a promise gives, if it does so before the event loop has gone round. */
function soon<T>(promise: Promise<T>): Promise<T | 'later'> {
  return Promise.race([promise, new Promise<'later'>((resolve) => setImmediate(resolve, 'later'))]);
}

/** What a promise gives, if it does so before a signal. */
function before<T>(promise: Promise<T>, signals: readonly AbortSignal[]): Promise<T | 'later'> {
  if (signals.some(({ aborted }) => aborted)) return Promise.resolve('later');
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve('later');
    const free = (): void => {
      for (const signal of signals) signal.removeEventListener('abort', stop);
    };
    for (const signal of signals) signal.addEventListener('abort', stop);
    promise.finally(free).then(resolve, reject);
  });
}

/** Lines in groups as large as they come: a slow source is answered line by line, a fast one fills groups. */
export class LineGroups<T> {
  readonly #lines: AsyncGenerator<T, void>;
  readonly #signals: readonly AbortSignal[];
  #pending: Promise<IteratorResult<T, void>> | undefined;
  #isOver = false;

  /** @param signals that end the waiting for a silent source */
  constructor(lines: AsyncGenerator<T, void>, signals: readonly AbortSignal[]) {
    this.#lines = lines;
    this.#signals = signals;
  }

  /** Whether there are no more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** @param isIdle true to wait for a first line, false to take only what is there */
  async next(isIdle: boolean): Promise<readonly T[]> {
    const group: T[] = [];
    while (!this.#isOver && group.length < GROUP) {
      this.#pending ??= this.#lines.next();
      const waits = isIdle && group.length === 0;
      const taken = await (waits ? before(this.#pending, this.#signals) : soon(this.#pending));
      if (taken === 'later') break;
      this.#pending = undefined;
      if (taken.done) this.#isOver = true;
      else group.push(taken.value);
    }
    return group;
  }

  /** Takes no more. A source that is silent now is left alone, with whatever it says later. */
  close(): void {
    this.#isOver = true;
    this.#pending?.catch(() => {});
    this.#lines.return().catch(() => {});
  }
}
