import { stat } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { EXIT } from '../errors.js';
import { type EvaluationReport, evaluateRestoration } from '../evaluate/report.js';
import { type NamedReport, reportFields, reportLines, tableLines } from '../evaluate/report-text.js';
import { openText, readError } from '../source/text.js';
import { findCases } from './evaluation-cases.js';
import { type Io, say, write } from './io.js';
import type { Messages } from './messages/messages.js';
import { inputError, usageError } from './messages/said.js';

interface EvaluateOptions {
  readonly json?: true;
  readonly list?: number;
  readonly strict?: true;
}

/** A text as it stands in its file: the byte order mark counts as a character, as in the project's yardstick. */
async function readVerbatim(path: string): Promise<string> {
  const { blocks, byteOrderMark } = await openText(path);
  const parts: string[] = byteOrderMark ? ['\ufeff'] : [];
  for await (const block of blocks) parts.push(block);
  return parts.join('');
}

async function isFolder(path: string): Promise<boolean> {
  const status = await stat(path).catch((error: unknown) => {
    throw readError(error, path);
  });
  return status.isDirectory();
}

async function evaluateFiles(
  truth: string,
  observed: string,
  restored: string | undefined,
  withLists: boolean,
): Promise<EvaluationReport> {
  const [t, o] = [await readVerbatim(truth), await readVerbatim(observed)];
  const r = restored === undefined ? o : await readVerbatim(restored);
  return evaluateRestoration(t, o, r, withLists);
}

function lined(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

async function evaluateFolders(
  io: Io,
  paths: readonly [string, string, string | undefined],
  options: EvaluateOptions,
): Promise<number> {
  const cases = await findCases(...paths);
  if (cases.length === 0) {
    throw inputError((m) => m.evaluate.nothingToCompare(paths[0]));
  }
  const withRestored = paths[2] !== undefined;
  const rows: NamedReport[] = [];
  for (const { name, truth, observed, restored } of cases) {
    const complete = observed !== undefined && (restored !== undefined || !withRestored);
    const report = complete ? await evaluateFiles(truth, observed, restored, false) : undefined;
    const { noObserved, noRestored } = io.messages.evaluate;
    if (!report) await say(io, observed === undefined ? noObserved(name) : noRestored(name));
    rows.push({ name, report });
  }
  const fields = (): unknown =>
    rows.map(({ name, report }) =>
      report ? { case: name, ...reportFields(report) } : { case: name, missing: true },
    );
  await write(
    io.stdout,
    options.json ? json(fields()) : lined(tableLines(rows, io.messages.evaluate.report)),
  );
  return rows.every(({ report }) => report) ? EXIT.ok : EXIT.input;
}

async function evaluate(
  io: Io,
  truth: string,
  observed: string,
  restored: string | undefined,
  options: EvaluateOptions,
): Promise<number> {
  const given = [truth, observed, ...(restored === undefined ? [] : [restored])];
  const folders = await Promise.all(given.map(isFolder));
  if (folders.every((folder) => folder)) return evaluateFolders(io, [truth, observed, restored], options);
  if (folders.some((folder) => folder)) {
    throw usageError((m) => m.usage.filesOrFolders(String(given[folders.indexOf(true)])));
  }
  const limit = options.list ?? 0;
  const report = await evaluateFiles(truth, observed, restored, limit > 0);
  const views = options.strict ? (['strict', 'loose'] as const) : (['loose', 'strict'] as const);
  const lines = reportLines(report, restored !== undefined, limit, views, io.messages.evaluate.report);
  await write(io.stdout, options.json ? json(reportFields(report, limit)) : lined(lines));
  return EXIT.ok;
}

function wholeNumber({ usage }: Messages): (text: string) => number {
  return (text) => {
    if (!/^\d+$/.test(text)) throw new InvalidArgumentError(usage.wholeNumber);
    return Number(text);
  };
}

/**
 * Adds `khoiphuc evaluate` to the program.
 *
 * @param finish told the exit code
 */
export function registerEvaluate(program: Command, io: Io, finish: (code: number) => void): void {
  const { evaluate: m } = io.messages;
  program
    .command('evaluate')
    .summary(m.summary)
    .description(m.description)
    .argument('<truth>', m.truth)
    .argument('<observed>', m.observed)
    .argument('[restored]', m.restored)
    .option('--json', m.json)
    .option('--list <n>', m.list, wholeNumber(io.messages))
    .option('--strict', m.strict)
    .option('--debug', io.messages.program.debugOption)
    .addHelpText('after', m.help)
    .action(
      async (truth: string, observed: string, restored: string | undefined, options: EvaluateOptions) => {
        finish(await evaluate(io, truth, observed, restored, options));
      },
    );
}
