import { orderColumns } from '../columns/order-columns.js';
import { layOutDamage } from '../model/damage.js';
import type { Models } from '../model/models.js';
import { normalizeText } from '../vietnamese/normalize.js';
import { type ToneStyle, toneStyleOf } from '../vietnamese/tone.js';
import { knownSpelling } from './abbreviation-spelling.js';
import { countOnDocument, createEstimateKinds, type ReadPair } from './adapt.js';
import { ArcBuilder, type ArcOptions } from './arcs.js';
import { type Channel, compileChannel, type DocumentCounts } from './channel.js';
import { type DecodedArc, type DecodeOptions, decode } from './decode.js';
import { createGuessKinds } from './guess-kinds.js';
import { explainedInitialisms } from './initialisms.js';
import { createLattice } from './lattice.js';
import type { LearnedPair } from './learned-pairs.js';
import { listLetters } from './list-letters.js';
import { placedNumbers } from './placed-numbers.js';
import { isEvidentlyClean } from './reads-well.js';
import { createReadRepeated } from './repeated-tokens.js';
import { scoreReading } from './score-reading.js';
import { settledTokens } from './settled-tokens.js';
import { SharedArcs } from './shared-arcs.js';
import { roundShares, SharedChannels } from './shared-channels.js';
import type { Shortlister } from './shortlist.js';
import { Shortlists } from './shortlists.js';
import { hasSpacedCodes } from './split-codes.js';
import { blocksOf, type Stretch, sampleOf, startOf, wholeOf } from './stretches.js';
import { TokenLore } from './token-facts.js';
import { type ObservedToken, tokenize } from './tokenize.js';
import { cacheWords, NO_CACHE } from './word-cache.js';
import { attachEvidence, type WordEvidence } from './word-evidence.js';

/** What the decoder is allowed to do. */
export interface DecoderOptions {
  /** Only tone and shape marks may change; base letters stay. */
  readonly marksOnly?: boolean;
  /** Re-estimate the confusion model on each document. Default true. */
  readonly adapt?: boolean;
  /** Whether columns that run together in a damaged text stay as they are. */
  readonly keepColumns?: boolean;
  /** Tone placement of what is put in place of damaged words; the document's own when left out. */
  readonly toneStyle?: ToneStyle;
  /** Readings met on other documents, which this one is expected to be like. */
  readonly learned?: readonly LearnedPair[];
}

/** Neighbouring tokens that were searched together, with the best path through them. */
export interface DecodedBlock {
  readonly tokens: readonly ObservedToken[];
  readonly path: readonly DecodedArc[];
}

/** A document as the noisy channel reads it. */
export interface DecodedDocument {
  /** The input in normal form, its columns in reading order: what all spans refer to. */
  readonly observed: string;
  readonly blocks: Iterable<DecodedBlock>;
  /** Share of each kind of damage, 0..1, in the order of the model's kinds. */
  readonly weights: readonly number[];
  readonly adapted: boolean;
  /** Whether the document is clean but for slips. */
  readonly clean: boolean;
}

/** How one search goes. */
interface SearchOptions extends DecodeOptions, Omit<ArcOptions, 'marksOnly' | 'beam'> {
  /** Whether its arcs depend on what the first decoding found in the document. */
  readonly own: boolean;
  /** Nats behind the best reading of a token at which readings are left out. */
  readonly arcs: number;
}

/** Tokens looked at to tell whether there is damage. */
const SAMPLE = 200;
/**
 * Tokens decoded to tell its kinds. On held-out pages 100 leave as many errors as 200 (1,472 and 1,468 among 51,000 words), and
 * of the time that a scan's page takes, a fifth less.
 */
const KIND_SAMPLE = 100;
/** Fewer tokens than this do not carry a re-estimation. */
const MIN_ADAPT = 60;
/** The kind of damage that is none, and the share of it above which a document counts as clean. */
const UNDAMAGED = 'clean';
const CLEAN = 0.5;
/** Tokens used for the re-estimation; bounds the time of long texts. */
const MAX_ADAPT = 20_000;
/** What kinds of damage there are, a narrow search tells. */
const GLANCE = { width: 6, beam: 5, arcs: 8 };
/** A narrow search does for gathering counts as well: what it misses is rare and unsure. */
const QUICK = { width: 8, beam: 6, arcs: 11 };
/** The final search. */
const THOROUGH = { width: 24, beam: 9, arcs: 18 };
const NONE_REPEATED: ReadonlyMap<string, string> = new Map();
const NONE_LISTED: ReadonlyMap<ObservedToken, string> = new Map();
const NO_NUMBERS: ReadonlySet<ObservedToken> = new Set();
const NONE_SETTLED: ReadonlySet<ObservedToken> = new Set();

