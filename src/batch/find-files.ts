import type { FolderOptions } from './folder-options.js';
import type { Root } from './inputs.js';
import type { OutputNames } from './output-names.js';
import { type FoundFile, walk } from './walk.js';
import { type Watching, watchRoots } from './watch-roots.js';

/** What is known of the files of a run. */
export interface Found {
  /** names of those that were given out and are not through */
  readonly inHand: Set<string>;
  /** names of the results of those that were there when the run began, and of those given out since */
  readonly names: OutputNames;
}

/**
 * The files to be repaired: those that are there, and with `watch` those that come or change, until `end`. One that comes and
 * would overwrite the result of another has a trouble.
 */
export async function* findFiles(
  roots: readonly Root[],
  { watch = false, quietMs, onProgress }: FolderOptions,
  { inHand, names }: Found,
  end: AbortSignal,
): AsyncGenerator<FoundFile> {
  const how: Watching = { end, inHand, quiet: quietMs };
  for await (const file of watch ? watchRoots(roots, how) : walk(roots)) {
    if (file.note !== undefined) {
      onProgress?.({ kind: 'note', path: file.key, note: file.note });
      continue;
    }
    inHand.add(file.key);
    const { trouble = watch ? names.claim(file, true) : undefined } = file;
    yield { ...file, trouble };
  }
}
