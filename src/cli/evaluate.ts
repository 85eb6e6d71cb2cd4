import { stat } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { EXIT, InputError, UsageError } from '../errors.js';
import { type EvaluationReport, evaluateRestoration } from '../evaluate/report.js';
import { type NamedReport, reportFields, reportLines, tableLines } from '../evaluate/report-text.js';
import { openText, readError } from '../source/text.js';
import { findCases } from './evaluation-cases.js';
import { type Io, say, write } from './io.js';

interface EvaluateOptions {
  readonly json?: true;
  readonly list?: number;
  readonly strict?: true;
}

const HELP = `
TRUTH is what the page says, OBSERVED what the recogniser printed, RESTORED
what khoiphuc or another tool made of it. All three are files, or all three are
folders; in folders X.truth.txt, X.observed.txt and X.restored.txt belong
together, or X/truth.txt and so on, or files of the same name.

SER is the syllable error rate: wrong, missing and added words between white
space, per word of the truth. "loose" leaves out case and punctuation at the
ends of words, "strict" counts them. CER counts characters. hoà = hòa in all.
"fixed" words were wrong and are right now; "broken" ones the other way round.

Examples:
  khoiphuc evaluate page.truth.txt page.ocr.txt page.clean.txt
  khoiphuc evaluate --list 20 truth.txt ocr.txt clean.txt   and which words
  khoiphuc evaluate cases cases restored                    a table

Exit codes: 0 whatever the figures, 2 wrong use, 3 a file is missing or cannot
be read.`;

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
    throw new InputError(
      `${paths[0]}: no texts to compare with. \`khoiphuc evaluate --help\` says how to name them.`,
    );
  }
  const withRestored = paths[2] !== undefined;
  const rows: NamedReport[] = [];
  for (const { name, truth, observed, restored } of cases) {
    const complete = observed !== undefined && (restored !== undefined || !withRestored);
    const report = complete ? await evaluateFiles(truth, observed, restored, false) : undefined;
    if (!report) await say(io, `${name}: ${observed === undefined ? 'no observed' : 'no restored'} text`);
    rows.push({ name, report });
  }
  const fields = (): unknown =>
    rows.map(({ name, report }) =>
      report ? { case: name, ...reportFields(report) } : { case: name, missing: true },
    );
  await write(io.stdout, options.json ? json(fields()) : `${tableLines(rows).join('\n')}\n`);
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
    throw new UsageError(`Give files only or folders only: ${given[folders.indexOf(true)]} is a folder.`);
  }
  const limit = options.list ?? 0;
  const report = await evaluateFiles(truth, observed, restored, limit > 0);
  const views = options.strict ? (['strict', 'loose'] as const) : (['loose', 'strict'] as const);
  const lines = reportLines(report, restored !== undefined, limit, views);
  await write(io.stdout, options.json ? json(reportFields(report, limit)) : `${lines.join('\n')}\n`);
  return EXIT.ok;
}

function positiveInteger(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/**
 * Adds `khoiphuc evaluate` to the program.
 *
 * @param finish told the exit code
 */
export function registerEvaluate(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('evaluate')
    .summary('measure a restoration against the truth')
    .description('Measures how good a text is: syllable and character error rates, words fixed and broken.')
    .argument('<truth>', 'what the page says: a file or a folder')
    .argument('<observed>', 'what the recogniser printed')
    .argument('[restored]', 'what became of it')
    .option('--json', 'print the figures as JSON')
    .option('--list <n>', 'show up to n words broken, damaged, wrong and fixed', positiveInteger)
    .option('--strict', 'put the strict view first')
    .option('--debug', 'print where an error arose')
    .addHelpText('after', HELP)
    .action(
      async (truth: string, observed: string, restored: string | undefined, options: EvaluateOptions) => {
        finish(await evaluate(io, truth, observed, restored, options));
      },
    );
}