/** Decodes one document after another; keeps nothing of one but which readings a token can have. */
export interface DocumentDecoder {
  decode(text: string, evidence?: readonly WordEvidence[]): DecodedDocument;
  /** What a first decoding teaches: its sure readings. None of a clean text. */
  learn(text: string, evidence?: readonly WordEvidence[]): readonly ReadPair[];
}

/**
 * Prepares the search: channels that find the readings of tokens, then per document the kinds
 * of damage (EM), the channel re-estimated on the document's own first decoding, and the final search.
 */
export function createDocumentDecoder(models: Models, options: DecoderOptions): DocumentDecoder {
  const { lexicon, codes, ngram, confusions, terms } = models;
  const { kindTable, tokens: tokenCounts } = models.damage ?? layOutDamage(confusions, lexicon, codes);
  const undamaged = confusions.kinds.indexOf(UNDAMAGED);
  const isClean = (weights: readonly number[]) => (weights[undamaged] ?? 0) >= CLEAN;
  const even = confusions.kinds.map(() => 1 / confusions.kinds.length);
  const general = compileChannel(kindTable, tokenCounts, even, false);
  const taught = (options.learned ?? []).map(({ count, ...pair }) => ({ ...pair, posterior: count }));
  const learned = taught.length > 0 ? countOnDocument(general, taught) : undefined;
  const compile = (weights: readonly number[], clean: boolean, document?: DocumentCounts): Channel =>
    compileChannel(kindTable, tokenCounts, weights, clean, document, learned);
  // The second reader has habits of its own, of which the other documents' first readers tell nothing.
  const compileWitness = (weights: readonly number[], document?: DocumentCounts): Channel =>
    compileChannel(kindTable, tokenCounts, weights, isClean(weights), document);
  const channels = new SharedChannels(compile);
  const spelling = knownSpelling(lexicon, codes, terms);
  const knowledge = { lexicon, codes, vocabulary: ngram.vocabulary, spelling };
  // On clean text only what is near the observed can be meant: a search that is sure of itself is quick.
  const soundWeights = cleanWeights(confusions.kinds);
  const sound = compile(soundWeights, true);
  const shortlists = new Shortlists(knowledge, { general, sound }, (weights) =>
    compileChannel(kindTable, tokenCounts, weights, false),
  );
  const lore = new TokenLore();
  const readRepeated = createReadRepeated(lexicon, ngram);
  const guessKinds = createGuessKinds(tokenCounts);
  const estimateKinds = createEstimateKinds(kindTable, general);
  const sharedArcs = new SharedArcs();

  function* search(
    stretch: Stretch,
    readings: Shortlister,
    channel: Channel,
    how: SearchOptions,
  ): Generator<DecodedBlock> {
    const make = () =>
      new ArcBuilder(readings, channel, models, lore, {
        ...how,
        marksOnly: options.marksOnly === true,
        beam: how.arcs,
      });
    const habits = [how.style, how.arcs, how.spacedCodes, how.clean, how.recognised].join();
    const isOwn = how.own || how.witness !== undefined;
    const builder = isOwn ? make() : sharedArcs.of({ channel, readings, how: habits }, make);
    for (const block of blocksOf(stretch)) {
      const { tokens } = block;
      yield { tokens, path: decode(createLattice(block, builder.build(tokens)), ngram, how) };
    }
  }

  /** The kinds of damage, and the first decoding where there is something to learn. */
  const lookOver = (text: string, evidence: readonly WordEvidence[]) => {
    const observed = normalizeText(text);
    if (evidence.length > 0 && observed.length !== text.length)
      throw new RangeError(
        'evidence refers to places in the text, which shift as it is brought to normal form',
      );
    const tokens = attachEvidence(tokenize(observed), evidence, models.doubts);
    const hasWitness = tokens.some((token) => token.evidence?.witness !== undefined);
    const style = options.toneStyle ?? (toneStyleOf(observed).style === 'new' ? 'new' : 'old');
    const plain = {
      style,
      initialisms: [],
      repeated: NONE_REPEATED,
      cache: NO_CACHE,
      // Documents share what the samples are read with: no habit of one of them.
      spacedCodes: true,
      witness: undefined,
      clean: false,
      recognised: evidence.length > 0,
      listed: NONE_LISTED,
      numbers: NO_NUMBERS,
      own: false,
      // What is unsure among few readings is looked at more widely later.
      isSettled: () => true,
    } as const;
    // With evidence of its places, a text that reads well is looked at all the same: the recogniser may have doubts.
    if (evidence.length === 0 && isEvidentlyClean(sampleOf(tokens, SAMPLE).tokens, ngram))
      return {
        ...{ observed, tokens, style, weights: soundWeights, channel: sound, clean: true },
        readings: shortlists.ofClean,
        ...{ witnessWeights: undefined, witness: undefined, first: () => pairsOf([]) },
      };
    const guessed = shortlists.of(guessKinds(tokens));
    const look = pairsOf(search(sampleOf(tokens, KIND_SAMPLE), guessed, general, { ...GLANCE, ...plain }));
    const weights = estimateKinds(look.pairs);
    const shares = roundShares(weights);
    const clean = isClean(weights);
    const channel = channels.of(shares, clean);
    const witnessWeights = hasWitness ? estimateKinds(look.witnessed) : undefined;
    const witness = witnessWeights && compileWitness(witnessWeights);
    const readings = clean ? shortlists.ofClean : shortlists.of(shares);
    // Words with evidence have places on a page, which the layout has put in order.
    const asItStands = clean || options.keepColumns === true || evidence.length > 0;
    const inOrder = asItStands ? observed : orderColumns(observed);
    const all = inOrder === observed ? tokens : tokenize(inOrder);
    const first = () =>
      pairsOf(
        search(startOf(all, MAX_ADAPT), clean ? guessed : readings, channel, {
          ...QUICK,
          ...plain,
          witness,
        }),
      );
    return {
      ...{ observed: inOrder, tokens: all, style, weights, channel, clean, readings },
      ...{ witnessWeights, witness, first },
    };
  };

  return {
    decode(text, evidence = []) {
      const seen = lookOver(text, evidence);
      const { observed, tokens, style, weights, clean, readings, witnessWeights, first } = seen;
      let { channel, witness } = seen;
      let initialisms: readonly string[] = [];
      let cache = NO_CACHE;
      let repeated: ReadonlyMap<string, string> = NONE_REPEATED;
      let listed = NONE_LISTED;
      let settled: ReadonlySet<ObservedToken> = NONE_SETTLED;
      // On a clean text there is nothing to learn but its own rare misprints, and what a second reader makes of it.
      const adapted =
        options.adapt !== false && tokens.length >= MIN_ADAPT && (!clean || witness !== undefined);
      if (adapted) {
        const found = first();
        if (!clean) {
          repeated = readRepeated(found.blocks, channel);
          cache = cacheWords(found.blocks, ngram);
          settled = settledTokens(found.blocks);
          channel = compile(channel.weights, clean, countOnDocument(channel, found.pairs, repeated));
          const final = channel;
          listed = listLetters(tokens, (sign, letter) =>
            scoreReading(final, readings.readMark(`${sign})`, letter)),
          );
        }
        if (witness) witness = compileWitness(witnessWeights!, countOnDocument(witness, found.witnessed));
        initialisms = found.initialisms;
      }
      // In a clean text no codes are joined at hyphens, whatever its habits.
      const spacedCodes = clean || hasSpacedCodes(tokens);
      const isSettled = (token: ObservedToken) => settled.has(token);
      const numbers = clean ? NO_NUMBERS : placedNumbers(observed, tokens);
      const how = {
        ...THOROUGH,
        style,
        initialisms,
        repeated,
        listed,
        numbers,
        cache,
        spacedCodes,
        witness,
        clean,
        recognised: evidence.length > 0,
        isSettled,
        own: adapted || numbers.size > 0,
      };
      return {
        observed,
        blocks: search(wholeOf(tokens), readings, channel, how),
        weights,
        adapted,
        clean,
      };
    },
    learn(text, evidence = []) {
      const { clean, first } = lookOver(text, evidence);
      return clean ? [] : first().pairs;
    },
  };
}

