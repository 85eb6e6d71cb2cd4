import type { DetectorModel } from '../detect/detector-model.js';
import { EXIT } from '../errors.js';
import type { Restorer } from '../restore/restorer.js';
import type { OcrEngine } from '../source/ocr/engine.js';
import type { EngineName } from '../source/ocr/engine-names.js';
import type { OcrMode } from '../source/road.js';
import { openBytes } from '../source/text.js';
import { isPaged, isPagedFile } from './document-kind.js';
import { type Io, say, writingOf } from './io.js';
import { type LimitOptions, limitsOf } from './limit-options.js';
import { displayName, openInput } from './open-input.js';
import { gather, peek } from './peek.js';
import { type ResultPlan, TEXT } from './plan-results.js';
import { readCorrections } from './read-corrections.js';
import type { DocumentSettings } from './repair-document.js';
import { type Form, type Progress, repairFile } from './repair-file.js';
import { tallyText } from './tally.js';
import { COLUMNS, shorten } from './wrap.js';

/** What the command line says of a run, as far as single inputs are concerned. */
export interface RunOptions extends LimitOptions {
  readonly json?: true;
  readonly explain?: true;
  readonly models?: string;
  readonly ocr: OcrMode;
  readonly engine: EngineName;
  readonly pages?: string;
  readonly password?: string;
  readonly jobs: number;
  readonly corrections?: string;
  readonly reflow?: true;
  readonly verbose?: true;
  readonly quiet?: true;
}

/** Bytes of standard input that are looked at to see what it is. */
const HEAD_BYTES = 65_536;

/** Repairs one input after another; what several need (engine, detector) is made once, when the first needs it. */
export class RepairRun {
  readonly #io: Io;
  readonly #restorer: Restorer;
  readonly #options: RunOptions;
  #detector: Promise<DetectorModel> | undefined;
  #engine: Promise<OcrEngine> | undefined;

  constructor(io: Io, restorer: Restorer, options: RunOptions) {
    this.#io = io;
    this.#restorer = restorer;
    this.#options = options;
  }

  /**
   * Repairs one input, as pages or as plain text, and says what was done.
   *
   * @returns the exit code
   * @throws InputError when it cannot be read
   */
  async repair(plan: ResultPlan): Promise<number> {
    const { corrections, pages } = this.#options;
    const asText =
      corrections === undefined &&
      pages === undefined &&
      plan.results.length === 1 &&
      plan.results[0]!.format.name === TEXT;
    if (plan.input !== '-')
      return asText && !(await isPagedFile(plan.input)) ? this.#text(plan) : this.#document(plan);
    try {
      const { head, whole } = await peek(this.#io.stdin, HEAD_BYTES);
      if (!asText || isPaged(head)) return await this.#document(plan, await gather(whole));
      return await this.#text(plan, whole);
    } finally {
      // A source that says no more, and does not end, would keep the process alive when its reader has gone.
      this.#io.stdin.destroy();
    }
  }

  /** Ends the recogniser, if one was started. */
  async close(): Promise<void> {
    await (await this.#engine?.catch(() => undefined))?.close();
  }

  async #text({ input, results }: ResultPlan, stdin?: AsyncIterable<Uint8Array>): Promise<number> {
    const { json, explain } = this.#options;
    const form: Form = { json: json === true, explain: explain === true };
    const { messages } = this.#io;
    const name = displayName(input, messages);
    const source = stdin ? await openBytes(stdin, name) : await openInput(this.#io, input);
    const job = { input, output: results[0]!.output };
    const tally = await repairFile(this.#io, job, source, this.#restorer, form, this.#progressOf(name));
    const said = tally.syllables === 0 ? messages.progress.noText : tallyText(tally, messages);
    await this.#told(`${name}: ${said}`);
    return EXIT.ok;
  }

  async #document({ input, results }: ResultPlan, bytes?: Uint8Array): Promise<number> {
    const { json, explain, models, ocr, engine, pages, password, jobs } = this.#options;
    const limits = limitsOf(this.#options);
    this.#detector ??= this.#io.loadDetector(models);
    const { repairDocument } = await import('./repair-document.js');
    const outcome = await repairDocument(
      this.#io,
      { input, results, bytes },
      {
        ...{ restorer: this.#restorer, detector: await this.#detector, ocr, pages, password },
        limits,
        engine: () => {
          this.#engine ??= this.#io.openEngine({ engine, jobs, timeoutMs: limits?.pageTime });
          return this.#engine;
        },
        concurrency: jobs,
        output: writingOf(this.#io, this.#options),
        corrections: await this.#corrections(),
        form: json ? 'json' : explain ? 'explain' : 'result',
        quiet: this.#options.quiet === true,
        verbose: this.#options.verbose === true,
      },
    );
    const { tally, problems, losses } = outcome;
    const { messages } = this.#io;
    const { progress: m } = messages;
    const lost = problems.length > 0 ? `, ${m.unreadablePages(problems.length)}` : '';
    const name = displayName(input, messages);
    await this.#told(`${name}: ${m.pages(outcome.pages)}${lost}; ${tallyText(tally, messages)}`);
    for (const trouble of [...problems, ...losses]) await say(this.#io, messages.translate(trouble));
    const review = results.find(({ format }) => format.name === 'html')?.output;
    if (review !== undefined) await this.#told(m.reviewPage(review));
    return problems.length + losses.length > 0 ? EXIT.input : EXIT.ok;
  }

  async #corrections(): Promise<DocumentSettings['corrections']> {
    const { corrections: name } = this.#options;
    return name === undefined ? undefined : { name, pages: (await readCorrections(name)).pages };
  }

  async #told(message: string): Promise<void> {
    if (!this.#options.quiet) await say(this.#io, message);
  }

  /** A line that is overwritten as a long text goes by; only on a terminal. */
  #progressOf(name: string): Progress {
    const { stderr, messages } = this.#io;
    const { decimal, millionCharacters } = messages.progress;
    if (this.#options.quiet || !stderr.isTTY) return () => {};
    let blocks = 0;
    return (characters) => {
      blocks += 1;
      const line = `${name}: ${millionCharacters(decimal(characters / 1e6))}`;
      if (blocks > 1) stderr.write(`\r\u001b[K${shorten(line, COLUMNS - 1)}\r`);
    };
  }
}
