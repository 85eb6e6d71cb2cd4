import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Command, Option } from 'commander';
import { EXIT, UsageError } from '../errors.js';
import type { RestorerOptions } from '../restore/restorer.js';
import { parseTerms } from '../source/terms-file.js';
import { readText } from '../source/text.js';
import { exitCodeOf, isClosedPipe, isDebugging } from './exit.js';
import { type Io, say } from './io.js';
import { displayName } from './open-input.js';
import { planJobs } from './outputs.js';
import { type Progress, repairFile } from './repair-file.js';
import { tallyText } from './tally.js';

interface RepairOptions {
  readonly output?: string;
  readonly json?: true;
  readonly explain?: true;
  readonly terms?: string;
  readonly marksOnly?: true;
  readonly keepUnsure?: true;
  readonly adapt: boolean;
  readonly reflow?: true;
  readonly toneStyle: 'keep' | 'old' | 'new';
  readonly models?: string;
  readonly quiet?: true;
  readonly debug?: true;
}

const HELP = `
Give one or more text files in UTF-8 (or UTF-16 with a byte order mark); - is
standard input. The clean text goes to standard output, or with several files
one after the other. The inputs are never written to.

Examples:
  khoiphuc repair scan.txt > clean.txt
  khoiphuc repair scan.txt -o clean.txt
  khoiphuc repair scans/*.txt -o clean/       same names, in the folder clean
  khoiphuc repair --explain scan.txt          what was changed, and why
  pdftotext scan.pdf - | khoiphuc repair -
  khoiphuc repair --terms names.txt scan.txt  names and terms of your own

A terms file has one name or term a line; # begins a comment.
--json prints one object a line: the text, and for every word what was
observed, what is intended, the kind of change and its probability.

Exit codes: 0 all repaired, 2 wrong use, 3 a file could not be read or written
(the others are repaired all the same), 4 a model file is missing or damaged,
130 interrupted, 1 anything else.`;

async function restorerOptions(options: RepairOptions): Promise<RestorerOptions> {
  const terms = options.terms === undefined ? [] : parseTerms(await readText(options.terms), options.terms);
  return {
    ...(terms.length > 0 ? { terms } : {}),
    ...(options.marksOnly ? { marksOnly: true } : {}),
    ...(options.keepUnsure ? { keepUnsure: true } : {}),
    ...(options.reflow ? { reflow: true } : {}),
    ...(options.toneStyle === 'keep' ? {} : { toneStyle: options.toneStyle }),
    adapt: options.adapt,
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
  if (given.length === 0 && io.stdin.isTTY) {
    throw new UsageError(
      'Which file? Name one, or `-` for standard input. `khoiphuc repair --help` says more.',
    );
  }
  const inputs = given.length === 0 ? ['-'] : given;
  if (options.json && options.explain) {
    throw new UsageError('`--json` and `--explain` are two forms of the same; choose one.');
  }
  const form = { json: options.json === true, explain: options.explain === true };
  const jobs = await planJobs(inputs, options.output, form.json);
  const settings = await restorerOptions(options);
  await makeFolders(
    jobs.map((job) => job.output),
    options.output,
  );
  // One for all files: it takes a while to make, and remembers which readings a token can have.
  const restorer = (await io.loadRestorers(options.models))(settings);

  let worst: number = EXIT.ok;
  for (const job of jobs) {
    const name = displayName(job.input);
    try {
      if (job.input === '-' && io.stdin.isTTY) await say(io, 'reading from the keyboard; end with Ctrl-D');
      const tally = await repairFile(io, job, restorer, form, progressOf(io, name, options));
      if (!options.quiet) {
        await say(
          io,
          tally.syllables === 0 ? `${name}: there is no text in it` : `${name}: ${tallyText(tally)}`,
        );
      }
    } catch (error) {
      if (isClosedPipe(error)) throw error;
      const code = await exitCodeOf(error, io, debug);
      if (worst === EXIT.ok) worst = code;
    }
  }
  return worst;
}

/** A line that is overwritten as a long text goes by; only on a terminal. */
function progressOf(io: Io, name: string, options: RepairOptions): Progress {
  if (options.quiet || !io.stderr.isTTY) return () => {};
  let blocks = 0;
  return (characters) => {
    blocks += 1;
    if (blocks > 1) io.stderr.write(`\r${name}: ${(characters / 1e6).toFixed(1)} million characters \r`);
  };
}

/**
 * Adds `khoiphuc repair` to the program.
 *
 * @param finish told the exit code
 */
export function registerRepair(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('repair')
    .summary('restore mangled text')
    .description('Restores Vietnamese text that a scanner or a wrong OCR model mangled.')
    .argument('[file...]', 'text files; - is standard input')
    .option('-o, --output <path>', 'write there: a file, or a folder for several inputs')
    .option('--json', 'print text and corrections as JSON, one object a line')
    .option('--explain', 'print what was changed and why, for people')
    .option('--terms <file>', 'names and terms of your own, one a line')
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
    .option('-q, --quiet', 'print no diagnostics but errors')
    .option('--debug', 'print where an error arose')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: RepairOptions) => {
      const debug = options.debug === true || isDebugging();
      finish(await repair(io, files, options, debug));
    });
}
