import { layOutDamage } from '../model/damage.js';
import { UNDAMAGED } from '../model/kind-table.js';
import type { Models } from '../model/models.js';
import { countOnDocument, createEstimateKinds, type EstimateKinds } from './channel/adapt.js';
import { type Channel, compileChannel, type DocumentCounts } from './channel/channel.js';
import { createGuessKinds, type GuessKinds } from './channel/guess-kinds.js';
import { createReadRepeated, type ReadRepeated } from './channel/repeated-tokens.js';
import { SharedChannels } from './channel/shared-channels.js';
import { changingShare } from './channel/strange-words.js';
import type { DecoderOptions } from './document-decoder.js';
import { BlockSearch } from './lattice/block-search.js';
import { createPutTogether, type PutTogether } from './pieces/put-together.js';
import { knownSpelling } from './readings/abbreviation-spelling.js';
import { Shortlists } from './readings/shortlists.js';

/** The share of the undamaged kind from which a document counts as clean. */
const CLEAN = 0.5;
/** The share of kinds that change letters up to which a document is taken to have kept its own. */
const FEW_CHANGES = 0.1;

/** What documents are decoded with, made once for all of them. */
export interface DecoderTools {
  readonly models: Models;
  readonly options: DecoderOptions;
  readonly search: BlockSearch;
  /** The channel in which all kinds of damage have equal shares. */
  readonly general: Channel;
  /** Shares of the kinds of damage in a clean text, and its channel. */
  readonly sound: { readonly weights: readonly number[]; readonly channel: Channel };
  /** Channels that documents share. */
  readonly channels: SharedChannels;
  readonly shortlists: Shortlists;
  /** Shares of the kinds of damage, from the looks of the tokens alone. */
  readonly guessKinds: GuessKinds;
  /** The same, from what tokens were read as. */
  readonly estimateKinds: EstimateKinds;
  readonly readRepeated: ReadRepeated;
  readonly putTogether: PutTogether;
  /** A channel for a document of its own, with what other documents taught. */
  compile(weights: readonly number[], clean: boolean, document?: DocumentCounts): Channel;
  /** A channel for the second reader of a document. */
  compileWitness(weights: readonly number[], document?: DocumentCounts): Channel;
  /** Whether a document with these shares of damage is clean but for slips. */
  isClean(weights: readonly number[]): boolean;
}

export function prepareTools(models: Models, options: DecoderOptions): DecoderTools {
  const { lexicon, codes, ngram, confusions, terms } = models;
  const { kindTable, tokens: tokenCounts } = models.damage ?? layOutDamage(confusions, lexicon, codes);
  const undamaged = confusions.kinds.indexOf(UNDAMAGED);
  const isClean = (weights: readonly number[]) => (weights[undamaged] ?? 0) >= CLEAN;
  const keepsLetters = (weights: readonly number[]) =>
    isClean(weights) || changingShare(confusions.kinds, weights) <= FEW_CHANGES;
  const even = confusions.kinds.map(() => 1 / confusions.kinds.length);
  const general = compileChannel(kindTable, tokenCounts, even, false);
  const taught = (options.learned ?? []).map(({ count, ...pair }) => ({ ...pair, posterior: count }));
  const learned = taught.length > 0 ? countOnDocument(general, taught) : undefined;
  const compile = (weights: readonly number[], clean: boolean, document?: DocumentCounts): Channel =>
    compileChannel(kindTable, tokenCounts, weights, clean || keepsLetters(weights), document, learned);
  const spelling = knownSpelling(lexicon, codes, terms);
  const knowledge = { lexicon, codes, vocabulary: ngram.vocabulary, spelling };
  // On clean text only what is near the observed can be meant: a search that is sure of itself is quick.
  const soundWeights = cleanWeights(confusions.kinds);
  const sound = compile(soundWeights, true);
  return {
    ...{ models, options, general, compile, isClean },
    search: new BlockSearch(models, options.marksOnly === true),
    sound: { weights: soundWeights, channel: sound },
    channels: new SharedChannels(compile),
    shortlists: new Shortlists(knowledge, { general, sound }, (weights) =>
      compileChannel(kindTable, tokenCounts, weights, false),
    ),
    guessKinds: createGuessKinds(tokenCounts),
    estimateKinds: createEstimateKinds(kindTable, general),
    readRepeated: createReadRepeated(lexicon, ngram),
    putTogether: createPutTogether(models),
    // The second reader has habits of its own, of which the other documents' first readers tell nothing.
    compileWitness: (weights, document) =>
      compileChannel(kindTable, tokenCounts, weights, keepsLetters(weights), document),
  };
}

/** A clean document in which a twentieth of the tokens may hold a slip of any kind. */
function cleanWeights(kinds: readonly string[]): number[] {
  const slip = 0.05 / (kinds.length - 1);
  return kinds.map((kind) => (kind === UNDAMAGED ? 0.95 : slip));
}
