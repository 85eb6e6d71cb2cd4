import { Argument, type Command } from 'commander';
import { fishScript, powershellScript } from './completion/other-shells.js';
import { bashScript, zshScript } from './completion/posix-shells.js';
import { type OfferedCommand, offered } from './completion/words.js';
import { type Io, write } from './io.js';

const SCRIPTS: Readonly<Record<string, (commands: readonly OfferedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** Adds `khoiphuc completion` to the program. */
export function registerCompletion(program: Command, io: Io): void {
  const { completion: m } = io.messages.program;
  program
    .command('completion')
    .summary(m.summary)
    .description(m.description)
    .addArgument(new Argument('<shell>', m.shell).choices(Object.keys(SCRIPTS)))
    .addHelpText('after', m.help)
    .action((shell: string) => write(io.stdout, SCRIPTS[shell]!(offered(program))));
}
