import type { FolderOptions } from './folder-options.js';
import type { Root } from './inputs.js';
import { type FoundFile, walk } from './walk.js';
import { type Watching, watchRoots } from './watch-roots.js';

/** The files to be repaired: those that are there, and with `watch` those that come or change, until `end`. */
export async function* findFiles(
  roots: readonly Root[],
  { watch = false, quietMs, onProgress }: FolderOptions,
  { end, inHand }: { readonly end: AbortSignal; readonly inHand: Set<string> },
): AsyncGenerator<FoundFile> {
  const how: Watching = { end, inHand, quiet: quietMs };
  for await (const file of watch ? watchRoots(roots, how) : walk(roots)) {
    if (file.note === undefined) {
      inHand.add(file.key);
      yield file;
    } else onProgress?.({ kind: 'note', path: file.key, note: file.note });
  }
}
