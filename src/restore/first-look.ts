import { orderColumns } from '../columns/order-columns.js';
import { normalizeText } from '../vietnamese/normalize.js';
import { type ToneStyle, toneStyleOf } from '../vietnamese/tone.js';
import type { Channel } from './channel/channel.js';
import { type DecodedPairs, pairsOf } from './channel/decoded-pairs.js';
import { roundShares } from './channel/shared-channels.js';
import type { DecoderTools } from './decoder-tools.js';
import { NOTHING_LEARNT } from './lattice/block-search.js';
import { sampleOf, startOf } from './lattice/stretches.js';
import { isEvidentlyClean } from './readings/reads-well.js';
import type { Shortlister } from './readings/shortlist.js';
import { type ObservedToken, tokenize } from './tokens/tokenize.js';
import { attachEvidence, type WordEvidence } from './witness/word-evidence.js';

/** Tokens looked at to tell whether there is damage. */
const SAMPLE = 200;
/**
 * Tokens decoded to tell its kinds. On held-out pages 100 leave as many errors as 200 (1,472 and 1,468 among 51,000 words), and
 * of the time that a scan's page takes, a fifth less.
 */
const KIND_SAMPLE = 100;
/** Tokens used for the re-estimation; bounds the time of long texts. */
const MAX_ADAPT = 20_000;
/** What kinds of damage there are, a narrow search tells. */
const GLANCE = { width: 6, beam: 5, arcs: 8 };
/** A narrow search does for gathering counts as well: what it misses is rare and unsure. */
const QUICK = { width: 8, beam: 6, arcs: 11 };

/** How a text goes that nothing has been learnt of. */
const UNKNOWN = {
  ...NOTHING_LEARNT,
  // Documents share what the samples are read with: no habit of one of them.
  spacedCodes: true,
  witness: undefined,
  clean: false,
  numbers: new Set<ObservedToken>(),
  own: false,
  // What is unsure among few readings is looked at more widely later.
  isSettled: () => true,
} as const;

/** A reader, with the kinds of mistakes that it makes. */
export interface Reader {
  readonly weights: readonly number[];
  readonly channel: Channel;
}

/** What is known of a document before all of it is searched. */
export interface FirstLook extends Reader {
  /** In normal form, its columns in reading order. */
  readonly observed: string;
  readonly tokens: readonly ObservedToken[];
  /** Where its open oa, oe, uy bear their tone. */
  readonly style: ToneStyle;
  /** Whether it is clean but for slips. */
  readonly clean: boolean;
  readonly readings: Shortlister;
  /** The second reader, where there is one. */
  readonly second: Reader | undefined;
  /** Decodes it for the first time, as far as there is something to learn. */
  first(): DecodedPairs;
}

/**
 * Tells the kinds of damage of a text, and what it is to be searched with.
 *
 * @throws RangeError when there is evidence and words of the text are not in normal form, so that places shift
 */
export function lookOver(tools: DecoderTools, text: string, evidence: readonly WordEvidence[]): FirstLook {
  const { models, options, search, shortlists, general, sound } = tools;
  const { observed, tokens } = readText(text, evidence, tools);
  const style = options.toneStyle ?? (toneStyleOf(observed).style === 'new' ? 'new' : 'old');
  // With evidence of its places, a text that reads well is looked at all the same: the recogniser may have doubts.
  if (evidence.length === 0 && isEvidentlyClean(sampleOf(tokens, SAMPLE).tokens, models.ngram))
    return {
      ...{ observed, tokens, style, ...sound, clean: true, readings: shortlists.ofClean },
      ...{ second: undefined, first: () => pairsOf([]) },
    };
  const plain = { ...UNKNOWN, style, recognised: evidence.length > 0 };
  const guessed = shortlists.of(tools.guessKinds(tokens));
  const sample = sampleOf(tokens, KIND_SAMPLE);
  const look = pairsOf(search.over(sample, guessed, general, { ...GLANCE, ...plain }));
  const weights = tools.estimateKinds(look.pairs);
  const shares = roundShares(weights);
  const clean = tools.isClean(weights);
  const channel = tools.channels.of(shares, clean);
  const hasWitness = tokens.some((token) => token.evidence?.witness !== undefined);
  const second = hasWitness ? secondReader(tools, look) : undefined;
  const readings = clean ? shortlists.ofClean : shortlists.of(shares);
  // Words with evidence have places on a page, which the layout has put in order.
  const asItStands = clean || options.keepColumns === true || evidence.length > 0;
  const inOrder = asItStands ? observed : orderColumns(observed);
  const all = inOrder === observed ? tokens : cutText(inOrder, tools);
  const quick = { ...QUICK, ...plain, witness: second?.channel };
  const first = () =>
    pairsOf(search.over(startOf(all, MAX_ADAPT), clean ? guessed : readings, channel, quick));
  return { observed: inOrder, tokens: all, style, weights, channel, clean, readings, second, first };
}

function readText(text: string, evidence: readonly WordEvidence[], tools: DecoderTools) {
  const observed = normalizeText(text);
  if (evidence.length > 0 && observed.length !== text.length)
    throw new RangeError(
      'evidence refers to places in the text, which shift as it is brought to normal form',
    );
  if (evidence.length === 0) return { observed, tokens: cutText(observed, tools) };
  return { observed, tokens: attachEvidence(tokenize(observed), evidence, tools.models.doubts) };
}

/** Tokens of a text of which nothing else is known. */
function cutText(observed: string, { options, putTogether }: DecoderTools): readonly ObservedToken[] {
  const tokens = tokenize(observed);
  return options.marksOnly ? tokens : putTogether(observed, tokens);
}

function secondReader(tools: DecoderTools, { witnessed }: DecodedPairs): Reader {
  const weights = tools.estimateKinds(witnessed);
  return { weights, channel: tools.compileWitness(weights) };
}
