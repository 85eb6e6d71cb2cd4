import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Adaptation } from '../batch/folder-options.js';
import { type Learned, pairsOf, parseLearned, termsOf } from '../corrections/learned.js';
import { EXIT, UsageError } from '../errors.js';
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
import { planResults, TEXT } from './plan-results.js';
import { addFolderOptions, type BatchOptions, shouldRunFolder } from './repair-folder-options.js';
import { RepairRun } from './repair-run.js';

interface RepairOptions extends BatchOptions {
  readonly output?: string;
  readonly json?: true;
  readonly explain?: true;
  readonly terms?: string;
  readonly learned?: string;
  readonly corrections?: string;
  readonly marksOnly?: true;
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

const HELP = `
Give PDFs, pictures of pages (PNG, JPEG, TIFF, BMP, WebP), hOCR, ALTO or text
files; - is standard input. Scans are recognised, clean text stays, mangled text
is repaired, each page by itself. The clean text goes to standard output, or
with several files one after the other. The inputs are never written to.

Examples:
  khoiphuc repair scan.pdf -o clean.txt
  khoiphuc repair scan.pdf -o clean.txt --format text,html   a page to review
  khoiphuc repair scans/ -o clean/            a folder; the same again goes on
  khoiphuc repair scans/*.pdf -o clean/       same names, in the folder clean
  khoiphuc repair --pages 3-7 --verbose scan.pdf
  khoiphuc repair scan.txt > clean.txt
  khoiphuc repair --explain scan.txt          what was changed, and why
  khoiphuc repair --terms names.txt scan.txt  names and terms of your own

Formats, several with commas:
${FORMATS.map(({ name }) => name).join(', ')}.
A terms file has one name or term a line; # begins a comment.
--json prints one object a line: the text, and for every word what was
observed, what is intended, the kind of change and its probability.

Exit codes: 0 all repaired, 2 wrong use, 3 a file or a page could not be read
or written (the others are repaired all the same), 4 a model file is missing or
damaged, 5 some files of a folder failed (see its report.csv), 6 nothing was to
be done, 130 interrupted, 1 anything else.`;

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1) return jobs;
  throw new InvalidArgumentError('It must be a whole number of 1 or more.');
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
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new UsageError(`\`-o ${output}\`: several results need a folder, and none can be made there.`, {
      cause,
    });
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
    throw new UsageError(
      'Which file? Name one, or `-` for standard input. `khoiphuc repair --help` says more.',
    );
  }
  if (options.json && options.explain) {
    throw new UsageError('`--json` and `--explain` are two forms of the same; choose one.');
  }
  const inputs = given.length === 0 ? ['-'] : given;
  const formats = formatsNamed(options.format ?? TEXT);
  if (options.pages !== undefined) parsePages(options.pages);
  const toFiles = options.output !== undefined && options.output !== '-';
  if (formats.length > 1 && !toFiles) {
    throw new UsageError('Several formats need a place: name a file or a folder with `-o`.');
  }
  if (options.corrections !== undefined && inputs.length > 1) {
    throw new UsageError('`--corrections` belongs to one document: give that one alone.');
  }
  const plans = await planResults(inputs, options.output, formats, options.json === true);
  const settings = await restorerOptions(options);
  await makeFolders(
    plans.flatMap(({ results }) => results.map((result) => result.output)),
    options.output,
  );
  // One for all files: it takes a while to make, and remembers which readings a token can have.
  const restorer = (await io.loadRestorers(options.models))(settings);
  const run = new RepairRun(io, restorer, options);
  let worst: number = EXIT.ok;
  try {
    for (const plan of plans) {
      try {
        if (plan.input === '-' && io.stdin.isTTY) await say(io, 'reading from the keyboard; end with Ctrl-D');
        const code = await run.repair(plan);
        if (worst === EXIT.ok) worst = code;
      } catch (error) {
        if (isClosedPipe(error)) throw error;
        const code = await exitCodeOf(error, io, debug);
        if (worst === EXIT.ok) worst = code;
      }
    }
  } finally {
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
  const command = program
    .command('repair')
    .summary('read scans, restore mangled text')
    .description('Reads scans, and restores Vietnamese text that a scanner or a wrong OCR model mangled.')
    .argument('[file...]', 'PDFs, pictures, hOCR, ALTO or text files; - is standard input')
    .option('-o, --output <path>', 'write there: a file, or a folder for several inputs')
    .option('--format <list>', 'in which forms results are written (default: text)')
    .option('--pages <list>', 'only these pages: 3-7, or 1,4-6, or 10-')
    .addOption(
      new Option('--ocr <when>', 'recognise scans (auto), every page, or none')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .addOption(
      new Option('--engine <name>', 'what recognises: built-in, or the tesseract of this machine')
        .choices([...ENGINES])
        .default('built-in'),
    )
    .option('-j, --jobs <number>', 'pages recognised at once', parseJobs, availableParallelism())
    .option('--password <password>', 'opens a PDF that wants one')
    .option('--json', 'print text and corrections as JSON, one object a line')
    .option('--explain', 'print what was changed and why, for people')
    .option('--terms <file>', 'names and terms of your own, one a line')
    .option('--learned <path>', 'what `khoiphuc apply --learn` kept: file or folder')
    .option('--corrections <file>', 'what was decided on the review page of this document')
    .option('--marks-only', 'put marks back only: no base letter ever changes')
    .option('--keep-unsure', 'leave doubtful words as they were observed')
    .option('--no-adapt', "do not learn from the document's own kind of damage")
    .option('--reflow', 'join the lines of a paragraph')
    .addOption(
      new Option('--tone-style <style>', 'hòa (old), hoà (new), or as in the document (keep)')
        .choices(['keep', 'old', 'new'])
        .default('keep'),
    )
    .option('--models <dir>', 'folder of model files instead of those that came along')
    .option('-v, --verbose', 'say of every page how it was read, and why')
    .option('-q, --quiet', 'print no diagnostics but errors')
    .option('--debug', 'print where an error arose');
  addFolderOptions(command)
    .addHelpText('after', HELP)
    .action(async (files: string[], options: RepairOptions) => {
      const debug = options.debug === true || isDebugging();
      finish(await repair(io, files, options, debug));
    });
}
