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

interface ApplyOptions {
  readonly output?: string;
  readonly format: string;
  readonly document?: string;
  readonly learn?: string;
  readonly quiet?: true;
  readonly debug?: true;
}

const HELP = `
CORRECTIONS is the file *.corrections.json that Save on the review page
(\`khoiphuc repair --format html\`) writes. It holds all that the corrected text
needs. Other formats are written from the document as
\`khoiphuc repair --format json\` wrote it from the same scan.

--learn keeps what you confirmed and typed: in a folder as learned.json and
terms.txt, or in one file *.json. Learning from the same document again
replaces what it taught before; other documents add up.

Examples:
  khoiphuc apply scan.corrections.json -o scan.txt
  khoiphuc apply scan.corrections.json --document scan.json \\
                 --format text,docx,json -o corrected/
  khoiphuc apply *.corrections.json -o corrected/ --learn my-archive/
  khoiphuc repair next.txt --terms my-archive/terms.txt

Exit codes: 0 all applied, 2 wrong use, 3 a file cannot be read or written, or
the corrections belong to another document (the others are applied).`;

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

function summary({ pages }: CorrectionsFile): string {
  const decisions = pages.flatMap((page) => page.decisions);
  const changed = decisions.filter(({ before, intended }) => before !== intended).length;
  return `${pages.length === 1 ? '1 page' : `${pages.length} pages`}, ${decisions.length} words checked, ${changed} of them changed`;
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
  if (!options.quiet) await say(io, `${input}: ${summary(corrections)}`);
  return corrections;
}

async function apply(io: Io, inputs: readonly string[], options: ApplyOptions): Promise<number> {
  const formats = formatsNamed(options.format);
  if (options.document === undefined && formats.some(({ name }) => name !== 'text')) {
    throw new UsageError(
      `\`--format ${options.format}\` needs the document: add \`--document FILE.json\`, as \`khoiphuc repair --format json\` wrote it.`,
    );
  }
  if (inputs.length > 1 && options.document !== undefined) {
    throw new UsageError('`--document` goes with one corrections file; apply them one at a time.');
  }
  const document =
    options.document === undefined
      ? undefined
      : parseDocument(await readText(options.document), options.document);
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
    const message = await learn(options.learn, applied);
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
  program
    .command('apply')
    .summary('apply what was corrected on a review page')
    .description('Writes the corrected outputs from a corrections file, and learns from it.')
    .argument('<corrections...>', 'what Save on the review page wrote')
    .option('-o, --output <path>', 'write there: a file, or a folder for several results')
    .option('--format <list>', 'formats to write, with commas between them', 'text')
    .option('--document <file>', 'the document as `repair --format json` wrote it')
    .option('--learn <path>', 'keep readings and terms for the next run: a folder, or a file *.json')
    .option('-q, --quiet', 'print no diagnostics but errors')
    .option('--debug', 'print where an error arose')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: ApplyOptions) => {
      finish(await apply(io, files, options));
    });
}
