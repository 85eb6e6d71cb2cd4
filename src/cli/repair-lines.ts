import { lineOf, repairLines } from '../batch/repair-lines.js';
import { EXIT } from '../errors.js';
import { type Io, write } from './io.js';
import { limitsOf } from './limit-options.js';
import { usageError } from './messages/said.js';
import { adaptationOf, type FolderCommandOptions } from './repair-folder-options.js';

/**
 * Runs `khoiphuc repair --jsonl`: a filter for other machinery.
 *
 * @returns the exit code
 * @throws ModelError when a model file is missing or damaged
 */
export async function repairLinesCommand(
  io: Io,
  inputs: readonly string[],
  options: FolderCommandOptions,
): Promise<number> {
  if (inputs.length > 0 && !(inputs.length === 1 && inputs[0] === '-'))
    throw usageError((m) => m.usage.linesFromStdin);
  if (options.output !== undefined && options.output !== '-') throw usageError((m) => m.usage.linesToStdout);
  const { jobs, models, ocr, engine, password, restorer } = options;
  let failed = 0;
  const outcomes = repairLines(io.stdin, {
    ...{ jobs, models, ocr, engine, password, restorer, adapt: adaptationOf(options.adapt) },
    limits: limitsOf(options),
  });
  for await (const outcome of outcomes) {
    if (outcome.error !== undefined) failed += 1;
    await write(io.stdout, `${lineOf(outcome)}\n`);
  }
  return failed > 0 ? EXIT.someFailed : EXIT.ok;
}
