import type { ModelHeader } from '../../model/model-file.js';
import { loadNgram } from '../../model/ngram-model.js';
import type { Vocabulary } from '../../model/vocabulary.js';
import { countUnigrams } from '../count-unigrams.js';
import { chooseVocabulary } from './choose-vocabulary.js';
import {
  type CorpusGroup,
  countForms,
  type GroupStream,
  readCorpus,
  splitParagraphs,
} from './corpus-stream.js';
import { countNgrams } from './count-ngrams.js';
import { encodeForms, encodeStream, type FormPieces } from './encode-corpus.js';
import { type MixedModel, mixModels, uniteModels } from './interpolate.js';
import { estimateKneserNey, type KneserNeyModel } from './kneser-ney.js';
import { estimateWeights, mixturePerplexity } from './mixture-weights.js';
import { packedBytes, packModel } from './pack.js';
import { measurePerplexity, type TextScore } from './perplexity.js';
import { pruneToBudget } from './prune.js';
import type { HeldOutBlock } from './read-corpus.js';
import { scoreText } from './score-text.js';
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
  /** for the header; trainers do not look at the clock */
  readonly date: string;
  readonly command: string;
  readonly progress: (message: string) => void;
}

/** Held-out text of one group: every other paragraph chooses the weights, the rest measures the model. */
export interface HeldOutText {
  readonly group: string;
  readonly choosing: Uint16Array;
  readonly measuring: Uint16Array;
}

/** All that is known before the size is chosen. */
export interface PreparedNgram {
  readonly vocabulary: Vocabulary;
  readonly heldOut: readonly HeldOutText[];
  readonly mixed: MixedModel;
  readonly header: ModelHeader;
}

export interface TrainedNgram {
  readonly bytes: Uint8Array;
  /** of the groups that have text to measure on */
  readonly heldOutPerplexity: readonly (TextScore & { readonly group: string })[];
}

/**
 * Text files to packed n-gram model of at most about `budgetBytes`.
 * The same files and options give the same bytes.
 */
export function trainNgram(options: TrainingOptions, budgetBytes: number): TrainedNgram {
  return finishNgram(prepareNgram(options), budgetBytes, options.progress);
}

/** Reads, chooses the vocabulary, counts, estimates a model per group, weighs them on held-out text, mixes them. */
export function prepareNgram(options: TrainingOptions): PreparedNgram {
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
  progress(`union: ${sizesOf(union)} n-grams`);
  const heldOut = corpus.groups
    .filter((stream) => stream.heldOut.length > 0)
    .map(({ name, heldOut: paragraphs }): HeldOutText => {
      const [choosing, measuring] = splitParagraphs(paragraphs).map((half) =>
        encodeStream(half, pieces, union.order - 1),
      );
      return { group: name, choosing: choosing!, measuring: measuring! };
    });
  const weights = estimateWeights(
    heldOut.map((text) => scoreText(union, text.choosing)),
    models.length,
    union.order,
  );
  progress(`weights: ${weights.overall.map((weight) => weight.toFixed(3)).join(', ')}`);
  for (const { group, measuring } of heldOut) {
    const scored = scoreText(union, measuring);
    const perplexity = mixturePerplexity(scored, weights);
    if (scored.classes.length > 0)
      progress(`mixture of whole models, ${group}: perplexity ${perplexity.toFixed(2)}`);
  }
  const header: ModelHeader = {
    date: options.date,
    command: options.command,
    groups: corpus.groups.map(({ name, files }, g) => ({
      name,
      weight: weights.overall[g],
      order: groups[g]!.order,
      cutoffs: groups[g]!.cutoffs,
      vocabularyCutoff: groups[g]!.vocabularyCutoff,
      discounts: models[g]!.discounts,
      files,
    })),
    classWeights: weights.ofClass.map((own) => own.map((weight) => Number(weight.toFixed(4)))),
    heldOut: { files: options.heldOutFiles, block: options.heldOutBlock },
  };
  return { vocabulary, heldOut, mixed: mixModels(union, weights), header };
}

/** Prunes to the budget, packs, and measures what was packed on the held-out text. */
export function finishNgram(
  prepared: PreparedNgram,
  budgetBytes: number,
  progress: (message: string) => void,
): TrainedNgram {
  const { vocabulary, heldOut, header } = prepared;
  const pruned = pruneToBudget(prepared.mixed, packedBytes, budgetBytes);
  progress(`pruned: ${sizesOf(pruned)} n-grams`);
  const draft = loadNgram(packModel(pruned, vocabulary, header));
  const heldOutPerplexity = heldOut
    .map(({ group, measuring }) => ({ group, ...measurePerplexity(draft, measuring) }))
    .filter(({ tokens }) => tokens > 0);
  for (const { group, tokens, perplexity } of heldOutPerplexity)
    progress(`packed, ${group}: perplexity ${perplexity.toFixed(2)} over ${tokens} tokens`);
  if (heldOutPerplexity.length === 0)
    progress('too little text to hold any out: the perplexity is not measured');
  return { bytes: packModel(pruned, vocabulary, { ...header, heldOutPerplexity }), heldOutPerplexity };
}

function sizesOf(model: { readonly levels: readonly { readonly words: Uint16Array }[] }): string {
  return model.levels.map((level) => level.words.length).join(' + ');
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
