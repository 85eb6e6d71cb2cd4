import { readFile } from 'node:fs/promises';
import type { FolderProgress } from './folder-options.js';
import { type Learnt, lessonId, lessonPlaces } from './learn-folder.js';
import type { Manifest } from './manifest.js';
import { compareTaughtBy, readTaughtBy } from './taught-by.js';
import type { FoundFile } from './walk.js';
import type { WorkFolder } from './work-folder.js';

/** Whether any result was made with these settings. */
async function isInUse(manifest: Pick<Manifest, 'records'>, settings: string): Promise<boolean> {
  for await (const { status, settings: used } of manifest.records())
    if (used === settings && (status === 'done' || status === 'partial')) return true;
  return false;
}

/**
 * What an earlier run learnt with the same settings and models, when this one is to go on with it. A lesson of other files than
 * are there now holds once results were made with it, for all of them would have to be made again; that is told. Before, it is
 * learnt anew, and so is one of which nothing says what it was learnt from.
 *
 * @param files those that are there now
 */
export async function earlierLesson(
  files: AsyncIterable<FoundFile>,
  how: {
    readonly work: WorkFolder;
    readonly name: string;
    readonly manifest: Pick<Manifest, 'records'>;
    /** the short name of the settings with a lesson */
    readonly settingsWith: (lesson: string) => string;
    readonly onProgress?: ((progress: FolderProgress) => void) | undefined;
  },
): Promise<Learnt | undefined> {
  const { work, name, manifest, settingsWith, onProgress } = how;
  const { pairs, taughtBy } = lessonPlaces(work, name);
  const text = await readFile(pairs, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lesson: Learnt = { file: pairs, id: lessonId(text) };
  const known = await readTaughtBy(taughtBy, lesson.id);
  if (!known) return undefined;
  const now = await compareTaughtBy(files, known);
  const isSame = now.known === now.here && now.known === now.learntFrom;
  if (isSame) return lesson;
  if (!(await isInUse(manifest, settingsWith(lesson.id)))) return undefined;
  if (now.known < now.here) {
    const note = `What this folder taught was learnt from ${now.known} of the ${now.here} files that are here now. The others are repaired with it too; \`--force\` learns anew, and repairs all files again.`;
    onProgress?.({ kind: 'note', path: '.', note });
  }
  return lesson;
}
