import type { ModelHeader } from '../../model/model-file.js';
import { loadNgram } from '../../model/ngram-model.js';
import { countUnigrams, type UnigramCount } from '../count-unigrams.js';
import { chooseVocabulary } from './choose-vocabulary.js';
import { type CorpusGroup, countForms, type GroupStream, readCorpus } from './corpus-stream.js';
import { countNgrams } from './count-ngrams.js';
import { encodeForms, encodeStream, type FormPieces } from './encode-corpus.js';
import { estimateWeights, mixModels, mixturePerplexity, scoreText, uniteModels } from './interpolate.js';
import { estimateKneserNey, type KneserNeyModel } from './kneser-ney.js';
import { packedBytes, packModel } from './pack.js';
import { measurePerplexity } from './perplexity.js';
import { pruneToBudget } from './prune.js';
import type { HeldOutBlock } from './read-corpus.js';
import { sortWindows } from './sort-windows.js';

export interface TrainingGroup extends CorpusGroup {
  /** highest order counted for this group */
  readonly order: number;
  /** n-grams of order n seen fewer than cutoffs[n - 1] times are left out; the last value goes on */
  readonly cutoffs: readonly number[];
  /** a token seen this often in the group is in the vocabulary */
  readonly vocabularyCutoff: number;
}

export interface TrainingOptions {
  readonly groups: readonly TrainingGroup[];
  /** base names of the files whose block is held out to choose the weights and to measure */
  readonly heldOutFiles: readonly string[];
  readonly heldOutBlock: HeldOutBlock;
  /** size of the packed model */
  readonly budgetBytes: number;
  /** for the header; trainers do not look at the clock */
  readonly date: string;
  readonly command: string;
  readonly progress: (message: string) => void;
}

export interface TrainedNgram {
  readonly bytes: Uint8Array;
  readonly unigrams: readonly UnigramCount[];
  readonly header: ModelHeader;
}

/**
 * Text files to packed n-gram model: read, choose vocabulary, count, estimate per group, weigh on held-out text,
 * mix, prune, pack. The same files and options give the same bytes.
 */
export function trainNgram(options: TrainingOptions): TrainedNgram {
  const { groups, progress } = options;
  const corpus = readCorpus(groups, new Set(options.heldOutFiles), options.heldOutBlock, progress);
  const unigrams = countUnigrams(
    corpus.forms,
    corpus.groups.map((group) => countForms(corpus.forms, group.train)),
  );
  const vocabulary = chooseVocabulary(
    unigrams,
    groups.map((group) => group.vocabularyCutoff),
  );
  progress(`vocabulary: ${vocabulary.size} tokens`);
  const pieces = encodeForms(corpus.forms, vocabulary.id);
  const models = corpus.groups.map((stream, g) =>
    trainGroup(groups[g]!, stream, pieces, vocabulary.size, progress),
  );
  const union = uniteModels(models);
  progress(`union: ${union.levels.map((level) => level.words.length).join(' + ')} n-grams`);

  const heldOut = corpus.groups
    .map((stream) => ({ name: stream.name, tokens: encodeStream(stream.heldOut, pieces, union.order - 1) }))
    .filter((text) => text.tokens.length > 0);
  const rows = heldOut.map((text) => scoreText(union, text.tokens));
  const weights = averageWeights(rows.map((row) => estimateWeights(row, models.length)));
  const mixturePerplexities = heldOut.map(
    (text, i) => [text.name, mixturePerplexity(rows[i]!, weights)] as const,
  );
  progress(`weights: ${weights.map((w) => w.toFixed(3)).join(', ')}`);
  for (const [name, perplexity] of mixturePerplexities)
    progress(`unpruned, ${name}: ${perplexity.toFixed(2)}`);

  const pruned = pruneToBudget(mixModels(union, weights), packedBytes, options.budgetBytes);
  progress(`pruned: ${pruned.levels.map((level) => level.words.length).join(' + ')} n-grams`);
  const header: ModelHeader = {
    date: options.date,
    command: options.command,
    groups: corpus.groups.map(({ name, files }, g) => ({
      name,
      weight: weights[g],
      order: groups[g]!.order,
      cutoffs: groups[g]!.cutoffs,
      vocabularyCutoff: groups[g]!.vocabularyCutoff,
      discounts: models[g]!.discounts,
      files,
    })),
    heldOut: { files: options.heldOutFiles, block: options.heldOutBlock },
  };
  const draft = loadNgram(packModel(pruned, vocabulary, header));
  const perplexities = heldOut.map((text) => ({ name: text.name, ...measurePerplexity(draft, text.tokens) }));
  for (const { name, tokens, perplexity } of perplexities)
    progress(`packed, ${name}: ${perplexity.toFixed(2)} over ${tokens} tokens`);
  const full = { ...header, heldOutPerplexity: perplexities };
  return { bytes: packModel(pruned, vocabulary, full), unigrams, header: full };
}

function trainGroup(
  group: TrainingGroup,
  stream: GroupStream,
  pieces: FormPieces,
  vocabularySize: number,
  progress: (message: string) => void,
): KneserNeyModel {
  const tokens = encodeStream(stream.train, pieces, group.order - 1);
  const counts = countNgrams(sortWindows(tokens, group.order), vocabularySize, group.cutoffs);
  const sizes = counts.levels.map((level) => level.words.length);
  progress(`counted ${group.name}: ${counts.tokens} tokens, kept ${sizes.join(' + ')} n-grams`);
  return estimateKneserNey(counts);
}

/** Each held-out group weighs the same, however long it is. */
function averageWeights(perText: readonly (readonly number[])[]): number[] {
  return perText[0]!.map((_, m) => perText.reduce((sum, weights) => sum + weights[m]!, 0) / perText.length);
}
