import { rm } from 'node:fs/promises';
import { UsageError } from '../errors.js';
import { SHIPPED_MODELS } from '../model/load.js';
import { formatsNamed } from '../output/formats.js';
import type { AccountError } from './account-error.js';
import { checkFolderCall } from './check-folder-call.js';
import { checkNames } from './check-names.js';
import { closeAccount } from './close-account.js';
import { findFiles } from './find-files.js';
import { modelsId, settingsId } from './fingerprint.js';
import { folderLesson, settingsWith } from './folder-lesson.js';
import type { FolderOptions } from './folder-options.js';
import { gatherTasks } from './gather-tasks.js';
import { InputGuard, inputPlaces } from './input-guard.js';
import { findRoots, type Root } from './inputs.js';
import type { Learnt } from './learn-folder.js';
import type { Ledger } from './ledger.js';
import { takeLock } from './lock.js';
import { Manifest } from './manifest.js';
import { type FolderResult, noteResult } from './note-result.js';
import { ignoresCase, OutputNames } from './output-names.js';
import { hasKept, spoolFolder } from './page-spool.js';
import { adoptPlaced } from './placing-log.js';
import { prepareWorkers, settingsOf, type WorkerTask } from './prepare-workers.js';
import { programName } from './program-name.js';
import { Schedule } from './schedule.js';
import { Selection } from './selection.js';
import type { FileJob } from './task.js';
import { walk } from './walk.js';
import { openWorkFolder, sweep, unfinishedFolders } from './work-folder.js';
import type { Slots } from './worker-slots.js';

export type { FolderResult } from './note-result.js';

const NEVER = new AbortController().signal;

/**
 * Repairs every file of folders into a mirrored tree. What an earlier run did and what has not changed since is left alone;
 * a file that cannot be repaired is a result like any other. Results come as they are ready.
 *
 * @throws UsageError before any work when an option is unknown or wrong, results would overwrite inputs, or two inputs
 *   would write the same result
 * @throws ModelError when a model file is missing or damaged
 * @throws InputError when an input does not exist, or the output cannot be written any more (a full disk)
 * @throws InputError at the end, when all results stand but `report.csv` or the manifest could not be written
 * @throws the reason of `signal`
 */
export async function* repairFolder(options: FolderOptions): AsyncGenerator<FolderResult, void> {
  checkFolderCall(options);
  const { output, finish = NEVER, signal = NEVER, force = false, watch = false } = options;
  signal.throwIfAborted();
  const extensions = formatsNamed((options.formats ?? ['text']).join(',')).map(({ extension }) => extension);
  const selection = new Selection(options);
  const roots = await findRoots(options, selection);
  if (watch && options.adapt === 'folder') {
    throw new UsageError(
      '`--watch` cannot learn from files that are still to come: leave out `--adapt folder`.',
    );
  }
  const models = await modelsId(options.models ?? SHIPPED_MODELS);
  const work = await openWorkFolder(output);
  const unlock = await takeLock(work.lock, output);
  let slots: Slots | undefined;
  let manifest: Manifest | undefined;
  let isThrough = false;
  let trouble: AccountError | undefined;
  const kill = (): void => void slots?.close(true);
  const over = new AbortController();
  try {
    const ignoreCase = await ignoresCase(output);
    const names = new OutputNames({
      ...{ extensions, keepExtension: options.keepExtension === true, wholeTree: roots.length > 1 || watch },
      ignoreCase,
    });
    const guard = new InputGuard(output, await inputPlaces(roots, ignoreCase));
    const files = await checkNames(walk(roots), names, guard, output);
    signal.throwIfAborted();
    manifest = await Manifest.open(work.manifest);
    await adoptPlaced(await unfinishedFolders(work), manifest, output);
    await manifest.flush();
    await sweep(work);
    options.onPlan?.({ files, known: manifest.length });
    // What a watched folder will hold is not known yet.
    if (!options.watch) tellIdle(roots, selection, options);
    signal.addEventListener('abort', kill, { once: true });
    const program = programName();
    const settings = settingsId(settingsOf(options), undefined);
    const namesOf = (key: string): readonly string[] => names.namesOf(key);
    const asked = { manifest, output, settings, models, program, force, namesOf };
    const engage = async (ledger: Ledger, task: WorkerTask) => {
      const workers = await prepareWorkers(work, options, ledger, task);
      slots = workers.slots;
      return workers;
    };
    let learnt: Learnt | undefined;
    if (options.adapt === 'folder') {
      const learners = async () => (await engage(asked, { purpose: 'learn' })).slots;
      const how = { work, expected: files, finish, signal, engage: learners };
      learnt = await folderLesson(roots, options, asked, how);
      if (!learnt) return;
    }
    const ledger: Ledger = learnt ? { ...asked, settings: settingsWith(options, learnt.id) } : asked;
    const task = { purpose: 'repair', learnt, inputs: guard.places } as const;
    const { setup, slots: places } = await engage(ledger, task);
    const isKept = (job: FileJob, first: number) => hasKept(spoolFolder(work.pages, job, setup.id), first);
    const schedule = new Schedule(places, isKept);
    const expected = watch ? 0 : files;
    const inHand = new Set<string>();
    const end = AbortSignal.any([finish, signal, over.signal]);
    const found = findFiles(roots, options, { inHand, names }, end);
    const tasks = gatherTasks(found, ledger, places.size, expected);
    for await (const told of schedule.run(tasks, finish)) {
      signal.throwIfAborted();
      if (told.kind !== 'pages') inHand.delete(told.kind === 'file' ? told.job.key : told.record.path);
      const result = await noteResult(told, options, ledger, work, setup);
      if (result) yield result;
    }
    isThrough = true;
    signal.throwIfAborted();
    // Pages that are left are of files that are gone or different now.
    if (!finish.aborted)
      for (const kept of [work.pages, work.readings]) await rm(kept, { recursive: true, force: true });
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', kill);
    over.abort();
    await slots?.close(signal.aborted);
    trouble = await closeAccount(manifest, options, work, isThrough);
    unlock();
  }
  if (trouble) throw trouble;
}

/** Tells which patterns did nothing: they may be wrong, and what they should have kept out, or taken, is in, or is not. */
function tellIdle(roots: readonly Root[], { idle }: Selection, { onProgress }: FolderOptions): void {
  for (const { glob } of roots) {
    if (!glob || glob.hasMatched) continue;
    const { typed } = glob;
    const note = `\`${typed}\` matched no file. \`*\` stays within one folder; \`**/\` reaches into those below.`;
    onProgress?.({ kind: 'note', path: typed, note });
  }
  for (const { option, typed } of idle) {
    const note = `\`${option} ${typed}\` matched nothing. With a slash it begins at the input; \`**/name\` is at any depth.`;
    onProgress?.({ kind: 'note', path: typed, note });
  }
}
