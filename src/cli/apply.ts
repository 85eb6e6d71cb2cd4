import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import type { CorrectionsFile } from '../corrections/corrections-file.js';
import { parseDocument, type StoredDocument } from '../corrections/document-pages.js';
import { parseCorrections } from '../corrections/parse-corrections.js';
import { EXIT, UsageError } from '../errors.js';
import type { Sink } from '../output/format.js';
import { formatsNamed } from '../output/formats.js';
import { readText } from '../source/text.js';
import { decideDocument, planOutputs, writeDocument, writeText } from './apply-outputs.js';
import { atomicFile } from './atomic-file.js';
import { exitCodeOf, isClosedPipe, isDebugging } from './exit.js';
import { type Io, say, write } from './io.js';
import type { Messages } from './messages/messages.js';
import { usageError } from './messages/said.js';

interface ApplyOptions {
  readonly output?: string;
  readonly format: string;
  readonly document?: string;
  readonly learn?: string;
  readonly quiet?: true;
  readonly debug?: true;
}

/** Standard output, or a file that appears whole or not at all. */
async function into(io: Io, path: string | undefined, fill: (sink: Sink) => Promise<void>): Promise<void> {
  if (path === undefined) return fill((chunk) => write(io.stdout, chunk));
  await mkdir(dirname(path), { recursive: true });
  const file = await atomicFile(path);
  try {
    await fill((chunk) => file.write(chunk));
    await file.commit();
  } finally {
    file.discard();
  }
}

function summary({ pages }: CorrectionsFile, m: Messages): string {
  const decisions = pages.flatMap((page) => page.decisions);
  const changed = decisions.filter(({ before, intended }) => before !== intended).length;
  return m.apply.checked(m.progress.pages(pages.length), decisions.length, changed);
}

async function applyOne(
  io: Io,
  input: string,
  options: ApplyOptions,
  document: StoredDocument | undefined,
  taken: string[],
): Promise<CorrectionsFile> {
  const corrections = await parseCorrections(await readText(input), input);
  const decided = document && decideDocument(document, corrections);
  const plan = await planOutputs(
    formatsNamed(options.format),
    options.output,
    corrections.source.name,
    taken,
  );
  for (const [format, path] of plan) {
    if (path !== undefined) taken.push(path);
    await into(io, path, (sink) =>
      decided && format.name !== 'text' ? writeDocument(decided, format, sink) : writeText(corrections, sink),
    );
  }
  if (!options.quiet) await say(io, `${input}: ${summary(corrections, io.messages)}`);
  return corrections;
}

async function apply(io: Io, inputs: readonly string[], options: ApplyOptions): Promise<number> {
  const formats = formatsNamed(options.format);
  if (options.document === undefined && formats.some(({ name }) => name !== 'text')) {
    throw usageError((m) => m.usage.formatNeedsDocument(options.format));
  }
  if (inputs.length > 1 && options.document !== undefined) {
    throw usageError((m) => m.usage.documentOfOne);
  }
  const document =
    options.document === undefined
      ? undefined
      : await parseDocument(await readText(options.document), options.document);
  const output =
    inputs.length > 1 && options.output !== undefined && options.output !== '-'
      ? { ...options, output: `${options.output}/` }
      : options;
  const applied: CorrectionsFile[] = [];
  const taken = [...inputs, ...(options.document === undefined ? [] : [options.document])];
  let worst: number = EXIT.ok;
  for (const input of inputs) {
    try {
      applied.push(await applyOne(io, input, output, document, taken));
    } catch (error) {
      if (isClosedPipe(error) || error instanceof UsageError) throw error;
      const code = await exitCodeOf(error, io, options.debug === true || isDebugging());
      if (worst === EXIT.ok) worst = code;
    }
  }
  if (options.learn !== undefined && applied.length > 0) {
    const { learn } = await import('./apply-learn.js');
    const message = await learn(options.learn, applied, io.messages);
    if (!options.quiet) await say(io, message);
  }
  return worst;
}

/**
 * Adds `khoiphuc apply` to the program.
 *
 * @param finish told the exit code
 */
export function registerApply(program: Command, io: Io, finish: (code: number) => void): void {
  const { apply: m } = io.messages;
  program
    .command('apply')
    .summary(m.summary)
    .description(m.description)
    .argument('<corrections...>', m.files)
    .option('-o, --output <path>', m.output)
    .option('--format <list>', m.format, 'text')
    .option('--document <file>', m.document)
    .option('--learn <path>', m.learn)
    .option('-q, --quiet', io.messages.program.quietOption)
    .option('--debug', io.messages.program.debugOption)
    .addHelpText('after', m.help)
    .action(async (files: string[], options: ApplyOptions) => {
      finish(await apply(io, files, options));
    });
}
