import { Command } from 'commander';
import { EXIT } from '../errors.js';
import { exitCodeOf, isDebugging } from './exit.js';
import type { Io, RestorerFactory } from './io.js';
import { version } from './version.js';

const HELP = `
Examples:
  khoiphuc repair scan.txt > clean.txt      restore a mangled text
  khoiphuc repair --explain scan.txt        see what is changed, and why
  khoiphuc evaluate truth.txt scan.txt clean.txt
  khoiphuc repair --help                    all options of a command

Results go to standard output, diagnostics to standard error.
Exit codes: 0 fine, 1 unexpected, 2 wrong use, 3 trouble with an input or
output file, 4 trouble with a model file, 130 interrupted.`;

async function loadRestorers(modelsDir: string | undefined): Promise<RestorerFactory> {
  const { createRestorer, loadModels } = await import('../index.js');
  const models = await loadModels(modelsDir);
  return (options) => createRestorer(models, options);
}

function processIo(): Io {
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    loadRestorers,
    loadDetector: async (modelsDir) => (await import('../model/load.js')).loadDetector(modelsDir),
    openEngine: async (options) => (await import('../source/ocr/open-engine.js')).openEngine(options),
  };
}

type Register = (program: Command, io: Io, finish: (code: number) => void) => void;

/** The commands in the order of the help; each is loaded only when it is wanted. */
const COMMANDS: ReadonlyMap<string, () => Promise<Register>> = new Map([
  ['repair', async () => (await import('./repair.js')).registerRepair],
  ['evaluate', async () => (await import('./evaluate.js')).registerEvaluate],
  ['convert', async () => (await import('./convert.js')).registerConvert],
  ['apply', async () => (await import('./apply.js')).registerApply],
  ['train', async () => (await import('./train.js')).registerTrain],
  ['completion', async () => (await import('./completion.js')).registerCompletion],
]);

/** The command that was asked for; all of them where help is wanted, what was asked for is none, or tells of all. */
async function commandsFor(asked: string | undefined): Promise<readonly Register[]> {
  const one = asked === undefined || asked === 'completion' ? undefined : COMMANDS.get(asked);
  return one ? [await one()] : await Promise.all([...COMMANDS.values()].map((load) => load()));
}

async function createProgram(
  asked: string | undefined,
  io: Io,
  finish: (code: number) => void,
): Promise<Command> {
  const program = new Command('khoiphuc')
    .description('Khôi phục: restores scanned or garbled Vietnamese documents to clean text.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'say what this does and how')
    .helpCommand('help [command]', 'say what a command does and how')
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      outputError: (text, print) => print(text.replace(/^error: /, 'khoiphuc: ')),
    })
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .showHelpAfterError('Add --help to see how it is used.')
    .exitOverride()
    .addHelpText('after', HELP);
  for (const register of await commandsFor(asked)) register(program, io, finish);
  return program;
}

/**
 * Runs the command line.
 *
 * @param argv the arguments after the program's name
 * @param io the outside world; the process's own when left out
 * @returns the exit code, one of `EXIT`
 */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  // A reader that goes away shows up at the write that fails; without a listener it would end the process loudly.
  const ignore = (): void => {};
  io.stdout.on('error', ignore);
  io.stderr.on('error', ignore);
  let code: number = EXIT.ok;
  const program = await createProgram(argv[0], io, (result) => {
    code = result;
  });
  try {
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return EXIT.usage;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return await exitCodeOf(error, io, argv.includes('--debug') || isDebugging());
  } finally {
    io.stdout.off('error', ignore);
    io.stderr.off('error', ignore);
  }
}
