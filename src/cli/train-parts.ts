import { copyFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError, UsageError } from '../errors.js';
import { makeFolder } from '../make-folder.js';
import { SHIPPED_MODELS } from '../model/load.js';
import { findTextFolders, listFolder } from '../train/text-folders.js';
import { writeWhole } from './atomic-file.js';
import { partOf, TRAIN } from './check-training.js';

// The trainers are imported when they are needed: they are large, and `repair` should start at once.

export const NGRAM_FILE = 'ngram.bin';
export const CONFUSIONS_FILE = 'confusions.tsv';
const DETECTOR_FILE = 'detector.json';
const MEGABYTE = 1_000_000;

/** Told how far the training is. */
export type Report = (message: string) => void;

/**
 * Today, or the day of SOURCE_DATE_EPOCH, which makes builds repeatable to the byte.
 *
 * @throws UsageError when that is no number of seconds since 1970
 */
export function today(epoch: string | undefined = process.env.SOURCE_DATE_EPOCH): string {
  const date = epoch ? new Date(Number(epoch) * 1000) : new Date();
  if (Number.isNaN(date.getTime()))
    throw new UsageError(`SOURCE_DATE_EPOCH is \`${epoch}\`; it must be a number of seconds since 1970.`);
  return date.toISOString().slice(0, 10);
}

/** @throws InputError when it cannot be made */
export async function makeOutputFolder(folder: string): Promise<void> {
  await makeFolder(folder).catch((cause: unknown) => {
    throw new InputError(`${folder}: this folder cannot be made.`, { cause });
  });
}

/** Counts `ngram.bin` from a folder of text. */
export async function trainLanguageModel(
  corpora: string,
  output: string,
  megabytes: number,
  report: Report,
): Promise<void> {
  const { groupsOf, HELD_OUT_BLOCK, HELD_OUT_FILES } = await import('../train/ngram/recipe.js');
  const { trainNgram } = await import('../train/ngram/train-ngram.js');
  const groups = groupsOf(await findTextFolders(corpora));
  const names = groups.flatMap((group) => group.files.map((file) => basename(file)));
  const known = HELD_OUT_FILES.filter((file) => names.includes(file));
  const options = {
    groups,
    // A collection without the usual held-out papers lends a block of every file.
    heldOutFiles: known.length > 0 ? known : names,
    heldOutBlock: HELD_OUT_BLOCK,
    date: today(),
    command: `khoiphuc train ngram ${basename(corpora)} --megabytes ${megabytes}`,
    progress: report,
  };
  const { bytes } = trainNgram(options, megabytes * MEGABYTE);
  await makeOutputFolder(output);
  await writeWhole(join(output, NGRAM_FILE), bytes);
  report(`${join(output, NGRAM_FILE)}: ${(bytes.length / MEGABYTE).toFixed(1)} MB`);
}

/** Tables that people wrote are the start of those that are counted; what is there already stays. */
export async function copyTables(output: string): Promise<void> {
  await makeOutputFolder(output);
  for (const entry of await listFolder(SHIPPED_MODELS)) {
    const target = join(output, entry.name);
    if (!entry.name.endsWith('.tsv') || entry.name === CONFUSIONS_FILE) continue;
    if (!(await stat(target).catch(() => undefined)))
      await copyFile(join(SHIPPED_MODELS, entry.name), target);
  }
}

/** What `trainLexicon` can do by itself, in this order; `candidates` only when it is asked for. */
export const LEXICON_STEPS = [
  'lists',
  'codes',
  'syllables',
  'abbreviations',
  'foreign',
  'terms',
  'words',
  'candidates',
] as const;
export type LexiconStep = (typeof LEXICON_STEPS)[number];
const CANDIDATES_FILE = 'term-candidates.tsv';

/**
 * Brings the readable tables in `output` up to date; tables that are not there are copied from the shipped ones.
 *
 * @param lists folder of raw lists, for the step `lists`; dictionaries/README.md
 * @param steps all but `candidates`, and `lists` only with a folder of them, when left out
 */
