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

const HELP = `
To have it in every new shell:
  bash         echo 'source <(khoiphuc completion bash)' >> ~/.bashrc
  zsh          echo 'source <(khoiphuc completion zsh)' >> ~/.zshrc
  fish         khoiphuc completion fish > ~/.config/fish/completions/khoiphuc.fish
  PowerShell   khoiphuc completion powershell >> $PROFILE`;

/** Adds `khoiphuc completion` to the program. */
export function registerCompletion(program: Command, io: Io): void {
  program
    .command('completion')
    .summary('let the shell complete commands and options')
    .description('Prints what a shell needs to complete the commands and options of khoiphuc.')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(SCRIPTS)))
    .addHelpText('after', HELP)
    .action((shell: string) => write(io.stdout, SCRIPTS[shell]!(offered(program))));
}
