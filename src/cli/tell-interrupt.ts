import { EXIT } from '../errors.js';
import type { Io } from './io.js';
import { wrap } from './wrap.js';

/**
 * Says on a terminal what became of the file in hand when Ctrl-C comes; whoever has something to clean up does that and
 * leaves, as `atomicFile` does.
 *
 * @returns what takes it back
 */
export function tellInterrupt({ stderr, messages }: Io): () => void {
  if (!stderr.isTTY) return () => {};
  const tell = (): void => {
    stderr.write(`\n${wrap(`khoiphuc: ${messages.progress.interrupted}`, '  ')}\n`);
    if (process.listenerCount('SIGINT') === 1) process.exit(EXIT.interrupted);
  };
  // The first of all: the others end the program.
  process.prependListener('SIGINT', tell);
  return () => process.off('SIGINT', tell);
}