export async function trainLexicon(
  corpora: string,
  output: string,
  lists: string | undefined,
  steps: readonly LexiconStep[] | undefined,
  report: Report,
): Promise<void> {
  if (lists === undefined && steps?.includes('lists'))
    throw new UsageError('The step `lists` needs `--lists DIR`.');
  const wanted = (...any: LexiconStep[]): boolean => any.some((step) => steps?.includes(step) ?? true);
  const { listCorpusFiles } = await import('../train/lexicon/corpus.js');
  const tables = await import('../train/lexicon/build-tables.js');
  const phrases = await import('../train/lexicon/build-phrases.js');
  const files = await listCorpusFiles(corpora);
  await copyTables(output);
  if (lists !== undefined && wanted('lists')) {
    const { buildAdministrativeUnits, buildNameParts } = await import('../train/lexicon/build-lists.js');
    report('places and parts of names');
    await buildAdministrativeUnits(output, lists);
    await buildNameParts(output, lists);
  }
  if (wanted('codes', 'syllables', 'abbreviations', 'foreign')) {
    const { countTokens } = await import('../train/lexicon/token-counts.js');
    report(`counting the words of ${files.length} files`);
    const tokens = await countTokens(files);
    report(`${tokens.size} forms; writing the tables`);
    if (wanted('codes')) await tables.buildCodeTables(output, tokens);
    if (wanted('syllables')) await tables.buildSyllables(output, files, tokens);
    if (wanted('abbreviations')) await tables.buildAbbreviations(output, files, tokens);
    if (wanted('foreign')) await tables.buildForeignWords(output, tokens);
  }
  if (wanted('terms')) {
    report('counting terms');
    await phrases.refreshPartyTerms(output, files);
  }
  if (wanted('words')) {
    report('finding words');
    await phrases.buildWords(output, files);
  }
  if (steps?.includes('candidates')) {
    report('ranking what may be a term');
    await phrases.writeTermCandidates(output, files, join(output, CANDIDATES_FILE));
  }
}

/**
 * Learns `confusions.tsv` from a folder of pairs; of one that `train pairs` made, from the part `train` alone, so
 * that the held-out pages stay unseen.
 */
export async function trainConfusionModel(pairs: string, output: string, report: Report): Promise<void> {
  const { trainConfusions } = await import('../train/confusions/train-confusions.js');
  const folder = await partOf(pairs, TRAIN);
  await makeOutputFolder(output);
  trainConfusions({
    pairs: folder,
    output: join(output, CONFUSIONS_FILE),
    date: today(),
    onProgress: report,
  });
}

/** Where the detector learns from, beside the corpora. */
export interface DetectorOptions {
  readonly output: string;
  readonly pairs: string;
  readonly foreign: string;
  readonly seed: number;
}

/** Learns `detector.json` from clean and foreign text and a folder of pairs. */
export async function trainDetectorModel(
  corpora: string,
  { output, ...options }: DetectorOptions,
  report: Report,
): Promise<void> {
  const { trainDetector } = await import('../train/detector/train-detector.js');
  for (const folder of [corpora, options.pairs, options.foreign]) await listFolder(folder);
  await makeOutputFolder(output);
  trainDetector({
    ...options,
    corpora,
    output: join(output, DETECTOR_FILE),
    date: today(),
    onProgress: report,
  });
}

/** What pages to make and where. */
export interface PairOptions {
  readonly output: string;
  readonly seed: number;
  readonly pages: Readonly<Record<string, number>>;
  readonly heldOut: number;
  /** folders of unpacked `.traineddata` for the native engine; tesseract.js when there is no `best` */
  readonly tessdataBest?: string;
  readonly tessdataFast?: string;
  readonly tessdataLegacy?: string;
}

/** Makes pairs of lines for `trainConfusionModel`. */
export async function makePairs(corpora: string, options: PairOptions, report: Report): Promise<void> {
  const { renderPairs } = await import('../train/render-pairs.js').catch((cause: unknown) => {
    throw new UsageError('Pages are set and recognised with development packages; run `npm ci` in a clone.', {
      cause,
    });
  });
  await listFolder(corpora);
  const { pages, skipped, lines, aligned } = await renderPairs({
    corpora,
    out: options.output,
    seed: options.seed,
    pages: options.pages,
    heldOut: options.heldOut,
    engine:
      options.tessdataBest === undefined
        ? { name: 'tesseract.js' }
        : {
            name: 'native',
            best: options.tessdataBest,
            fast: options.tessdataFast,
            legacy: options.tessdataLegacy,
          },
    onPage: ({ plan, done, total, skipped: exists, lines: drawn, aligned: paired }) => {
      report(
        `page ${done} of ${total}, ${plan.kind}: ${exists ? 'exists' : `${paired} of ${drawn} lines paired`}`,
      );
    },
  });
  report(
    `${pages} pages (${skipped} existed), ${aligned} pairs; ${lines - aligned} lines were unlike their reading`,
  );
}
