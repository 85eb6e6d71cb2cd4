import { join } from 'node:path';
import { AccountError } from '../batch/account-error.js';
import type { FolderOptions } from '../batch/folder-options.js';
import { REPORT_FILE } from '../batch/output-names.js';
import { type FolderResult, repairFolder } from '../batch/repair-folder.js';
import { EXIT } from '../errors.js';
import { type FolderTally, folderProgress, summaryText } from './folder-progress.js';
import { type Io, say } from './io.js';
import { limitsOf } from './limit-options.js';
import { sentenceOf, usageError } from './messages/said.js';
import { adaptationOf, type FolderCommandOptions } from './repair-folder-options.js';

function folderOptions(inputs: readonly string[], options: FolderCommandOptions): FolderOptions {
  const { output, include, exclude, force, keepExtension, watch } = options;
  const { format = 'text', jobs, ocr, engine, password, models, restorer, reflow } = options;
  if (output === undefined || output === '-') {
    throw usageError((m) => m.usage.folderNeedsFolder);
  }
  const notHere = (['pages', 'json', 'explain'] as const).find((name) => options[name] !== undefined);
  if (notHere !== undefined) {
    throw usageError((m) => m.usage.notForFolders(notHere));
  }
  if (inputs.includes('-')) throw usageError((m) => m.usage.stdinAmongMany);
  return {
    ...{ inputs, output, include, exclude, force, keepExtension, watch, jobs, ocr, engine, password, models },
    formats: format.split(',').map((name) => name.trim()),
    adapt: adaptationOf(options.adapt),
    limits: limitsOf(options),
    restorer,
    writing: reflow ? { reflow: true } : {},
  };
}

/** Turns the first interrupt into finishing what is in hand, the second into stopping. */
function onInterrupts(first: () => void, second: () => void): () => void {
  let count = 0;
  const listen = (): void => {
    count += 1;
    if (count === 1) first();
    else second();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, listen);
  return () => {
    for (const signal of signals) process.off(signal, listen);
  };
}

function tallyUp(tally: FolderTally, { record, isUnchanged }: FolderResult): void {
  if (isUnchanged) tally.unchanged += 1;
  else if (record.status === 'failed') tally.failed += 1;
  else if (record.status === 'partial') tally.partial += 1;
  else tally.done += 1;
  tally.total = Math.max(tally.total, tally.done + tally.partial + tally.failed + tally.unchanged);
  if (isUnchanged) return;
  tally.pages += record.pages;
  tally.syllables += record.syllables;
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
  const asked = folderOptions(inputs, options);
  const { folder: m } = io.messages;
  const quiet = options.quiet === true;
  const json = options.logJson === true;
  const tally: FolderTally = {
    ...{ total: 0, done: 0, partial: 0, failed: 0, unchanged: 0, pages: 0, syllables: 0 },
  };
  const progress = folderProgress(io, tally, { quiet, json });
  const finish = new AbortController();
  const now = new AbortController();
  const start = performance.now();
  const tell = (message: string): void => {
    if (!json) void say(io, message).catch(() => {});
  };
  const ignore = onInterrupts(
    () => {
      tell(m.finishing);
      finish.abort();
    },
    () => now.abort(new Error('interrupted')),
  );
  let extra = 0;
  let unwritten: AccountError | undefined;
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
        if (told.kind !== 'pages') return;
        // Pages of a long document count as they come, and not again when it is whole.
        tally.pages += told.pages;
        extra += told.pages;
        progress.pages(told.path, told.pages);
      },
    });
    for await (const result of results) {
      tallyUp(tally, result);
      if (extra > 0 && !result.isUnchanged && result.record.pages > 16) {
        const counted = Math.min(extra, result.record.pages);
        tally.pages -= counted;
        extra -= counted;
      }
      progress.result(result);
    }
  } catch (error) {
    if (error instanceof AccountError) unwritten = error;
    else if (!now.signal.aborted) throw error;
  } finally {
    progress.end();
    ignore();
  }
  const seconds = (performance.now() - start) / 1000;
  if (!quiet) {
    tell(summaryText(tally, seconds, io.messages));
    if (!unwritten) tell(m.report(join(asked.output, REPORT_FILE)));
    if (asked.formats?.includes('html') && tally.done + tally.partial > 0) tell(m.reviewPages(asked.output));
  }
  const interrupted = finish.signal.aborted || now.signal.aborted;
  if (unwritten && !interrupted) throw unwritten;
  if (unwritten) tell(sentenceOf(unwritten, io.messages));
  return exitCode(tally, interrupted, asked.watch === true, (what) => tell(m[what]));
}

function exitCode(
  { done, partial, failed }: FolderTally,
  interrupted: boolean,
  watch: boolean,
  tell: (what: 'interrupted' | 'nothingToDo') => void,
): number {
  // Watching has no other end than Ctrl-C.
  if (interrupted && !watch) {
    tell('interrupted');
    return EXIT.interrupted;
  }
  if (failed + partial > 0) return EXIT.someFailed;
  if (done === 0 && !watch) {
    tell('nothingToDo');
    return EXIT.nothingToDo;
  }
  return EXIT.ok;
}
