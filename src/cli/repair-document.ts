import { readFile } from 'node:fs/promises';
import { version } from '../batch/program-name.js';
import type { CorrectionsFile } from '../corrections/corrections-file.js';
import { decidePage } from '../corrections/decide-page.js';
import type { DetectorModel } from '../detect/detector-model.js';
import { InputError } from '../errors.js';
import type { DocumentWriter, OutputOptions, Sink } from '../output/format.js';
import type { FormatEntry } from '../output/formats.js';
import { repairPages } from '../pipeline.js';
import type { Restorer } from '../restore/restorer.js';
import type { DocumentFacts, RestoredPage } from '../restored.js';
import { lossesOf } from '../source/losses.js';
import type { OcrEngine } from '../source/ocr/engine.js';
import { openDocument } from '../source/open-document.js';
import type { ReadingLimits } from '../source/reading-limits.js';
import type { OcrMode } from '../source/road.js';
import { readError } from '../source/text.js';
import { atomicFile } from './atomic-file.js';
import { explainPage, jsonPage } from './explain-page.js';
import { type Io, say, write } from './io.js';
import { inputError } from './messages/said.js';
import { displayName } from './open-input.js';
import { PageProgress, type Telling } from './page-progress.js';
import { addPage, NOTHING, type Tally } from './tally.js';

/** A document and the files that its results go to. */
export interface DocumentJob {
  /** a path, or `-` with the bytes that were read from standard input */
  readonly input: string;
  readonly bytes?: Uint8Array | undefined;
  /** `output` undefined: standard output */
  readonly results: readonly { readonly format: FormatEntry; readonly output: string | undefined }[];
}

/** What all documents of a run share. */
export interface DocumentSettings extends Telling {
  readonly restorer: Restorer;
  readonly detector: DetectorModel;
  /** opens the recogniser when the first scan is met */
  readonly engine: () => Promise<OcrEngine>;
  /** pages that it reads at once */
  readonly concurrency: number;
  readonly ocr: OcrMode;
  readonly pages: string | undefined;
  readonly password: string | undefined;
  /** how much a file may ask of its reader */
  readonly limits?: ReadingLimits | undefined;
  readonly output: OutputOptions;
  /** what a person decided on the review page of this document, and the name of the file that says so */
  readonly corrections: (Pick<CorrectionsFile, 'pages'> & { readonly name: string }) | undefined;
  /** instead of the results on standard output: one JSON object a page, or the list of changes */
  readonly form: 'result' | 'json' | 'explain';
}

/** What became of a document. */
export interface DocumentOutcome {
  readonly tally: Tally;
  readonly pages: number;
  /** one message for each page that could not be read */
  readonly problems: readonly string[];
  /** what of the others did not come through */
  readonly losses: readonly string[];
}

interface Target {
  readonly writer: DocumentWriter;
  commit(): Promise<void>;
  discard(): void;
}

async function openTarget(
  io: Io,
  { format, output }: DocumentJob['results'][number],
  facts: DocumentFacts,
  options: OutputOptions,
): Promise<Target> {
  const loaded = await format.load();
  if (output === undefined) {
    const writer = loaded.open(facts, (chunk) => write(io.stdout, chunk), options);
    return { writer, commit: async () => {}, discard: () => {} };
  }
  const file = await atomicFile(output);
  const sink: Sink = (chunk) => file.write(chunk);
  return {
    writer: loaded.open(facts, sink, options),
    commit: () => file.commit(),
    discard: () => file.discard(),
  };
}

/** Pages that are written as JSON or explained, for people and programs that look over the changes. */
function printing(io: Io, input: string, form: 'json' | 'explain'): Target {
  const text = (page: RestoredPage): string =>
    form === 'json' ? jsonPage(input, page) : explainPage(page, io.messages);
  const writer = { page: (page: RestoredPage) => write(io.stdout, text(page)), end: async () => {} };
  return { writer, commit: async () => {}, discard: () => {} };
}

/**
 * Repairs a PDF, pictures, hOCR or ALTO, or a text whose pages are wanted in another form, page by page. Every result is
 * written whole or not at all; a page that cannot be read leaves its place empty; it is told,
 * and so is what was lost of another.
 *
 * @throws InputError when the document cannot be read at all, or no page of it
 */
export async function repairDocument(
  io: Io,
  job: DocumentJob,
  settings: DocumentSettings,
): Promise<DocumentOutcome> {
  const name = displayName(job.input, io.messages);
  const read = async (): Promise<Uint8Array> => {
    if (job.bytes) return job.bytes;
    try {
      return await readFile(job.input);
    } catch (error) {
      throw readError(error, name);
    }
  };
  const { restorer, detector, engine, concurrency, ocr, pages, password, form, limits } = settings;
  let used: OcrEngine | undefined;
  const opened = await openDocument(await read(), {
    ...{ name, detector, ocr, pages, password, concurrency, limits },
    engine: async () => {
      used = await engine();
      return used;
    },
  });
  const { kind, pageCount } = opened;
  const progress = new PageProgress(io, name, pageCount, settings, performance.now());
  const targets: Target[] = [];
  const problems: string[] = [];
  const losses: string[] = [];
  let tally = NOTHING;
  let count = 0;
  const open = async (): Promise<void> => {
    const facts = {
      // Not what messages call it: results are the same in every language.
      name: job.input,
      pageCount,
      producer: `khoiphuc ${version()}`,
      source: { kind, password, bytes: read },
    };
    const all = used ? { ...facts, engine: used.name } : facts;
    if (form !== 'result') targets.push(printing(io, job.input, form));
    for (const result of job.results)
      if (form === 'result' || result.output !== undefined)
        targets.push(await openTarget(io, result, all, settings.output));
  };
  try {
    const { corrections } = settings;
    const decisions = new Map(corrections?.pages.map((page) => [page.page, page]));
    for await (const restored of repairPages(restorer, opened.pages)) {
      const decided = decisions.get(restored.number);
      const page = corrections && decided ? decidePage(restored, decided, corrections.name) : restored;
      if (count === 0) await open();
      count += 1;
      for (const { writer } of targets) await writer.page(page);
      if (page.problem !== undefined) problems.push(page.problem);
      losses.push(...lossesOf(page, name));
      tally = addPage(tally, page);
      await progress.page(page, performance.now());
    }
    await progress.end();
    if (count === 0) throw inputError((m) => m.usage.noPages(name));
    if (problems.length === count) throw new InputError(problems.join('\n'));
    for (const { writer } of targets) await writer.end();
    for (const target of targets) await target.commit();
    const outcome = { tally, pages: count, problems, losses };
    if (settings.quiet) return outcome;
    for (const { writer } of targets)
      for (const note of writer.notes ?? []) await say(io, `${name}: ${io.messages.translate(note)}`);
    return outcome;
  } finally {
    for (const target of targets) target.discard();
    await opened.close();
  }
}
