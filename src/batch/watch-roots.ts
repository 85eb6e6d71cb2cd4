import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { isClutter, type Root } from './inputs.js';
import type { FoundFile } from './walk.js';

/** Milliseconds without growth after which a file counts as complete; scanners pause between pages. */
const QUIET_MS = 2000;
const LOOK_MS = 200;

/**
 * Files that come or change from now on, each once it has stopped growing. Ends with the signal.
 *
 * @param quiet milliseconds without growth
 */
export async function* watchRoots(
  roots: readonly Root[],
  end: AbortSignal,
  quiet: number = QUIET_MS,
): AsyncGenerator<FoundFile> {
  const arrived = new Map<string, FoundFile>();
  let wake = (): void => {};
  const folders = roots.filter(({ kind }) => kind === 'folder');
  const watchers = folders.map((root) => {
    const base = resolve(root.path);
    const take = (path: string): void => {
      const inside = relative(base, path).split(sep).join('/');
      const key = root.prefix + inside;
      if (inside === '' || inside.split('/').some(isClutter) || !root.wants(inside)) return;
      arrived.set(key, { key, input: path });
      wake();
    };
    return watch(base, {
      ignoreInitial: true,
      followSymlinks: false,
      awaitWriteFinish: { stabilityThreshold: quiet, pollInterval: LOOK_MS },
    })
      .on('add', take)
      .on('change', take)
      .on('error', () => {});
  });
  const stop = (): void => wake();
  end.addEventListener('abort', stop);
  try {
    while (!end.aborted) {
      const [first] = arrived;
      if (first) {
        arrived.delete(first[0]);
        if ((await stat(first[1].input).catch(() => undefined))?.isFile()) yield first[1];
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    end.removeEventListener('abort', stop);
    await Promise.all(watchers.map((watcher) => watcher.close()));
  }
}
