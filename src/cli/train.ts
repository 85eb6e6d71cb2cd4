import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { EXIT } from '../errors.js';
import { ENGINES } from '../source/ocr/engine-names.js';
import { type Io, say } from './io.js';
import { type DoubtOptions, trainDoubts } from './train-doubts.js';
import {
  type DetectorOptions,
  LEXICON_STEPS,
  type LexiconStep,
  makePairs,
  type PairOptions,
  type Report,
  trainCalibration,
  trainConfusionModel,
  trainDetectorModel,
  trainLanguageModel,
  trainLexicon,
} from './train-parts.js';

const HELP = `
CORPORA is a folder of UTF-8 text, one paragraph a line, in folders that are
weighed apart: core (papers like those to be restored), administrative (laws,
decisions) and general (news, encyclopedias); the language model takes folders
of any other name too. PAIRS is a folder that \`train pairs\` made, or one of
your own with lines {"kind","observed","intended"} in *.jsonl files: confusions
are learnt from its sub-folder train, certainty from held-out. Every file is
written whole or not at all. The same files give the same model, but for the
date in its header (SOURCE_DATE_EPOCH sets it).

Examples:
  khoiphuc train ngram corpora -o models        the language model
  khoiphuc train lexicon corpora -o models      counts of the readable tables
  khoiphuc train pairs corpora -o pairs         pages set, damaged, recognised
  khoiphuc train confusions pairs -o models     how letters are misread
  khoiphuc train calibration pairs -o models    how certain is certain; last
  khoiphuc train doubts corpora -o models       how sure the recogniser is
  khoiphuc train detector corpora --pairs pairs --foreign foreign -o models
                                                clean, damaged or foreign text
  khoiphuc train all corpora --pairs pairs -o models
  khoiphuc repair --models models scan.txt

Millions of n-grams want memory: NODE_OPTIONS=--max-old-space-size=8192.
Exit codes: 0 done, 2 wrong use, 3 trouble with a file.`;

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be a number.');
  return value;
}

function pageCounts(text: string): Readonly<Record<string, number>> {
  const kinds = ['eng', 'vie', 'scanner', 'stripped', 'typing'];
  const pages: Record<string, number> = {};
  for (const part of text.split(',')) {
    const [kind = '', count = ''] = part.split('=');
    if (!kinds.includes(kind) || !/^\d+$/.test(count)) {
      throw new InvalidArgumentError(`\`${part}\` is not KIND=COUNT, KIND one of ${kinds.join(', ')}.`);
    }
    pages[kind] = Number(count);
  }
  return pages;
}

function lexiconSteps(text: string): readonly LexiconStep[] {
  return text.split(',').map((part) => {
    const step = LEXICON_STEPS.find((known) => known === part);
    if (step === undefined) throw new InvalidArgumentError(`\`${part}\` is none of the steps.`);
    return step;
  });
}

