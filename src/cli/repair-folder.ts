import { join } from 'node:path';
import { AccountError } from '../batch/account-error.js';
import type { FolderOptions } from '../batch/folder-options.js';
import { REPORT_FILE } from '../batch/output-names.js';
import { repairFolder } from '../batch/repair-folder.js';
import { EXIT } from '../errors.js';
import { formatsNamed } from '../output/formats.js';
import { PAGES_TOGETHER } from '../pipeline.js';
import { codeFor, exitCodeOf, isDebugging } from './exit.js';
import { folderProgress, summaryText } from './folder-progress.js';
import { type FolderTally, tallying } from './folder-tally.js';
import { type Io, say, writingOf } from './io.js';
import { limitsOf } from './limit-options.js';
import { sentenceOf, usageError } from './messages/said.js';
import { onInterrupts } from './on-interrupts.js';
import { adaptationOf, type FolderCommandOptions } from './repair-folder-options.js';

function folderOptions(io: Io, inputs: readonly string[], options: FolderCommandOptions): FolderOptions {
  const { output, include, exclude, force, keepExtension, watch } = options;
  const { format = 'text', jobs, ocr, engine, password, models, restorer } = options;
  if (output === undefined || output === '-') {
    throw usageError((m) => m.usage.folderNeedsFolder);
  }
  const notHere = (['pages', 'json', 'explain', 'corrections', 'verbose'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (notHere !== undefined) {
    throw usageError((m) => m.usage.notForFolders(notHere));
  }
  if (inputs.includes('-')) throw usageError((m) => m.usage.stdinAmongMany);
  return {
    ...{ inputs, output, include, exclude, force, keepExtension, watch, jobs, ocr, engine, password, models },
    formats: formatsNamed(format).map(({ name }) => name),
    adapt: adaptationOf(options.adapt),
    limits: limitsOf(options),
    restorer,
    writing: writingOf(io, options),
  };
}

/**
 * Runs `khoiphuc repair` over folders.
 *
 * @param workers what stands in for the real processes in tests
 * @returns the exit code
 * @throws as `repairFolder` does
 */
export async function repairFolderCommand(
  io: Io,
  inputs: readonly string[],
  options: FolderCommandOptions,
  workers: Pick<FolderOptions, 'repairer' | 'worker'> = {},
): Promise<number> {
  const asked = folderOptions(io, inputs, options);
  const { folder: m } = io.messages;
  const quiet = options.quiet === true;
  const json = options.logJson === true;
  const tally: FolderTally = {
    ...{ total: 0, done: 0, partial: 0, failed: 0, unchanged: 0, pages: 0, syllables: 0 },
  };
  const add = tallying(tally);
  const progress = folderProgress(io, tally, { quiet, json });
  const finish = new AbortController();
  const now = new AbortController();
  const start = performance.now();
  const tell = (message: string): void => {
    if (!json) void say(io, message).catch(() => {});
  };
  const ignore = onInterrupts(
    () => {
      progress.tell(m.finishing);
      finish.abort();
    },
    () => now.abort(new Error('interrupted')),
  );
  let extra = 0;
  let failure: { readonly error: unknown } | undefined;
  try {
    const results = repairFolder({
      ...asked,
      ...workers,
      finish: finish.signal,
      signal: now.signal,
      wording: io.messages.translate,
      onPlan({ files }) {
        tally.total = files;
        progress.plan(files);
      },
      onProgress(told) {
        if (told.kind === 'note') progress.note(told.note);
        if (told.kind === 'learnt') progress.learnt(told.files, told.of);
        if (told.kind !== 'pages') return;
        // Pages of a long document count as they come, and not again when it is whole.
        tally.pages += told.pages;
        extra += told.pages;
        progress.pages(told.path, told.pages);
      },
    });
    for await (const result of results) {
      add(result);
      if (extra > 0 && !result.isUnchanged && result.record.pages > PAGES_TOGETHER) {
        const counted = Math.min(extra, result.record.pages);
        tally.pages -= counted;
        extra -= counted;
      }
      progress.result(result);
    }
  } catch (error) {
    if (error instanceof AccountError || !now.signal.aborted) failure = { error };
  } finally {
    ignore();
  }
  const interrupted = finish.signal.aborted || now.signal.aborted;
  // The account may be wanting, but all results stand.
  const unwritten = failure?.error instanceof AccountError ? failure.error : undefined;
  const isTold = failure !== undefined && !(unwritten && interrupted);
  const code = isTold ? codeFor(failure!.error) : exitCode(tally, interrupted, asked.watch === true);
  if (failure && json)
    await exitCodeOf(failure.error, { ...io, logsJson: true }, options.debug === true || isDebugging());
  progress.end(code);
  // In the log the error stands already, before the end.
  if (failure && json) return code;
  if (failure && !unwritten) throw failure.error;
  const seconds = (performance.now() - start) / 1000;
  if (!quiet) {
    tell(summaryText(tally, seconds, io.messages));
    if (!unwritten) tell(m.report(join(asked.output, REPORT_FILE)));
    if (asked.formats?.includes('html') && tally.done + tally.partial > 0) tell(m.reviewPages(asked.output));
  }
  if (unwritten) tell(sentenceOf(unwritten, io.messages));
  if (code === EXIT.interrupted) tell(m.interrupted);
  if (code === EXIT.nothingToDo) tell(m.nothingToDo);
  return code;
}

function exitCode({ done, partial, failed }: FolderTally, interrupted: boolean, watch: boolean): number {
  // Watching has no other end than Ctrl-C.
  if (interrupted && !watch) return EXIT.interrupted;
  if (failed + partial > 0) return EXIT.someFailed;
  return done === 0 && !watch ? EXIT.nothingToDo : EXIT.ok;
}
