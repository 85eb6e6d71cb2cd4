import type { Writable } from 'node:stream';
import { isClosedPipe } from './exit.js';
import { write } from './io.js';

const heard = new WeakSet<Writable>();

/**
 * Hears the errors of a stream. A reader that goes away shows up at the write that fails; the stream says so once more, perhaps only
 * after the last line of ours has run, and would end the process loudly if nobody listened then.
 */
export function hearErrors(stream: Writable): void {
  if (heard.has(stream)) return;
  heard.add(stream);
  stream.on('error', () => {});
}

/** Prints what nobody waits for where it is said: help, versions, wrong uses. */
export class Printer {
  readonly #written: Promise<void>[] = [];

  print(stream: Writable, text: string): void {
    const written = write(stream, text).catch((error: unknown) => {
      if (!isClosedPipe(error)) throw error;
    });
    // It is `done` that tells.
    written.catch(() => {});
    this.#written.push(written);
  }

  /** @throws when something could not be written though somebody was there to read it */
  async done(): Promise<void> {
    await Promise.all(this.#written);
  }
}
