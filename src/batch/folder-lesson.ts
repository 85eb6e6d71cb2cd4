import { earlierLesson } from './earlier-lesson.js';
import { settingsId } from './fingerprint.js';
import type { FolderOptions } from './folder-options.js';
import type { Root } from './inputs.js';
import { type Learnt, learnFolder } from './learn-folder.js';
import type { Ledger } from './ledger.js';
import type { Manifest } from './manifest.js';
import { settingsOf } from './prepare-workers.js';
import { walk } from './walk.js';
import type { WorkFolder } from './work-folder.js';
import type { Slots } from './worker-slots.js';

/** The short name of the settings once a folder taught something. */
export function settingsWith(options: FolderOptions, lesson: string): string {
  return settingsId(settingsOf(options), lesson);
}

/**
 * What the files of a folder teach together: what an earlier run learnt, or else learnt now from all of them.
 *
 * @param ledger of the settings without a lesson
 * @param engage makes places for worker processes that learn
 * @returns undefined when `finish` came first
 */
export async function folderLesson(
  roots: readonly Root[],
  options: FolderOptions,
  ledger: Ledger & { readonly manifest: Manifest },
  how: {
    readonly work: WorkFolder;
    readonly expected: number;
    readonly finish: AbortSignal;
    readonly signal: AbortSignal;
    readonly engage: () => Promise<Slots>;
  },
): Promise<Learnt | undefined> {
  const { work, expected, finish, signal, engage } = how;
  const { manifest } = ledger;
  const { onProgress } = options;
  const name = `${ledger.settings}-${ledger.models}`;
  const before = {
    ...{ work, name, manifest, onProgress },
    settingsWith: (lesson: string) => settingsWith(options, lesson),
  };
  const earlier = ledger.force ? undefined : await earlierLesson(walk(roots), before);
  if (earlier) return earlier;
  const slots = await engage();
  const learnt = await learnFolder(walk(roots), slots, { work, name, ledger, expected, finish, onProgress });
  await slots.close(signal.aborted);
  return learnt;
}
