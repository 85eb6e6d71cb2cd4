import { join } from 'node:path';
import { ENGINES } from '../source/ocr/engine-names.js';
import { checkTrainingFolders } from './check-training.js';
import { trainCalibration } from './train-calibration.js';
import { trainDoubts } from './train-doubts.js';
import { packKnowledge } from './train-pack.js';
import {
  makeOutputFolder,
  makePairs,
  type PairOptions,
  type Report,
  trainConfusionModel,
  trainLanguageModel,
  trainLexicon,
} from './train-parts.js';

/** What all models are made of, and how. */
export interface AllOptions extends PairOptions {
  /** folder of pairs that exists; made when left out */
  readonly pairs?: string;
  readonly megabytes: number;
  /** folder of raw lists of places and names */
  readonly lists?: string;
}

/** Pages that the recogniser's doubts are learnt from. */
export const DOUBT_PAGES = 60;

/**
 * Makes all models but the detector, each from what those before it left.
 *
 * @throws InputError before the first of them when a text, a pair or a list is missing or malformed
 */
export async function trainAll(corpora: string, options: AllOptions, report: Report): Promise<void> {
  const { output, lists, megabytes, seed } = options;
  await checkTrainingFolders({ ...options, corpora });
  await makeOutputFolder(output);
  const pairs = options.pairs ?? join(output, 'pairs');
  if (options.pairs === undefined) await makePairs(corpora, { ...options, output: pairs }, report);
  await trainConfusionModel(pairs, output, report);
  await trainLanguageModel(corpora, output, megabytes, report);
  await trainLexicon(corpora, output, lists, undefined, report);
  await trainDoubts(corpora, { output, seed, pages: DOUBT_PAGES, engine: ENGINES[0] }, report);
  await trainCalibration(pairs, output, report);
  await packKnowledge(output, report);
}