/** A clean document in which a twentieth of the tokens may hold a slip of any kind. */
function cleanWeights(kinds: readonly string[]): number[] {
  const slip = 0.05 / (kinds.length - 1);
  return kinds.map((kind) => (kind === UNDAMAGED ? 0.95 : slip));
}

/** What was observed beside what it was decoded as, of both readers; and the abbreviations that are explained. */
function pairsOf(blocks: Iterable<DecodedBlock>): {
  readonly pairs: readonly ReadPair[];
  readonly witnessed: readonly ReadPair[];
  readonly initialisms: readonly string[];
  readonly blocks: readonly DecodedBlock[];
} {
  const kept: DecodedBlock[] = [];
  const pairs: ReadPair[] = [];
  const witnessed: ReadPair[] = [];
  const initialisms = new Set<string>();
  for (const block of blocks) {
    const { tokens, path } = block;
    kept.push(block);
    for (const form of explainedInitialisms(path)) initialisms.add(form);
    for (const { arc, posterior } of path) {
      const covered = tokens.slice(arc.from, arc.to);
      const observed = covered.map(({ text, gap }, i) => (i === 0 || gap === 'none' ? text : ` ${text}`));
      pairs.push({ observed: observed.join(''), intended: arc.text, posterior });
      const seen = covered.map(({ evidence }) => evidence?.witness);
      if (seen.every((read) => read !== undefined))
        witnessed.push({ observed: seen.join(' '), intended: arc.text, posterior });
    }
  }
  return { pairs, witnessed, initialisms: [...initialisms], blocks: kept };
}
