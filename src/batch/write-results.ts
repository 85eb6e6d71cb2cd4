import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../errors.js';
import type { DocumentWriter, OutputFormat } from '../output/format.js';
import type { DocumentFacts, RestoredPage } from '../restored.js';
import { isLoss, lossesOf } from '../source/losses.js';
import { countPage } from './count-page.js';
import { type Counts, NO_COUNTS, type OutputRecord } from './file-record.js';
import { obstacleTo } from './obstacle.js';
import { outputName } from './output-names.js';
import { notePlacing } from './placing-log.js';
import type { Repairer, TextPart } from './repairer.js';
import { StagedFile, syncFolders } from './staged-file.js';
import type { FileJob, WorkerSetup } from './task.js';

/** Bytes of an input that are held until its results are written; more are read again when they are wanted. */
const MOST_HELD = 2 ** 20;
/** Problems and losses told of one file; the others are counted. */
const MOST_PROBLEMS = 5;

/** What was seen while a file's pages went by. */
export interface Account {
  readonly counts: Counts;
  /** of pages that could not be read, or only in part */
  readonly problems: readonly string[];
  /** the others */
  readonly warnings: readonly string[];
}

/** A form of a file's results. */
interface Form {
  readonly format: OutputFormat;
  readonly file: StagedFile;
}

let serial = 0;

/** A name that no other file of this run has. */
export function temporaryName(): string {
  serial += 1;
  return `${process.pid}-${serial}`;
}

/** The results of one file in all forms, written side by side as its pages go by. */
export class Results {
  readonly #setup: WorkerSetup;
  readonly #job: FileJob;
  /** Those that can be made of this file, all until its kind is known. */
  #forms: readonly Form[];
  #bytes: Uint8Array | undefined;
  #writers: DocumentWriter[] | undefined;
  #counts = NO_COUNTS;
  readonly #problems: string[] = [];
  readonly #warnings = new Set<string>();
  readonly #placed: OutputRecord[] = [];

  constructor(setup: WorkerSetup, job: FileJob, repairer: Repairer) {
    this.#setup = setup;
    this.#job = job;
    this.#forms = repairer.formats.map((format) => {
      return { format, file: new StagedFile(setup.temporary, temporaryName()) };
    });
  }

  /** Keeps the bytes of the input for forms of results that build on them, unless they are many. */
  hold(bytes: Uint8Array): void {
    if (bytes.length <= MOST_HELD) this.#bytes = bytes;
  }

  get account(): Account {
    const more = this.#problems.length - MOST_PROBLEMS;
    const problems = this.#problems.slice(0, MOST_PROBLEMS);
    return {
      counts: this.#counts,
      problems: more > 0 ? [...problems, `${more} more pages could not be read, or only in part.`] : problems,
      warnings: [...this.#warnings].slice(0, MOST_PROBLEMS),
    };
  }

  /** Whether all of every page was read. */
  get isWhole(): boolean {
    return this.#problems.length === 0;
  }

  /** Whether there is nothing but bad pages. */
  get isLost(): boolean {
    const { pages, roads } = this.#counts;
    return roads.failed !== undefined && roads.failed === pages;
  }

  async page(page: RestoredPage, facts: Pick<DocumentFacts, 'pageCount' | 'engine'>, kind: SourceKind) {
    this.#writers ??= this.#open(facts, kind);
    for (const writer of this.#writers) await writer.page(page);
    this.#note(page);
    const losses = lossesOf(page, this.#job.input);
    this.#problems.push(...(page.problem === undefined ? [] : [page.problem]), ...losses);
    for (const warning of page.warnings)
      if (!isLoss(warning)) this.#warnings.add(`page ${page.number}: ${warning}`);
  }

  /** A part of a long text, as it stands. Only where plain text is the one form asked for. */
  async part(part: TextPart): Promise<void> {
    await this.#forms[0]!.file.write(part.text);
    const { pages } = this.#counts;
    this.#note(part);
    this.#counts = { ...this.#counts, pages: Math.max(pages, 1), roads: { [part.road]: 1 } };
  }

  #note(page: Pick<RestoredPage, 'corrections' | 'road'>): void {
    this.#counts = countPage(this.#counts, page);
  }

  /** @throws UsageError when none of the forms asked for can be made of this file; where some can, the others are warnings */
  #open(facts: Pick<DocumentFacts, 'pageCount' | 'engine'>, kind: SourceKind): DocumentWriter[] {
    const { input } = this.#job;
    const { writing, password } = this.#setup.settings;
    const all: DocumentFacts = {
      name: basename(input),
      producer: this.#setup.program,
      ...facts,
      source: { kind, password, bytes: async () => this.#bytes ?? readFile(input) },
    };
    const forms: Form[] = [];
    const writers: DocumentWriter[] = [];
    let refusal: UsageError | undefined;
    for (const form of this.#forms) {
      try {
        writers.push(form.format.open(all, (chunk) => form.file.write(chunk), writing ?? {}));
        forms.push(form);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        refusal ??= error;
        this.#warnings.add(error.message);
      }
    }
    if (refusal && forms.length === 0) throw refusal;
    this.#forms = forms;
    return writers;
  }

  /** Brings all results to the disk, still out of sight. */
  async finish(): Promise<void> {
    for (const writer of this.#writers ?? []) {
      await writer.end();
      for (const note of writer.notes ?? []) this.#warnings.add(note);
    }
    await Promise.all(this.#forms.map(({ file }) => file.finish()));
  }

  /** What they will be in their places; of finished ones. */
  get #outputs(): readonly OutputRecord[] {
    const keepExtension = this.#setup.settings.keepExtension === true;
    return this.#forms.map(({ format, file }) =>
      file.at(outputName(this.#job.key, format.extension, keepExtension)),
    );
  }

  /** Why they must not be put in their places, for people; to be asked right before. */
  async obstacle(): Promise<string | undefined> {
    return obstacleTo(this.#outputs, this.#job, this.#setup);
  }

  /** Puts all of them in their places. */
  place(): readonly OutputRecord[] {
    const { output, temporary } = this.#setup;
    const outputs = this.#outputs;
    notePlacing(temporary, this.#job, outputs);
    for (const [i, { path }] of outputs.entries())
      this.#placed.push(this.#forms[i]!.file.place(output, path));
    return this.#placed;
  }

  /** Those that are in their places, also when trouble came between. */
  get placed(): readonly OutputRecord[] {
    return this.#placed;
  }

  async discard(): Promise<void> {
    for (const { file } of this.#forms) await file.discard();
  }
}

type SourceKind = NonNullable<DocumentFacts['source']>['kind'];

/** Flushes the folders that results were put into. */
export async function syncResults(output: string, records: readonly OutputRecord[]): Promise<void> {
  await syncFolders(records.map(({ path }) => dirname(join(output, path))));
}
