// The worker that reads and restores, as the page sees it: one file at a time, which can be given up.

/** Starts a worker when there is something to do, and a new one after one was ended. */
export class Reader {
  #worker;
  #waiting;

  /**
   * Has a file read and restored.
   *
   * @param told is given every message of worker.js but the last
   * @returns what became of it: `done`, `problem` (with `isOurs`) or `cancelled`
   */
  read(file, told) {
    return this.#ask({ file }, told, ({ done, problem }) => done !== undefined || problem !== undefined);
  }

  /** @returns `saved`, a blob, and its `extension` */
  save(format, language) {
    return this.#ask({ save: format, language }, () => {}, ({ saved, problem }) => saved ?? problem);
  }

  /** Ends what is being done, at once; what was restored is lost, and so are the models in its memory. */
  cancel() {
    this.#end();
    this.#waiting?.({ cancelled: true });
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask(question, told, isLast) {
    this.#worker ??= new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const settle = (answer) => {
        this.#waiting = undefined;
        resolve(answer);
      };
      this.#waiting = settle;
      worker.onmessage = ({ data }) => (isLast(data) ? settle(data) : told(data));
      worker.onerror = ({ message }) => {
        this.#end();
        settle({ problem: message ?? 'the worker stopped', isOurs: true });
      };
      worker.postMessage(question);
    });
  }
}
