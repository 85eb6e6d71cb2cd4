import type { Command } from 'commander';
import { version } from '../batch/program-name.js';
import { EXIT } from '../errors.js';
import { exitCodeOf, isDebugging } from './exit.js';
import type { Io, Outside, RestorerFactory } from './io.js';
import { type Language, languageOf, reviewLanguageOf, systemLocale } from './messages/language.js';
import { loadMessages } from './messages/messages.js';
import { hearErrors, Printer } from './printer.js';
import { langOption, SpeakingCommand } from './speaking-command.js';
import { wrap } from './wrap.js';

async function loadRestorers(modelsDir: string | undefined): Promise<RestorerFactory> {
  // The models are read while the code is compiled.
  const reading = import('../model/load.js').then(({ loadModels }) => loadModels(modelsDir));
  const [{ createRestorer }, models] = await Promise.all([import('../index.js'), reading]);
  return (options) => createRestorer(models, options);
}

function processIo(): Outside {
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
  printer: Printer,
  finish: (code: number) => void,
): Promise<Command> {
  const { program: m, translate } = io.messages;
  const print = (text: string): void => {
    // Errors become events in `exit.ts`.
    if (!io.logsJson) printer.print(io.stderr, text);
  };
  const program = new SpeakingCommand(io.messages, 'khoiphuc')
    .description(m.description)
    .version(version(), '-V, --version', m.versionOption)
    .helpOption('-h, --help', m.helpOption)
    .helpCommand('help [command]', m.helpCommand)
    .addOption(langOption(io.messages))
    .configureOutput({
      writeOut: (text) => printer.print(io.stdout, text),
      writeErr: print,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      outputError: (text) => print(wrap(translate(text).replace(/^(?:error: )?/, 'khoiphuc: '), '  ')),
    })
    .showHelpAfterError(m.afterError)
    .exitOverride()
    .addHelpText('after', m.examples);
  for (const register of await commandsFor(asked)) register(program, io, finish);
  return program;
}

/** What to parse: help on a command that there is none is as wrong as the command itself. */
function wanted(argv: readonly string[]): string[] {
  const [asked, topic] = argv;
  const isUnknown = asked === 'help' && topic !== undefined && !topic.startsWith('-') && !COMMANDS.has(topic);
  return isUnknown && topic !== 'help' ? [topic] : [...argv];
}

/**
 * Runs the command line.
 *
 * @param argv the arguments after the program's name
 * @param outside the outside world; the process's own when left out
 * @param language what is spoken to people; what `--lang`, the environment or the system asks for when left out
 * @returns the exit code, one of `EXIT`
 */
export async function main(
  argv: readonly string[],
  outside: Outside = processIo(),
  language: Language = languageOf(argv, process.env, systemLocale),
): Promise<number> {
  const io: Io = {
    ...outside,
    messages: await loadMessages(language),
    reviewLanguage: reviewLanguageOf(argv, language),
    logsJson: argv.includes('--log-json'),
  };
  for (const stream of [io.stdout, io.stderr]) hearErrors(stream);
  let code: number = EXIT.ok;
  const printer = new Printer();
  const program = await createProgram(argv[0], io, printer, (result) => {
    code = result;
  });
  const translated = (error: unknown) => exitCodeOf(error, io, argv.includes('--debug') || isDebugging());
  try {
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      code = EXIT.usage;
    } else await program.parseAsync(wanted(argv), { from: 'user' });
  } catch (error) {
    code = await translated(error);
  }
  return printer.done().then(() => code, translated);
}
