import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { InputError, UsageError } from '../errors.js';
import { SHIPPED_MODELS } from '../model/load.js';
import { formatsNamed } from '../output/formats.js';
import type { FileRecord } from './file-record.js';
import { modelsId, settingsId } from './fingerprint.js';
import type { FolderOptions, RepairSettings } from './folder-options.js';
import { gatherTasks, type Ledger } from './gather-tasks.js';
import { findRoots, type Root, realPlace } from './inputs.js';
import { earlierLearnt, type Learnt, learnFolder } from './learn-folder.js';
import { takeLock } from './lock.js';
import { Manifest } from './manifest.js';
import { checkNames, ignoresCase, OutputNames, outputName } from './output-names.js';
import { hasKept, spoolFolder } from './page-spool.js';
import { programName } from './program-name.js';
import { writeRecords } from './records-csv.js';
import { writeReport } from './report-csv.js';
import { Schedule, type Told } from './schedule.js';
import type { FileJob, FileOutcome, WorkerSetup } from './task.js';
import { type FoundFile, walk } from './walk.js';
import { watchRoots } from './watch-roots.js';
import { openWorkFolder, sweep, type WorkFolder } from './work-folder.js';
import { createSlots, type Slots } from './worker-slots.js';

/** What became of one file. */
export interface FolderResult {
  readonly record: FileRecord;
  /** an earlier run did it, and nothing about it is different now */
  readonly isUnchanged: boolean;
}

const NEVER = new AbortController().signal;

function settingsOf(options: FolderOptions): RepairSettings {
  const { formats = ['text'], adapt = 'document', restorer, writing, ocr, engine, password } = options;
  const { keepExtension } = options;
  return { formats, adapt, restorer, writing, ocr, engine, password, keepExtension };
}

/** Files named one by one may lie in the output folder: their results must not overwrite them. */
async function checkNamedFiles(
  roots: readonly Root[],
  { output, keepExtension = false }: FolderOptions,
  extensions: readonly string[],
): Promise<void> {
  const files = roots.filter(({ kind }) => kind === 'file');
  const places = new Set(await Promise.all(files.map(({ path }) => realPlace(path))));
  const folder = await realPlace(output);
  for (const { path } of files) {
    const name = path.split(/[/\\]/u).at(-1)!;
    for (const extension of extensions) {
      if (places.has(join(folder, outputName(name, extension, keepExtension))))
        throw new UsageError(`\`-o ${output}\` would overwrite the input ${path}. Give another folder.`);
    }
  }
}

function recordOf(job: FileJob, outcome: FileOutcome, ledger: Ledger): FileRecord {
  const { status, reason, counts, sha256, warnings, seconds, outputs } = outcome;
  const { settings, models, program } = ledger;
  return {
    path: job.key,
    status: status === 'cut' ? 'failed' : status,
    ...(reason === undefined ? {} : { reason }),
    input: job.input,
    stamp: job.stamp,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...{ settings, models, program },
    ...counts,
    ...{ warnings, seconds, outputs, finished: new Date().toISOString() },
  };
}

