import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { ADAPTATIONS, type Adaptation } from '../batch/folder-options.js';
import { type Learned, pairsOf, parseLearned, termsOf } from '../corrections/learned.js';
import { EXIT } from '../errors.js';
import { makeFolder } from '../make-folder.js';
import { FORMATS, formatsNamed } from '../output/formats.js';
import type { RestorerOptions } from '../restore/restorer.js';
import { ENGINES, type EngineName } from '../source/ocr/engine-names.js';
import { parsePages } from '../source/page-ranges.js';
import type { OcrMode } from '../source/road.js';
import { parseTerms } from '../source/terms-file.js';
import { readText } from '../source/text.js';
import { exitCodeOf, isClosedPipe, isDebugging } from './exit.js';
import { type Io, say } from './io.js';
import { isFolder } from './is-folder.js';
import { addLimitOptions, type LimitOptions } from './limit-options.js';
import type { Messages } from './messages/messages.js';
import { usageError } from './messages/said.js';
import { planResults, TEXT } from './plan-results.js';
import { addFolderOptions, type BatchOptions, shouldRunFolder } from './repair-folder-options.js';
import { tellInterrupt } from './tell-interrupt.js';

interface RepairOptions extends BatchOptions, LimitOptions {
  readonly output?: string;
  readonly json?: true;
  readonly explain?: true;
  readonly terms?: string;
  readonly learned?: string;
  readonly corrections?: string;
  readonly marksOnly?: true;
  readonly keepColumns?: true;
  readonly keepUnsure?: true;
  readonly adapt?: Adaptation | boolean;
  readonly reflow?: true;
  readonly toneStyle: 'keep' | 'old' | 'new';
  readonly models?: string;
  readonly format?: string;
  readonly ocr: OcrMode;
  readonly engine: EngineName;
  readonly pages?: string;
  readonly password?: string;
  readonly jobs: number;
  readonly verbose?: true;
  readonly quiet?: true;
  readonly debug?: true;
}

/** In a folder of what was learned. */
const LEARNED_FILE = 'learned.json';

function jobsParser({ usage }: Messages): (text: string) => number {
  return (text) => {
    const jobs = Number(text);
    if (Number.isInteger(jobs) && jobs >= 1) return jobs;
    throw new InvalidArgumentError(usage.jobs);
  };
}

const NAME_COLUMNS = 10;

/** The formats, one a line, for the help. */
function formatList({ formats }: Messages['repair']): string {
  return FORMATS.map(({ name }) => `  ${name.padEnd(NAME_COLUMNS)}${formats[name]}`).join('\n');
}

/** @param path of a file that `apply --learn` wrote, or of the folder in which it kept one */
async function readLearned(path: string): Promise<Learned> {
  const file = (await isFolder(path)) ? join(path, LEARNED_FILE) : path;
  return parseLearned(await readText(file), file);
}

async function restorerOptions(options: RepairOptions): Promise<RestorerOptions> {
  const own = options.terms === undefined ? [] : parseTerms(await readText(options.terms), options.terms);
  const taught = options.learned === undefined ? undefined : await readLearned(options.learned);
  const terms = [...own, ...(taught ? termsOf(taught) : [])];
  const learned = taught ? pairsOf(taught) : [];
  return {
    ...(learned.length > 0 ? { learned } : {}),
    ...(terms.length > 0 ? { terms } : {}),
    ...(options.marksOnly ? { marksOnly: true } : {}),
    ...(options.keepColumns ? { columns: 'keep' as const } : {}),
    ...(options.keepUnsure ? { keepUnsure: true } : {}),
    ...(options.reflow ? { reflow: true } : {}),
    ...(options.toneStyle === 'keep' ? {} : { toneStyle: options.toneStyle }),
    adapt: options.adapt !== false && options.adapt !== 'none',
  };
}

async function makeFolders(
  outputs: readonly (string | undefined)[],
  output: string | undefined,
): Promise<void> {
  const folder = outputs[0] === undefined || outputs[0] === output ? undefined : dirname(outputs[0]);
  if (folder === undefined) return;
  await makeFolder(folder).catch((cause: unknown) => {
    throw usageError((m) => m.usage.noFolderThere(String(output)), { cause });
  });
}

