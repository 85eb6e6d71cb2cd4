import { Command, Help, Option } from 'commander';
import { LANGUAGES } from './messages/language.js';
import type { Messages } from './messages/messages.js';

/** The help of a command in the language of a catalogue. */
class SpeakingHelp extends Help {
  readonly #messages: Messages['program'];

  constructor(messages: Messages['program']) {
    super();
    this.#messages = messages;
  }

  override subcommandTerm(command: Command): string {
    return command.name();
  }

  /** What concerns every command stands last. */
  override visibleOptions(command: Command): Option[] {
    const options = super.visibleOptions(command);
    const isShared = (option: Option): boolean =>
      ['--lang', '--help', '--version'].includes(option.long ?? '');
    return [...options.filter((option) => !isShared(option)), ...options.filter(isShared)];
  }

  override commandUsage(command: Command): string {
    const { usageOptions, usageCommand } = this.#messages;
    return super.commandUsage(command).replace('[options]', usageOptions).replace('[command]', usageCommand);
  }

  /** Choices that the sentence explains one by one, `scans (auto), every page (always) …`, are not listed once more. */
  override optionDescription(option: Option): string {
    const { choices, defaultValue } = this.#messages;
    const { argChoices = [], description } = option;
    const notes: string[] = [];
    const isExplained = argChoices.every((choice) => description.includes(`(${choice}`));
    if (!isExplained) notes.push(choices(argChoices.join(', ')));
    const isSwitch = typeof option.defaultValue === 'boolean';
    if (option.defaultValue !== undefined && !isSwitch)
      notes.push(defaultValue(option.defaultValueDescription ?? String(option.defaultValue)));
    return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`;
  }

  override argumentDescription(argument: {
    readonly description: string;
    readonly argChoices?: string[];
  }): string {
    const { description, argChoices } = argument;
    return argChoices ? `${description} (${this.#messages.choices(argChoices.join(', '))})` : description;
  }

  override styleTitle(title: string): string {
    return (this.#messages.titles as Readonly<Record<string, string>>)[title] ?? title;
  }
}

/** `--lang`: every command knows it, wherever it stands. */
export function langOption({ program }: Messages): Option {
  return new Option('--lang <language>', program.langOption).choices([...LANGUAGES]);
}

/** A command that says its help in the language of a catalogue; so do its sub-commands. */
export class SpeakingCommand extends Command {
  readonly #messages: Messages;

  constructor(messages: Messages, name?: string) {
    super(name);
    this.#messages = messages;
    this.helpOption('-h, --help', messages.program.helpOption);
  }

  override createCommand(name?: string): Command {
    return new SpeakingCommand(this.#messages, name).addOption(langOption(this.#messages));
  }

  override createHelp(): Help {
    return new SpeakingHelp(this.#messages.program);
  }
}
