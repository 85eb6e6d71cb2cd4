import type { Command } from 'commander';

/** An option as a shell offers it. */
export interface OfferedOption {
  /** `-o`, `--output` */
  readonly flags: readonly string[];
  readonly summary: string;
  /** undefined for a switch; empty where any value, such as a path, may follow */
  readonly values: readonly string[] | undefined;
}

/** A command with what may follow it. */
export interface OfferedCommand {
  /** the words after the program's name: none for the program itself, `['train', 'all']` */
  readonly path: readonly string[];
  readonly summary: string;
  /** the words that lead on to other commands */
  readonly commands: readonly { readonly name: string; readonly summary: string }[];
  readonly options: readonly OfferedOption[];
}

function optionsOf(command: Command): OfferedOption[] {
  const help = command.createHelp();
  return help.visibleOptions(command).map((option) => ({
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    summary: option.description,
    values: option.required || option.optional ? [...(option.argChoices ?? [])] : undefined,
  }));
}

/** The program and all its commands, as they are: nothing is listed by hand. */
export function offered(command: Command, path: readonly string[] = []): OfferedCommand[] {
  const below = command.createHelp().visibleCommands(command);
  const own: OfferedCommand = {
    path,
    summary: command.summary() || command.description(),
    commands: below.map((other) => ({ name: other.name(), summary: other.summary() || other.description() })),
    options: optionsOf(command),
  };
  const real = below.filter((other) => command.commands.includes(other));
  return [own, ...real.flatMap((other) => offered(other, [...path, other.name()]))];
}