async function repair(
  io: Io,
  given: readonly string[],
  options: RepairOptions,
  debug: boolean,
): Promise<number> {
  if (options.jsonl || (await shouldRunFolder(given, options))) {
    const { adapt: _, ...restorer } = await restorerOptions(options);
    const run = options.jsonl
      ? (await import('./repair-lines.js')).repairLinesCommand
      : (await import('./repair-folder.js')).repairFolderCommand;
    return run(io, given, { ...options, restorer });
  }
  if (given.length === 0 && io.stdin.isTTY) {
    throw usageError((m) => m.usage.whichFile);
  }
  if (options.json && options.explain) {
    throw usageError((m) => m.usage.jsonOrExplain);
  }
  const inputs = given.length === 0 ? ['-'] : given;
  const formats = formatsNamed(options.format ?? TEXT);
  if (options.pages !== undefined) parsePages(options.pages);
  const toFiles = options.output !== undefined && options.output !== '-';
  if (formats.length > 1 && !toFiles) {
    throw usageError((m) => m.usage.severalFormats);
  }
  if (options.corrections !== undefined && inputs.length > 1) {
    throw usageError((m) => m.usage.oneDocument);
  }
  const plans = await planResults(inputs, options.output, formats, options.json === true);
  const settings = await restorerOptions(options);
  await makeFolders(
    plans.flatMap(({ results }) => results.map((result) => result.output)),
    options.output,
  );
  // One for all files: it takes a while to make, and remembers which readings a token can have.
  // What goes over the files is loaded while the models are read.
  const [createRestorer, { RepairRun }] = await Promise.all([
    io.loadRestorers(options.models),
    import('./repair-run.js'),
  ]);
  const run = new RepairRun(io, createRestorer(settings), options);
  let worst: number = EXIT.ok;
  const untell = tellInterrupt(io);
  try {
    for (const plan of plans) {
      try {
        if (plan.input === '-' && io.stdin.isTTY) await say(io, io.messages.program.keyboard);
        const code = await run.repair(plan);
        if (worst === EXIT.ok) worst = code;
      } catch (error) {
        if (isClosedPipe(error)) throw error;
        const code = await exitCodeOf(error, io, debug);
        if (worst === EXIT.ok) worst = code;
      }
    }
  } finally {
    untell();
    await run.close();
  }
  return worst;
}

/**
 * Adds `khoiphuc repair` to the program.
 *
 * @param finish told the exit code
 */
export function registerRepair(program: Command, io: Io, finish: (code: number) => void): void {
  const { repair: m } = io.messages;
  const command = program
    .command('repair')
    .summary(m.summary)
    .description(m.description)
    .argument('[file...]', m.files)
    .option('-o, --output <path>', m.output)
    .option('--format <list>', m.format)
    .option('--json', m.json)
    .option('--explain', m.explain)
    .option('-v, --verbose', m.verbose)
    .option('-q, --quiet', io.messages.program.quietOption)
    .option('--debug', io.messages.program.debugOption)
    .optionsGroup(m.groups.scans)
    .option('--pages <list>', m.pages)
    .addOption(new Option('--ocr <when>', m.ocr).choices(['auto', 'always', 'never']).default('auto'))
    .addOption(new Option('--engine <name>', m.engine).choices([...ENGINES]).default('built-in'))
    .option('-j, --jobs <number>', m.jobs, jobsParser(io.messages), availableParallelism())
    .option('--password <password>', m.password);
  addLimitOptions(command, io.messages)
    .optionsGroup(m.groups.restoring)
    .option('--terms <file>', m.terms)
    .option('--learned <path>', m.learned)
    .option('--corrections <file>', m.corrections)
    .option('--marks-only', m.marksOnly)
    .option('--keep-columns', m.keepColumns)
    .option('--keep-unsure', m.keepUnsure)
    .addOption(new Option('--adapt <scope>', m.adapt).choices([...ADAPTATIONS]))
    .option('--no-adapt', m.noAdapt)
    .option('--reflow', m.reflow)
    .addOption(
      new Option('--tone-style <style>', m.toneStyle).choices(['keep', 'old', 'new']).default('keep'),
    )
    .option('--models <dir>', m.models)
    .optionsGroup(m.groups.folders);
  addFolderOptions(command, io.messages)
    .addHelpText('after', m.help(formatList(m)))
    .action(async (files: string[], options: RepairOptions) => {
      const debug = options.debug === true || isDebugging();
      finish(await repair(io, files, options, debug));
    });
}
