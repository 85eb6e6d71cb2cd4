import { type Command, InvalidArgumentError } from 'commander';
import { EXIT } from '../errors.js';
import { type Io, say } from './io.js';
import {
  makePairs,
  type PairOptions,
  type Report,
  trainConfusionModel,
  trainLanguageModel,
  trainLexicon,
} from './train-parts.js';

const HELP = `
CORPORA is a folder of UTF-8 text, one paragraph a line, in folders that are
weighed apart: core (papers like those to be restored), administrative (laws,
decisions) and general (news, encyclopedias); the language model takes folders
of any other name too. Every file is written whole or not at all. The same
files give the same model, but for the date in its header.

Examples:
  khoiphuc train ngram corpora -o models        the language model
  khoiphuc train lexicon corpora -o models      counts of the readable tables
  khoiphuc train pairs corpora -o pairs         pages set, damaged, recognised
  khoiphuc train confusions pairs/train -o models
  khoiphuc train all corpora --pairs pairs/train -o models
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

const DEFAULT_MEGABYTES = 32;
const DEFAULT_PAGES = { eng: 350, vie: 150, scanner: 150, stripped: 40, typing: 40 };

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
  const lists = ['--lists <dir>', 'raw lists of places and name parts, see dictionaries/README.md'] as const;

  part('ngram', '<corpora>', 'Counts the language model.')
    .option(...megabytes)
    .action(async (corpora: string, options: { output: string; megabytes: number }) => {
      await trainLanguageModel(corpora, options.output, options.megabytes, report);
      finish(EXIT.ok);
    });
  part('lexicon', '<corpora>', 'Brings the readable tables up to date with the text.')
    .option(...lists)
    .action(async (corpora: string, options: { output: string; lists?: string }) => {
      await trainLexicon(corpora, options.output, options.lists, report);
      finish(EXIT.ok);
    });
  part('pairs', '<corpora>', 'Sets, damages and recognises pages; what exists is not made again.')
    .option('--seed <n>', 'the same seed gives the same pages', number, 7)
    .option('--pages <kinds>', 'pages of each kind: eng=350,vie=150,…', pageCounts, DEFAULT_PAGES)
    .option('--held-out <share>', 'share of the pages set aside for measuring', number, 0.08)
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
    'all',
    '<corpora>',
    'All of them: the tables, the language model, and with --pairs the confusion model.',
  )
    .option('--pairs <dir>', 'folder of pairs, as `train pairs` makes it')
    .option(...megabytes)
    .option(...lists)
    .action(
      async (
        corpora: string,
        options: { output: string; pairs?: string; megabytes: number; lists?: string },
      ) => {
        await trainLexicon(corpora, options.output, options.lists, report);
        await trainLanguageModel(corpora, options.output, options.megabytes, report);
        if (options.pairs !== undefined) await trainConfusionModel(options.pairs, options.output, report);
        finish(EXIT.ok);
      },
    );
}
