import type { FolderOptions } from './batch/folder-options.js';
import type { FolderResult } from './batch/repair-folder.js';
import type { OcrEngine } from './source/ocr/engine.js';
import type { OpenEngineOptions } from './source/ocr/open-engine.js';
import type { OpenedDocument, OpenOptions } from './source/open-document.js';

// The readers of files and pictures take longer to load than the restorer: whoever restores text only never waits for
// them, and needs none of what they lean on.

/**
 * Opens a PDF, a file of page pictures, hOCR, ALTO or a text, told from its content. Each page takes the road that suits
 * it; the road and the reason are told with the page.
 *
 * @param source a path, or the bytes of the file
 * @param options `detector` is needed: `await loadDetector()`
 * @throws InputError when the file cannot be read as any of these, wants another password, or is damaged as a whole
 * @throws UsageError when `pages` is no list of pages, an option is unknown or wrong, or there is no detector
 * @throws the reason of `signal`
 */
export async function openDocument(
  source: string | Uint8Array,
  options: OpenOptions,
): Promise<OpenedDocument> {
  return (await import('./source/open-document.js')).openDocument(source, options);
}

/**
 * Opens a recogniser for scans; close it after use.
 *
 * @throws UsageError when it is not installed, lacks the data of a language, or an option is wrong
 */
export async function openEngine(options: OpenEngineOptions = {}): Promise<OcrEngine> {
  return (await import('./source/ocr/open-engine.js')).openEngine(options);
}

/**
 * Repairs every file of folders into a mirrored tree, with worker processes. What an earlier run did and what has not
 * changed since is left alone; a file that cannot be repaired is a result like any other. Results come as they are ready.
 *
 * @throws UsageError before any work when inputs and output overlap, or two inputs would write the same result
 * @throws ModelError when a model file is missing or damaged
 * @throws InputError when an input does not exist, or the output cannot be written any more (a full disk)
 * @throws the reason of `signal`
 */
export async function* repairFolder(options: FolderOptions): AsyncGenerator<FolderResult, void> {
  yield* (await import('./batch/repair-folder.js')).repairFolder(options);
}
