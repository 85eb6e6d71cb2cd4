import type { Command } from 'commander';
import { EXIT } from '../errors.js';
import { type Io, say } from './io.js';
import { type AllOptions, DOUBT_PAGES, trainAll } from './train-all.js';
import { trainCalibration } from './train-calibration.js';
import { type DoubtOptions, trainDoubts } from './train-doubts.js';
import { trainLookalikes } from './train-lookalikes.js';
import { packAgain, packKnowledge } from './train-pack.js';
import { makeWholePages, type WholePageOptions } from './train-pages.js';
import {
  type DetectorOptions,
  LEXICON_STEPS,
  type LexiconStep,
  makePairs,
  type PairOptions,
  type Report,
  trainConfusionModel,
  trainDetectorModel,
  trainLanguageModel,
  trainLexicon,
} from './train-parts.js';
import { engineOption, lexiconSteps, numberParser, pagesOption } from './train-values.js';

const DEFAULT_MEGABYTES = 32;
const DEFAULT_SEED = 7;
const HELD_OUT_SHARE = 0.08;
/** Whole pages read with each language's data. */
const WHOLE_PAGES = 24;

interface LexiconOptions {
  readonly output: string;
  readonly lists?: string;
  readonly steps?: readonly LexiconStep[];
}

type StepName = keyof Io['messages']['train']['summaries'];

/** What the steps of the training are registered with. */
interface Steps {
  readonly m: Io['messages']['train'];
  readonly report: Report;
  /** a step that reads nothing but the folder it writes to */
  step(name: StepName, description: string): Command;
  /** a step that reads a folder, its argument */
  part(name: StepName, argument: string, description: string): Command;
  /** what a step does; the exit code is that of success once it is done */
  doing<A extends readonly unknown[]>(work: (...args: A) => Promise<void>): (...args: A) => Promise<void>;
}

/**
 * Adds `khoiphuc train` to the program.
 *
 * @param finish told the exit code
 */
export function registerTrain(program: Command, io: Io, finish: (code: number) => void): void {
  const { train: m } = io.messages;
  const train = program
    .command('train')
    .summary(m.summary)
    .description(m.description)
    .addHelpText('after', m.help);
  const step: Steps['step'] = (name, description) =>
    train
      .command(name)
      .summary(m.summaries[name])
      .description(description)
      .requiredOption('-o, --output <dir>', m.output)
      .option('--debug', io.messages.program.debugOption);
  const steps: Steps = {
    ...{ m, step },
    report: (message) => {
      void say(io, message).catch(() => {});
    },
    part: (name, argument, description) => step(name, description).argument(argument),
    doing:
      (work) =>
      async (...args) => {
        await work(...args);
        finish(EXIT.ok);
      },
  };
  addTextSteps(steps);
  addPairSteps(steps);
  addLetterSteps(steps);
  addPageSteps(steps);
  addAll(steps);
}

/** What is counted in texts. */
function addTextSteps({ m, part, report, doing }: Steps): void {
  part('ngram', '<corpora>', m.ngram)
    .option('--megabytes <n>', m.megabytes, numberParser(m), DEFAULT_MEGABYTES)
    .action(
      doing(async (corpora: string, options: { output: string; megabytes: number }) => {
        await trainLanguageModel(corpora, options.output, options.megabytes, report);
        await packAgain(options.output, report);
      }),
    );
  part('lexicon', '<corpora>', m.lexicon)
    .option('--lists <dir>', m.lists)
    .option('--steps <steps>', m.steps(LEXICON_STEPS.join(', ')), lexiconSteps(m))
    .action(
      doing(async (corpora: string, options: LexiconOptions) => {
        await trainLexicon(corpora, options.output, options.lists, options.steps, report);
        await packAgain(options.output, report);
      }),
    );
}

/** Pairs of lines, and what is learnt from them. */
function addPairSteps({ m, part, report, doing }: Steps): void {
  const number = numberParser(m);
  part('pairs', '<corpora>', m.pairs)
    .option('--seed <n>', m.seed, number, DEFAULT_SEED)
    .addOption(pagesOption(m))
    .option('--held-out <share>', m.heldOut, number, HELD_OUT_SHARE)
    .option('--tessdata-best <dir>', m.tessdataBest)
    .option('--tessdata-fast <dir>', m.tessdataFast)
    .option('--tessdata-legacy <dir>', m.tessdataLegacy)
    .action(doing((corpora: string, options: PairOptions) => makePairs(corpora, options, report)));
  part('confusions', '<pairs>', m.confusions).action(
    doing(async (pairs: string, options: { output: string }) => {
      await trainConfusionModel(pairs, options.output, report);
      await packAgain(options.output, report);
    }),
  );
  part('calibration', '<pairs>', m.calibration).action(
    doing((pairs: string, options: { output: string }) => trainCalibration(pairs, options.output, report)),
  );
}

/** What needs neither texts nor pairs. */
function addLetterSteps({ m, step, report, doing }: Steps): void {
  step('pack', m.pack).action(doing((options: { output: string }) => packKnowledge(options.output, report)));
  step('lookalikes', m.lookalikes).action(
    doing(async (options: { output: string }) => {
      await trainLookalikes(options.output, report);
      await packAgain(options.output, report);
    }),
  );
}

/** What is learnt from pages that are set and read, and from texts of all kinds. */
function addPageSteps({ m, part, report, doing }: Steps): void {
  const number = numberParser(m);
  part('doubts', '<corpora>', m.doubts)
    .option('--seed <n>', m.seed, number, DEFAULT_SEED)
    .option('--pages <n>', m.doubtPages, number, DOUBT_PAGES)
    .addOption(engineOption(m))
    .option('--tessdata <dir>', m.tessdata)
    .action(doing((corpora: string, options: DoubtOptions) => trainDoubts(corpora, options, report)));
  part('pages', '<corpora>', m.wholePages)
    .option('--seed <n>', m.seed, number, DEFAULT_SEED)
    .option('--pages <n>', m.leastPages, number, WHOLE_PAGES)
    .option('--languages <list>', m.languages, (list: string) => list.split(','), ['eng', 'vie'])
    .addOption(engineOption(m))
    .option('--tessdata <dir>', m.tessdata)
    .action(doing((corpora: string, options: WholePageOptions) => makeWholePages(corpora, options, report)));
  part('detector', '<corpora>', m.detector)
    .requiredOption('--pairs <dir>', m.detectorPairs)
    .requiredOption('--foreign <dir>', m.foreign)
    .option('--seed <n>', m.seed, number, DEFAULT_SEED)
    .action(
      doing((corpora: string, options: DetectorOptions) => trainDetectorModel(corpora, options, report)),
    );
}

function addAll({ m, part, report, doing }: Steps): void {
  const number = numberParser(m);
  part('all', '<corpora>', m.all)
    .option('--pairs <dir>', m.allPairs)
    .option('--seed <n>', m.seed, number, DEFAULT_SEED)
    .addOption(pagesOption(m))
    .option('--held-out <share>', m.heldOut, number, HELD_OUT_SHARE)
    .option('--megabytes <n>', m.megabytes, number, DEFAULT_MEGABYTES)
    .option('--lists <dir>', m.lists)
    .action(doing((corpora: string, options: AllOptions) => trainAll(corpora, options, report)));
}
