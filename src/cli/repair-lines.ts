import { type LinesOptions, lineOf, repairLines } from '../batch/repair-lines.js';
import { EXIT } from '../errors.js';
import { type Io, say, write } from './io.js';
import { limitsOf } from './limit-options.js';
import { usageError } from './messages/said.js';
import { onInterrupts } from './on-interrupts.js';
import { adaptationOf, type FolderCommandOptions } from './repair-folder-options.js';

/** What does nothing in a filter, by its name and as it is typed. */
const NOT_FOR_LINES = [
  ...(['format', 'json', 'explain', 'pages', 'corrections', 'include', 'exclude', 'force'] as const).map(
    (name) => [name, `--${name}`] as const,
  ),
  ...([
    ['keepExtension', '--keep-extension'],
    ['watch', '--watch'],
    ['verbose', '--verbose'],
  ] as const),
] as const;

/** @throws UsageError when an option is given that would do nothing */
function refuseIdle(options: FolderCommandOptions): void {
  const idle = NOT_FOR_LINES.find(([name]) => options[name] !== undefined)?.[1];
  const option = options.adapt === 'folder' ? '--adapt folder' : idle;
  if (option !== undefined) throw usageError((m) => m.usage.notForLines(option));
}

/**
 * Runs `khoiphuc repair --jsonl`: a filter for other machinery.
 *
 * The first interrupt takes no more lines and finishes those that processes are at, the second ends at once.
 *
 * @param workers what stands in for the real processes in tests
 * @returns the exit code
 * @throws UsageError for options that do nothing here
 * @throws ModelError when a model file is missing or damaged
 */
export async function repairLinesCommand(
  io: Io,
  inputs: readonly string[],
  options: FolderCommandOptions,
  workers: Pick<LinesOptions, 'repairer' | 'worker'> = {},
): Promise<number> {
  if (inputs.length > 0 && !(inputs.length === 1 && inputs[0] === '-'))
    throw usageError((m) => m.usage.linesFromStdin);
  if (options.output !== undefined && options.output !== '-') throw usageError((m) => m.usage.linesToStdout);
  refuseIdle(options);
  const { jobs, models, ocr, engine, password, restorer } = options;
  let failed = 0;
  const finish = new AbortController();
  const now = new AbortController();
  const ignore = onInterrupts(
    () => {
      if (!options.quiet && !io.logsJson) void say(io, io.messages.folder.finishingLines).catch(() => {});
      finish.abort();
    },
    () => now.abort(new Error('interrupted')),
  );
  try {
    const outcomes = repairLines(io.stdin, {
      ...{ jobs, models, ocr, engine, password, restorer, adapt: adaptationOf(options.adapt) },
      limits: limitsOf(options),
      ...{ ...workers, finish: finish.signal, signal: now.signal },
    });
    for await (const outcome of outcomes) {
      if (outcome.error !== undefined) failed += 1;
      await unlessAborted(write(io.stdout, `${lineOf(outcome)}\n`), now.signal);
    }
  } catch (error) {
    if (!now.signal.aborted) throw error;
  } finally {
    ignore();
    // A source that is still open would keep the process alive.
    io.stdin.destroy();
  }
  // A line that nobody takes would too.
  if (now.signal.aborted && io.stdout.writableLength > 0) process.exit(EXIT.interrupted);
  if (finish.signal.aborted) return EXIT.interrupted;
  return failed > 0 ? EXIT.someFailed : EXIT.ok;
}

/** @throws the reason of the signal */
function unlessAborted(action: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop);
    action.finally(() => signal.removeEventListener('abort', stop)).then(resolve, reject);
  });
}