/** The files to be repaired: those that are there, and with `watch` those that come. */
async function* filesOf(roots: readonly Root[], options: FolderOptions, finish: AbortSignal) {
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

function jobsOf({ jobs = availableParallelism() }: FolderOptions): number {
  return jobs;
}

async function prepareWorkers(
  work: WorkFolder,
  options: FolderOptions,
  ledger: Ledger,
  purpose: WorkerSetup['purpose'],
  learnt: Learnt | undefined,
): Promise<{ slots: Slots; setup: WorkerSetup }> {
  const { temporary, pages } = work;
  const setup: WorkerSetup = {
    settings: settingsOf(options),
    models: options.models,
    ...{ program: ledger.program, output: options.output, temporary, pages },
    id: `${ledger.settings}-${ledger.models}`,
    ...{ purpose, learnt: learnt?.file },
    repairer: (options.repairer ?? new URL('./document-repairer.js', import.meta.url)).href,
  };
  const file = join(temporary, `${purpose}.json`);
  await writeFile(file, JSON.stringify(setup), { mode: 0o600 });
  return {
    setup,
    slots: createSlots(jobsOf(options), file, options.worker ?? new URL('./worker.js', import.meta.url)),
  };
}

/**
 * Repairs every file of folders into a mirrored tree. What an earlier run did and what has not changed since is left alone;
 * a file that cannot be repaired is a result like any other. Results come as they are ready.
 *
 * @throws UsageError before any work when inputs and output overlap, or two inputs would write the same result
 * @throws ModelError when a model file is missing or damaged
 * @throws InputError when an input does not exist, or the output cannot be written any more (a full disk)
 * @throws the reason of `signal`
 */
export async function* repairFolder(options: FolderOptions): AsyncGenerator<FolderResult, void> {
  const { output, finish = NEVER, signal = NEVER, force = false } = options;
  signal.throwIfAborted();
  const extensions = formatsNamed((options.formats ?? ['text']).join(',')).map(({ extension }) => extension);
  const roots = await findRoots(options);
  await checkNamedFiles(roots, options, extensions);
  if (options.watch && options.adapt === 'folder') {
    throw new UsageError(
      '`--watch` cannot learn from files that are still to come: leave out `--adapt folder`.',
    );
  }
  const models = await modelsId(options.models ?? SHIPPED_MODELS);
  const work = await openWorkFolder(output);
  const unlock = await takeLock(work.lock, output);
  let slots: Slots | undefined;
  let manifest: Manifest | undefined;
  const kill = (): void => void slots?.close(true);
  try {
    await sweep(work);
    const names = new OutputNames({
      ...{ extensions, keepExtension: options.keepExtension === true, wholeTree: roots.length > 1 },
      ignoreCase: await ignoresCase(output),
    });
    const files = await checkNames(walk(roots), names);
    signal.throwIfAborted();
    manifest = await Manifest.open(work.manifest);
    options.onPlan?.({ files, known: manifest.length });
    signal.addEventListener('abort', kill, { once: true });
    const asked = settingsId(settingsOf(options), undefined);
    const base: Ledger = { manifest, output, settings: asked, models, program: programName(), force };
    let learnt: Learnt | undefined;
    if (options.adapt === 'folder') {
      const name = `${asked}-${models}`;
      learnt = force ? undefined : await earlierLearnt(work, name);
      if (!learnt) {
        slots = (await prepareWorkers(work, options, base, 'learn', undefined)).slots;
        const { onProgress } = options;
        const how = { work, name, ledger: base, expected: files, finish, onProgress };
        learnt = await learnFolder(walk(roots), slots, how);
        await slots.close(signal.aborted);
        if (!learnt) return;
      }
    }
    const ledger: Ledger = learnt ? { ...base, settings: settingsId(settingsOf(options), learnt.id) } : base;
    const workers = await prepareWorkers(work, options, ledger, 'repair', learnt);
    const { setup } = workers;
    slots = workers.slots;
    const isKept = (job: FileJob, first: number) => hasKept(spoolFolder(work.pages, job, setup.id), first);
    const schedule = new Schedule(slots, isKept);
    const expected = options.watch ? 0 : files;
    const tasks = gatherTasks(filesOf(roots, options, finish), ledger, slots.size, expected);
    for await (const told of schedule.run(tasks, finish)) {
      signal.throwIfAborted();
      const result = await take(told, options, ledger, work, setup);
      if (result) yield result;
    }
    signal.throwIfAborted();
    // Pages that are left are of files that are gone or different now.
    if (!finish.aborted) await rm(work.pages, { recursive: true, force: true });
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', kill);
    await slots?.close(signal.aborted);
    await end(manifest, output, work);
    unlock();
  }
}

async function take(
  told: Told,
  { onProgress }: FolderOptions,
  { manifest, ...ledger }: Ledger,
  { pages }: WorkFolder,
  { id }: WorkerSetup,
): Promise<FolderResult | undefined> {
  if (told.kind === 'pages') {
    onProgress?.({ kind: 'pages', path: told.job.key, pages: told.outcome.counts.pages });
    return undefined;
  }
  if (told.kind === 'settled') {
    const { record, isUnchanged } = told;
    const known = await manifest.get(record.path);
    if (!isUnchanged || known?.stamp?.changed !== record.stamp?.changed) manifest.add(record);
    return { record, isUnchanged };
  }
  const { job, outcome } = told;
  const record = recordOf(job, outcome, { manifest, ...ledger });
  manifest.add(record);
  if (outcome.hopeless)
    throw new InputError(
      `${outcome.reason} Make room and run the command again: it goes on where it stopped.`,
    );
  if (outcome.counts.pages > 16 && record.status !== 'failed') {
    await manifest.flush();
    await rm(spoolFolder(pages, job, id), { recursive: true, force: true });
  }
  return { record, isUnchanged: false };
}

/** Brings the account up to date, also after trouble; trouble on the way out hides none that came before. */
async function end(manifest: Manifest | undefined, output: string, { temporary }: WorkFolder): Promise<void> {
  // On a full disk this makes the room that the account needs.
  await rm(temporary, { recursive: true, force: true }).catch(() => {});
  try {
    if (manifest) {
      await manifest.flush();
      await mkdir(temporary);
      await writeReport(manifest, output, temporary);
      await writeRecords(manifest, output, temporary);
    }
  } catch {
    // The disk is full or gone: what is not in the manifest is done again by the next run.
  }
  await manifest?.close().catch(() => {});
  await rm(temporary, { recursive: true, force: true }).catch(() => {});
}
