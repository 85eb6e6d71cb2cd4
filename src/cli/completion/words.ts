import type { Command, Option } from 'commander';
import { FORMATS } from '../../output/formats.js';
import { LEGACY_ENCODINGS } from '../../vietnamese/legacy-charsets/encodings.js';

/** An option as a shell offers it. */
export interface OfferedOption {
  /** `-o`, `--output` */
  readonly flags: readonly string[];
  readonly summary: string;
  /** undefined for a switch; empty where any value, such as a path, may follow */
  readonly values: readonly string[] | undefined;
  /** several values may be given, with commas between them */
  readonly isList: boolean;
}

/** A command with what may follow it. */
export interface OfferedCommand {
  /** the words after the program's name: none for the program itself, `['train', 'all']` */
  readonly path: readonly string[];
  readonly summary: string;
  /** the words that may come next: those that lead on to other commands, or the choices of its argument */
  readonly commands: readonly { readonly name: string; readonly summary: string }[];
  readonly options: readonly OfferedOption[];
}

/** Options that take values with commas between them. */
const LISTS: readonly string[] = ['--format'];

/** What may follow options that take more than a choice: lists with commas, other names of the same. */
const KNOWN_VALUES: Readonly<Record<string, readonly string[]>> = {
  '--format': FORMATS.map(({ name }) => name),
  '--from': ['auto', 'unicode', ...LEGACY_ENCODINGS],
  '--to': ['unicode', ...LEGACY_ENCODINGS],
};

function valuesOf({ required, optional, argChoices, long }: Option): readonly string[] | undefined {
  return required || optional ? (argChoices ?? KNOWN_VALUES[long ?? ''] ?? []) : undefined;
}

function optionsOf(command: Command): OfferedOption[] {
  const help = command.createHelp();
  return help.visibleOptions(command).map((option) => ({
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    summary: option.description,
    values: valuesOf(option),
    isList: LISTS.includes(option.long ?? ''),
  }));
}

/** The words that may stand for an argument with choices: the shells of `khoiphuc completion`. */
function choicesOf({ registeredArguments }: Command): OfferedCommand['commands'] {
  return registeredArguments.flatMap(({ argChoices, description }) =>
    (argChoices ?? []).map((name) => ({ name, summary: description })),
  );
}

/** The program and all its commands, as they are: nothing is listed by hand. */
export function offered(command: Command, path: readonly string[] = []): OfferedCommand[] {
  const below = command.createHelp().visibleCommands(command);
  const own: OfferedCommand = {
    path,
    summary: command.summary() || command.description(),
    commands: [
      ...below.map((other) => ({ name: other.name(), summary: other.summary() || other.description() })),
      ...choicesOf(command),
    ],
    options: optionsOf(command),
  };
  const real = below.filter((other) => command.commands.includes(other));
  return [own, ...real.flatMap((other) => offered(other, [...path, other.name()]))];
}
