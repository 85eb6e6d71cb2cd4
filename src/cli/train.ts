import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { EXIT } from '../errors.js';
import { ENGINES } from '../source/ocr/engine-names.js';
import { checkTrainingFolders } from './check-training.js';
import { type Io, say } from './io.js';
import type { Messages } from './messages/messages.js';
import { type DoubtOptions, trainDoubts } from './train-doubts.js';
import { trainLookalikes } from './train-lookalikes.js';
import { packAgain, packKnowledge } from './train-pack.js';
import { makeWholePages, type WholePageOptions } from './train-pages.js';
import {
  type DetectorOptions,
  LEXICON_STEPS,
  type LexiconStep,
  makeFolder,
  makePairs,
  type PairOptions,
  type Report,
  trainCalibration,
  trainConfusionModel,
  trainDetectorModel,
  trainLanguageModel,
  trainLexicon,
} from './train-parts.js';

type TrainMessages = Messages['train'];

function numberParser(m: TrainMessages): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError(m.number);
    return value;
  };
}

function pageCounts(m: TrainMessages): (text: string) => Readonly<Record<string, number>> {
  return (text) => {
    const kinds = ['eng', 'vie', 'scanner', 'stripped', 'typing'];
    const pages: Record<string, number> = {};
    for (const part of text.split(',')) {
      const [kind = '', count = ''] = part.split('=');
      if (!kinds.includes(kind) || !/^\d+$/.test(count))
        throw new InvalidArgumentError(m.pageKinds(part, kinds.join(', ')));
      pages[kind] = Number(count);
    }
    return pages;
  };
}

function lexiconSteps(m: TrainMessages): (text: string) => readonly LexiconStep[] {
  return (text) =>
    text.split(',').map((part) => {
      const step = LEXICON_STEPS.find((known) => known === part);
      if (step === undefined) throw new InvalidArgumentError(m.noStep(part));
      return step;
    });
}

const DEFAULT_MEGABYTES = 32;
const DOUBT_PAGES = 60;
/** Whole pages read with each language's data. */
const WHOLE_PAGES = 24;
const DEFAULT_PAGES = { eng: 350, vie: 150, scanner: 220, stripped: 40, typing: 40 };

interface LexiconOptions {
  readonly output: string;
  readonly lists?: string;
  readonly steps?: readonly LexiconStep[];
}

interface AllOptions extends PairOptions {
  readonly pairs?: string;
  readonly megabytes: number;
  readonly lists?: string;
}

/**
 * Adds `khoiphuc train` to the program.
 *
 * @param finish told the exit code
 */
