import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { encodeDetector } from '../../detect/detector-model.js';
import { featuresOf } from '../../detect/features.js';
import { TEXT_KINDS } from '../../detect/text-kind.js';
import { listPassages } from '../pairs/passages.js';
import { createRandom } from '../pairs/seeded-random.js';
import { chooseGroups } from './choose-groups.js';
import { type Example, fitSharpness, fitWeights, lossOf } from './fit.js';
import { makeSamples, SAMPLES_A_KIND, type Sample } from './samples.js';
import { cleanSource, foreignSource, readPairPages } from './sources.js';

export interface TrainDetectorOptions {
  /** folder of clean Vietnamese, as `train ngram` takes it */
  readonly corpora: string;
  /** folder that `train pairs` made */
  readonly pairs: string;
  /** folder of text in other languages, one paragraph a line */
  readonly foreign: string;
  readonly output: string;
  readonly seed: number;
  readonly date: string;
  readonly onProgress?: (message: string) => void;
  /** samples of each kind to learn from; a quarter of it measures */
  readonly samples?: number;
}

/** A letter group must occur in so many samples, and only so many are kept. */
const LEAST_SAMPLES = 12;
const MOST_GROUPS = 6000;

/**
 * Learns the detector from clean and foreign text and from pages that engines read; the same files and seed give the
 * same model.
 *
 * @throws InputError when a folder holds no text or no pages
 */
export function trainDetector(options: TrainDetectorOptions): void {
  const { corpora, pairs, foreign, output, seed, date, onProgress = () => {} } = options;
  const each = options.samples ?? SAMPLES_A_KIND;
  const passages = listPassages(corpora);
  const part = (name: string) => (existsSync(join(pairs, name)) ? join(pairs, name) : pairs);
  const samplesOf = (heldOut: boolean): readonly Sample[] =>
    makeSamples(
      {
        clean: cleanSource(passages),
        foreign: foreignSource(foreign, heldOut),
        pages: readPairPages(part(heldOut ? 'held-out' : 'train')),
      },
      `${seed}/${heldOut ? 'held-out' : 'train'}`,
      heldOut ? Math.ceil(each / 4) : each,
    );
  const learning = samplesOf(false);
  const measuring = samplesOf(true);
  onProgress(`${learning.length} texts to learn from, ${measuring.length} to measure on`);
  const groupNumbers = chooseGroups(
    learning.map(({ text }) => text),
    LEAST_SAMPLES,
    MOST_GROUPS,
  );
  const examples = (samples: readonly Sample[]): Example[] =>
    samples.map(({ text, target }) => ({ features: featuresOf(text, groupNumbers), target }));
  const held = examples(measuring);
  const random = createRandom(`${seed}/detector/order`);
  const model = fitSharpness(fitWeights(examples(learning), groupNumbers, random), held);
  const provenance = [
    `${learning.length} texts of ${TEXT_KINDS.length} kinds, ${measuring.length} held out`,
    `cross entropy there ${lossOf(model, held).toFixed(4)} nats`,
    `khoiphuc train detector ${basename(corpora)} --pairs ${basename(pairs)} --foreign ${basename(foreign)} --seed ${seed}`,
    date,
  ].join('; ');
  writeFileSync(`${output}.part`, encodeDetector(model, provenance));
  renameSync(`${output}.part`, output);
  onProgress(`${provenance} → ${output}`);
}
