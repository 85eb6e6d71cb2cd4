import type { FolderOptions } from './folder-options.js';
import type { Root } from './inputs.js';
import { type FoundFile, walk } from './walk.js';
import { watchRoots } from './watch-roots.js';

/** The files to be repaired: those that are there, and with `watch` those that come. */
export async function* findFiles(
  roots: readonly Root[],
  options: FolderOptions,
  finish: AbortSignal,
): AsyncGenerator<FoundFile> {
  const watching = options.watch ? watchRoots(roots, finish, options.quietMs) : undefined;
  yield* tellNotes(walk(roots), options);
  if (watching) yield* tellNotes(watching, options);
}

async function* tellNotes(files: AsyncIterable<FoundFile>, { onProgress }: FolderOptions) {
  for await (const file of files) {
    if (file.note === undefined) yield file;
    else onProgress?.({ kind: 'note', path: file.key, note: file.note });
  }
}
