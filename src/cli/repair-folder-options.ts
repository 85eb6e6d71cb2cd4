import { stat } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import type { Adaptation } from '../batch/folder-options.js';
import type { RestorerOptions } from '../restore/restorer.js';
import type { EngineName } from '../source/ocr/engine-names.js';
import type { OcrMode } from '../source/road.js';
import type { LimitOptions } from './limit-options.js';
import type { Messages } from './messages/messages.js';

/** What the command line says that only folders, watching and `--jsonl` know. */
export interface BatchOptions {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly force?: true;
  readonly keepExtension?: true;
  readonly watch?: true;
  readonly logJson?: true;
  readonly jsonl?: true;
}

/** What it says that single files know too. */
export interface FolderCommandOptions extends BatchOptions, LimitOptions {
  readonly output?: string;
  readonly format?: string;
  readonly jobs?: number;
  readonly adapt?: Adaptation | boolean;
  readonly ocr?: OcrMode;
  readonly engine?: EngineName;
  readonly password?: string;
  readonly models?: string;
  readonly reflow?: true;
  readonly pages?: string;
  readonly json?: true;
  readonly explain?: true;
  readonly corrections?: string;
  readonly verbose?: true;
  readonly quiet?: true;
  readonly debug?: true;
  /** terms, marks only, and the like, read and checked already */
  readonly restorer: Omit<RestorerOptions, 'adapt'>;
}

function globs({ usage }: Messages): (value: string, before?: readonly string[]) => readonly string[] {
  return (value, before = []) => {
    if (value === '') throw new InvalidArgumentError(usage.glob);
    return [...before, value];
  };
}

/** The options of folders, for `khoiphuc repair`. */
export function addFolderOptions(command: Command, messages: Messages): Command {
  const { repair: m } = messages;
  const glob = globs(messages);
  return command
    .option('--include <glob>', m.include, glob)
    .option('--exclude <glob>', m.exclude, glob)
    .option('--keep-extension', m.keepExtension)
    .option('--force', m.force)
    .option('--watch', m.watch)
    .option('--log-json', m.logJson)
    .option('--jsonl', m.jsonl);
}

async function isFolderOrGlob(input: string): Promise<boolean> {
  const found = await stat(input).catch(() => undefined);
  // What knows globs takes longer to load than to look for the file.
  return found ? found.isDirectory() : (await import('../batch/glob.js')).looksLikeGlob(input);
}

type Asked = Omit<Partial<FolderCommandOptions>, 'restorer'>;

/** Whether files are named one by one that go to a folder, in a way that runs over folders know too. */
function areManyFiles(inputs: readonly string[], options: Asked): boolean {
  const { output, json, explain, pages, corrections, verbose } = options;
  const goToFolder = output !== undefined && output !== '-';
  const isForOne = json || explain || verbose || pages !== undefined || corrections !== undefined;
  return inputs.length > 1 && goToFolder && !isForOne && !inputs.includes('-');
}

/**
 * Whether inputs and options ask for work on folders: with a manifest, worker processes and a mirrored tree. Several files with
 * `-o` do: a shell makes them of `scans/*.pdf`.
 */
export async function shouldRunFolder(inputs: readonly string[], options: Asked): Promise<boolean> {
  const { include, exclude, force, keepExtension, watch, logJson, adapt } = options;
  if (include || exclude || force || keepExtension || watch || logJson || adapt === 'folder') return true;
  if (areManyFiles(inputs, options)) return true;
  for (const input of inputs) if (await isFolderOrGlob(input)) return true;
  return false;
}

/** The scope that `--adapt` and `--no-adapt` name. */
export function adaptationOf(adapt: Adaptation | boolean | undefined): Adaptation {
  if (adapt === false) return 'none';
  return adapt === true || adapt === undefined ? 'document' : adapt;
}
