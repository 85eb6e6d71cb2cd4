import { AsyncLocalStorage } from 'node:async_hooks';
import type { Worker as Thread } from 'node:worker_threads';

const creator = new AsyncLocalStorage<(thread: Thread) => void>();
let listening = false;

/**
 * Runs `create` and hands the thread that it starts to `onThread`, before the thread has done anything. tesseract.js
 * gives its thread out only once it is loaded and never listens to its `error`, so that a crash ends the process.
 */
export function withThread<T>(onThread: (thread: Thread) => void, create: () => T): T {
  if (!listening) {
    // One listener for all: Node announces each new thread in the context that created it.
    process.on('worker', (thread) => creator.getStore()?.(thread));
    listening = true;
  }
  return creator.run(onThread, create);
}