export function registerTrain(program: Command, io: Io, finish: (code: number) => void): void {
  const report: Report = (message) => {
    void say(io, message).catch(() => {});
  };
  const { train: m } = io.messages;
  const number = numberParser(m);
  const train = program
    .command('train')
    .summary(m.summary)
    .description(m.description)
    .addHelpText('after', m.help);
  const step = (name: string, description: string): Command =>
    train
      .command(name)
      .description(description)
      .requiredOption('-o, --output <dir>', m.output)
      .option('--debug', io.messages.program.debugOption);
  const part = (name: string, argument: string, description: string): Command =>
    step(name, description).argument(argument);
  const megabytes = ['--megabytes <n>', m.megabytes, number, DEFAULT_MEGABYTES] as const;
  const seed = ['--seed <n>', m.seed, number, 7] as const;
  const pages = () =>
    new Option('--pages <kinds>', m.pages).argParser(pageCounts(m)).default(
      DEFAULT_PAGES,
      Object.entries(DEFAULT_PAGES)
        .map(([kind, count]) => `${kind}=${count}`)
        .join(','),
    );
  const heldOut = ['--held-out <share>', m.heldOut, number, 0.08] as const;
  const lists = ['--lists <dir>', m.lists] as const;

  part('ngram', '<corpora>', m.ngram)
    .option(...megabytes)
    .action(async (corpora: string, options: { output: string; megabytes: number }) => {
      await trainLanguageModel(corpora, options.output, options.megabytes, report);
      await packAgain(options.output, report);
      finish(EXIT.ok);
    });
  part('lexicon', '<corpora>', m.lexicon)
    .option(...lists)
    .option('--steps <steps>', m.steps(LEXICON_STEPS.join(', ')), lexiconSteps(m))
    .action(async (corpora: string, options: LexiconOptions) => {
      await trainLexicon(corpora, options.output, options.lists, options.steps, report);
      await packAgain(options.output, report);
      finish(EXIT.ok);
    });
  part('pairs', '<corpora>', m.pairs)
    .option(...seed)
    .addOption(pages())
    .option(...heldOut)
    .option('--tessdata-best <dir>', m.tessdataBest)
    .option('--tessdata-fast <dir>', m.tessdataFast)
    .option('--tessdata-legacy <dir>', m.tessdataLegacy)
    .action(async (corpora: string, options: PairOptions) => {
      await makePairs(corpora, options, report);
      finish(EXIT.ok);
    });
  part('confusions', '<pairs>', m.confusions).action(async (pairs: string, options: { output: string }) => {
    await trainConfusionModel(pairs, options.output, report);
    await packAgain(options.output, report);
    finish(EXIT.ok);
  });
  part('calibration', '<pairs>', m.calibration).action(async (pairs: string, options: { output: string }) => {
    await trainCalibration(pairs, options.output, report);
    finish(EXIT.ok);
  });
  step('pack', m.pack).action(async (options: { output: string }) => {
    await packKnowledge(options.output, report);
    finish(EXIT.ok);
  });
  step('lookalikes', m.lookalikes).action(async (options: { output: string }) => {
    await trainLookalikes(options.output, report);
    await packAgain(options.output, report);
    finish(EXIT.ok);
  });
  part('doubts', '<corpora>', m.doubts)
    .option(...seed)
    .option('--pages <n>', m.doubtPages, number, DOUBT_PAGES)
    .addOption(new Option('--engine <name>', m.engine).choices([...ENGINES]).default('built-in'))
    .option('--tessdata <dir>', m.tessdata)
    .action(async (corpora: string, options: DoubtOptions) => {
      await trainDoubts(corpora, options, report);
      finish(EXIT.ok);
    });
  part('pages', '<corpora>', m.wholePages)
    .option(...seed)
    .option('--pages <n>', m.leastPages, number, WHOLE_PAGES)
    .option('--languages <list>', m.languages, (list: string) => list.split(','), ['eng', 'vie'])
    .addOption(new Option('--engine <name>', m.engine).choices([...ENGINES]).default('built-in'))
    .option('--tessdata <dir>', m.tessdata)
    .action(async (corpora: string, options: WholePageOptions) => {
      await makeWholePages(corpora, options, report);
      finish(EXIT.ok);
    });
  part('detector', '<corpora>', m.detector)
    .requiredOption('--pairs <dir>', m.detectorPairs)
    .requiredOption('--foreign <dir>', m.foreign)
    .option(...seed)
    .action(async (corpora: string, options: DetectorOptions) => {
      await trainDetectorModel(corpora, options, report);
      finish(EXIT.ok);
    });
  part('all', '<corpora>', m.all)
    .option('--pairs <dir>', m.allPairs)
    .option(...seed)
    .addOption(pages())
    .option(...heldOut)
    .option(...megabytes)
    .option(...lists)
    .action(async (corpora: string, options: AllOptions) => {
      await checkTrainingFolders({ ...options, corpora });
      await makeFolder(options.output);
      const pairs = options.pairs ?? join(options.output, 'pairs');
      if (options.pairs === undefined) await makePairs(corpora, { ...options, output: pairs }, report);
      await trainConfusionModel(pairs, options.output, report);
      await trainLanguageModel(corpora, options.output, options.megabytes, report);
      await trainLexicon(corpora, options.output, options.lists, undefined, report);
      const doubts = { output: options.output, seed: options.seed, pages: DOUBT_PAGES, engine: ENGINES[0] };
      await trainDoubts(corpora, doubts, report);
      await trainCalibration(pairs, options.output, report);
      await packKnowledge(options.output, report);
      finish(EXIT.ok);
    });
}