const DEFAULT_MEGABYTES = 32;
const DOUBT_PAGES = 60;
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
  const train = program
    .command('train')
    .summary('rebuild the models from text')
    .description('Rebuilds the model files from folders of text and of pairs of lines.')
    .addHelpText('after', HELP);
  const part = (name: string, argument: string, description: string): Command =>
    train
      .command(name)
      .description(description)
      .argument(argument)
      .requiredOption('-o, --output <dir>', 'folder that receives the files')
      .option('--debug', 'print where an error arose');
  const megabytes = ['--megabytes <n>', 'size of the language model', number, DEFAULT_MEGABYTES] as const;
  const seed = ['--seed <n>', 'the same seed gives the same pages', number, 7] as const;
  const pages = () =>
    new Option('--pages <kinds>', 'how many of each kind').argParser(pageCounts).default(
      DEFAULT_PAGES,
      Object.entries(DEFAULT_PAGES)
        .map(([kind, count]) => `${kind}=${count}`)
        .join(','),
    );
  const heldOut = ['--held-out <share>', 'share of the pages kept for measuring', number, 0.08] as const;
  const lists = ['--lists <dir>', 'raw lists of places and name parts, see dictionaries/README.md'] as const;

  part('ngram', '<corpora>', 'Counts the language model.')
    .option(...megabytes)
    .action(async (corpora: string, options: { output: string; megabytes: number }) => {
      await trainLanguageModel(corpora, options.output, options.megabytes, report);
      finish(EXIT.ok);
    });
  part('lexicon', '<corpora>', 'Brings the readable tables up to date with the text.')
    .option(...lists)
    .option('--steps <steps>', `only some of: ${LEXICON_STEPS.join(', ')}`, lexiconSteps)
    .action(async (corpora: string, options: LexiconOptions) => {
      await trainLexicon(corpora, options.output, options.lists, options.steps, report);
      finish(EXIT.ok);
    });
  part('pairs', '<corpora>', 'Sets, damages and recognises pages; what exists is not made again.')
    .option(...seed)
    .addOption(pages())
    .option(...heldOut)
    .option('--tessdata-best <dir>', 'use the native tesseract, with this data')
    .option('--tessdata-fast <dir>', 'its fast data, for some of the pages')
    .option('--tessdata-legacy <dir>', 'data of the legacy engine, for some')
    .action(async (corpora: string, options: PairOptions) => {
      await makePairs(corpora, options, report);
      finish(EXIT.ok);
    });
  part('confusions', '<pairs>', 'Learns how letters are misread.').action(
    async (pairs: string, options: { output: string }) => {
      await trainConfusionModel(pairs, options.output, report);
      finish(EXIT.ok);
    },
  );
  part(
    'calibration',
    '<pairs>',
    'Learns from held-out pages how sure is sure; needs the other models.',
  ).action(async (pairs: string, options: { output: string }) => {
    await trainCalibration(pairs, options.output, report);
    finish(EXIT.ok);
  });
  part('doubts', '<corpora>', "Learns from pages it sets how far a recogniser's doubts can be believed.")
    .option(...seed)
    .option('--pages <n>', 'pages to set and read', number, DOUBT_PAGES)
    .addOption(new Option('--engine <name>', 'what recognises').choices([...ENGINES]).default('built-in'))
    .option('--tessdata <dir>', 'its data, instead of that which came along')
    .action(async (corpora: string, options: DoubtOptions) => {
      await trainDoubts(corpora, options, report);
      finish(EXIT.ok);
    });
  part('detector', '<corpora>', 'Learns to tell clean, damaged, legacy and foreign text apart.')
    .requiredOption('--pairs <dir>', 'folder that `train pairs` made')
    .requiredOption('--foreign <dir>', '*.txt files in other languages, one paragraph a line')
    .option(...seed)
    .action(async (corpora: string, options: DetectorOptions) => {
      await trainDetectorModel(corpora, options, report);
      finish(EXIT.ok);
    });
  part(
    'all',
    '<corpora>',
    'All but the detector: pairs unless they are given, confusions, text, tables, certainty.',
  )
    .option('--pairs <dir>', 'folder of pairs that exists; made in OUTPUT/pairs when left out')
    .option(...seed)
    .addOption(pages())
    .option(...heldOut)
    .option(...megabytes)
    .option(...lists)
    .action(async (corpora: string, options: AllOptions) => {
      const pairs = options.pairs ?? join(options.output, 'pairs');
      if (options.pairs === undefined) await makePairs(corpora, { ...options, output: pairs }, report);
      await trainConfusionModel(pairs, options.output, report);
      await trainLanguageModel(corpora, options.output, options.megabytes, report);
      await trainLexicon(corpora, options.output, options.lists, undefined, report);
      const doubts = { output: options.output, seed: options.seed, pages: DOUBT_PAGES, engine: ENGINES[0] };
      await trainDoubts(corpora, doubts, report);
      await trainCalibration(pairs, options.output, report);
      finish(EXIT.ok);
    });
}
