import { dirname } from 'node:path';
import { type Command, Option } from 'commander';
import type { CorrectionsFile } from '../corrections/corrections-file.js';
import { EXIT, UsageError } from '../errors.js';
import { makeFolder } from '../make-folder.js';
import type { Sink } from '../output/format.js';
import { formatsNamed } from '../output/formats.js';
import { parseDocument, type StoredDocument } from '../output/json/stored-document.js';
import { ENGINES } from '../source/ocr/engine-names.js';
import { readText } from '../source/text.js';
import { decideDocument, planOutputs, writeDocument, writeText } from './apply-outputs.js';
import { applyToSource, findSource, type SourceOptions } from './apply-source.js';
import { atomicFile } from './atomic-file.js';
import { exitCodeOf, isClosedPipe, isDebugging } from './exit.js';
import { expandGlobs } from './expand-globs.js';
import { type Io, say, write, writingOf } from './io.js';
import type { Messages } from './messages/messages.js';
import { usageError } from './messages/said.js';
import { TEXT } from './plan-results.js';
import { readCorrections } from './read-corrections.js';

interface ApplyOptions extends SourceOptions {
  readonly output?: string;
  readonly format: string;
  readonly document?: string;
  readonly learn?: string;
  readonly debug?: true;
}

/** It is built on the bytes of the document. */
const NEEDS_SOURCE = 'pdf';

/** What to do where `--document` is something else. */
const WHICH_DOCUMENT = 'Give the document as `khoiphuc repair FILE --format json` wrote it.';

/** Standard output, or a file that appears whole or not at all. */
async function into(io: Io, path: string | undefined, fill: (sink: Sink) => Promise<void>): Promise<void> {
  if (path === undefined) return fill((chunk) => write(io.stdout, chunk));
  await makeFolder(dirname(path));
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
): Promise<{ readonly corrections: CorrectionsFile; readonly code: number }> {
  const corrections = await readCorrections(input);
  const decided = document && decideDocument(document, corrections, input);
  const formats = formatsNamed(options.format);
  const fromSource = formats.filter(
    ({ name }) => name !== TEXT && (document === undefined || name === NEEDS_SOURCE),
  );
  const source =
    fromSource.length > 0
      ? await findSource(input, corrections, options, fromSource.map(({ name }) => name).join(','))
      : undefined;
  if (source !== undefined) taken.push(source);
  const plan = await planOutputs(formats, options.output, corrections.source.name, taken);
  for (const [format, path] of plan) {
    if (path !== undefined) taken.push(path);
    if (fromSource.includes(format)) continue;
    await into(io, path, (sink) =>
      decided && format.name !== TEXT
        ? writeDocument(decided, format, sink, writingOf(io))
        : writeText(corrections, sink),
    );
  }
  let code: number = EXIT.ok;
  if (source !== undefined) {
    const results = fromSource.map((format) => ({ format, output: plan.get(format) }));
    for (const { output } of results) if (output !== undefined) await makeFolder(dirname(output));
    code = await applyToSource(io, input, corrections, source, results, options);
  }
  if (!options.quiet) await say(io, `${input}: ${summary(corrections, io.messages)}`);
  return { corrections, code };
}

async function apply(io: Io, inputs: readonly string[], options: ApplyOptions): Promise<number> {
  formatsNamed(options.format);
  if (inputs.length > 1 && options.document !== undefined) {
    throw usageError((m) => m.usage.documentOfOne);
  }
  if (inputs.length > 1 && options.source !== undefined) {
    throw usageError((m) => m.usage.sourceOfOne);
  }
  const document =
    options.document === undefined
      ? undefined
      : await parseDocument(await readText(options.document, WHICH_DOCUMENT), options.document);
  const output =
    inputs.length > 1 && options.output !== undefined && options.output !== '-'
      ? { ...options, output: `${options.output}/` }
      : options;
  const applied: CorrectionsFile[] = [];
  const taken = [...inputs, ...(options.document === undefined ? [] : [options.document])];
  let worst: number = EXIT.ok;
  for (const input of inputs) {
    try {
      const { corrections, code } = await applyOne(io, input, output, document, taken);
      applied.push(corrections);
      if (worst === EXIT.ok) worst = code;
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
    .option('--source <file>', m.source)
    .option('--document <file>', m.document)
    .addOption(new Option('--engine <name>', m.engine).choices([...ENGINES]).default('built-in'))
    .option('--password <password>', io.messages.repair.password)
    .option('--models <dir>', io.messages.repair.models)
    .option('--learn <path>', m.learn)
    .option('-q, --quiet', io.messages.program.quietOption)
    .option('--debug', io.messages.program.debugOption)
    .addHelpText('after', m.help)
    .action(async (files: string[], options: ApplyOptions) => {
      finish(await apply(io, await expandGlobs(files), options));
    });
}
