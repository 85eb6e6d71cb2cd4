import type { Models } from '../../model/models.js';
import type { NamePlace } from '../../model/name-parts.js';
import { isCasedAsAbbreviation } from '../../vietnamese/casing.js';
import type { Channel } from '../channel/channel.js';
import { strangeness } from '../channel/strange-words.js';
import type { WordCache } from '../channel/word-cache.js';
import { priceAlone } from '../places/alone-in-capitals.js';
import { withFirstCapitals } from '../places/first-letters.js';
import { UNKNOWN_AMID_DAMAGE } from '../readings/abbreviation-readings.js';
import { logRatioAt } from '../readings/name-runs.js';
import type { Reading } from '../readings/reading.js';
import type { KnownToken } from '../readings/token-readings.js';
import { SHAPE } from '../tokens/shape.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import { CASE, type Case } from './case-at.js';
import { CHANNEL_WEIGHT } from './decode.js';
import type { ArcSet } from './lattice.js';

/**
 * How much the usual case of a syllable counts against what was observed. With 0.35, 0.7, 0.9 of 67,174 held-out words 3,998, 4,002,
 * 4,038 are wrong, and 236, 228, 229 of the right ones are broken: names of people and places.
 */
const CASE_WEIGHT = 0.7;
/** Natural log of what a reading is worth that does not hold where it stands: below all others. */
const IMPOSSIBLE = -1000;
/** Nats against small letters or a title among capitals. */
const AMONG_CAPITALS = -1.5;
/** Nats against a syllable in capitals among small letters: its usual share in capitals comes from headings. */
const LONE_CAPITALS = -6;
/**
 * Nats by which its context is expected to raise a word above its share of all words; one that would need more to come
 * into the beam is not looked up. From 9 to 3.5 held-out pages are read alike, 2.5 leaves more errors; 5 saves a quarter of the
 * look-ups of 9, and 3.5 a fifth of those of 5.
 */
const MOST_BY_CONTEXT = 3.5;

/** What the price of a reading depends on beside the reading. */
export interface PriceOptions {
  /** The document is clean but for slips. */
  readonly clean: boolean;
  /** What the document's own words say. */
  readonly cache: WordCache;
}

/** Makes arcs of the readings of a token, each with its price: all that the language model does not know of it. */
export class TokenArcs {
  readonly #models: Models;
  readonly #options: PriceOptions;
  /** Nats against words that nobody knows. */
  readonly #strange: number;

  constructor(channel: Channel, models: Models, options: PriceOptions) {
    this.#models = models;
    this.#options = options;
    this.#strange = options.clean ? 0 : strangeness(models.confusions.kinds, channel.weights);
  }

  /** The arcs of a token, made once for each way in which case counts. */
  of({ scored, sets }: Pick<KnownToken, 'scored' | 'sets'>, how: Case): ArcSet {
    let set = sets[how];
    if (!set) {
      const readings = scored.map(({ reading }) => reading);
      set = {
        ways: how === CASE.first ? withFirstCapitals(readings) : readings,
        spans: scored.map(() => 1),
        channelLogProbs: scored.map(({ channelLogProb }) => channelLogProb),
        priorLogProbs: scored.map(
          ({ reading, besideLogProb }) => this.#prior(reading, how) + CHANNEL_WEIGHT * besideLogProb,
        ),
        hopes: scored.map(({ reading }) => this.#hope(reading)),
      };
      sets[how] = set;
    }
    return set;
  }

  /** The arcs of a token at a place of a name. */
  named(set: ArcSet, known: KnownToken, place: NamePlace | undefined): ArcSet {
    const { names, lexicon } = this.#models;
    if (!names || !place) return set;
    return priced(set, known, (reading) => -logRatioAt(place, reading, names, lexicon));
  }

  #hope({ entry }: Reading): number {
    return entry < 0 ? 0 : Math.min(0, this.#models.lexicon.entries[entry]!.logProb + MOST_BY_CONTEXT);
  }

  /** What it counts that the document has the word elsewhere. */
  #met({ entry }: Reading): number {
    return entry < 0 ? 0 : this.#options.cache.bonus(this.#models.lexicon.entries[entry]!.words[0]!);
  }

  /** What it counts against a word that nobody knows. What is in capitals was weighed as an abbreviation when it was listed. */
  #strangeness({ text }: Reading): number {
    return isCasedAsAbbreviation(text) && !this.#options.clean ? UNKNOWN_AMID_DAMAGE : this.#strange;
  }

  #prior(reading: Reading, how: Case): number {
    const strange = reading.unknown ? this.#strangeness(reading) : 0;
    const prior = reading.priorLogProb + strange + this.#met(reading);
    if (reading.alone && how !== CASE.alone) return IMPOSSIBLE;
    if (reading.entry < 0 || how === CASE.free || how === CASE.first) return prior;
    if (how === CASE.alone) return prior + priceAlone(reading, this.#models.lexicon);
    if (how === CASE.amidCapitals) return prior + (reading.shape === SHAPE.upper ? 0 : AMONG_CAPITALS);
    const usual = this.#models.lexicon.entries[reading.entry]!.shapeLogProb[reading.shape as 0 | 1 | 2];
    return prior + (reading.shape === SHAPE.upper ? usual + LONE_CAPITALS : CASE_WEIGHT * usual);
  }
}

/** Arcs that cost what is said of their readings. */
export function priced(
  set: ArcSet,
  { scored }: KnownToken,
  priceOf: ((reading: Reading) => number) | undefined,
): ArcSet {
  if (!priceOf) return set;
  const priorLogProbs = set.priorLogProbs.map((logProb, i) => logProb - priceOf(scored[i]!.reading));
  return { ...set, priorLogProbs };
}

/** The arcs on which the sign at the end stays that alone stands between a token and the next one: `va,1008` is not `vào1008`. */
export function keepingSign(set: ArcSet, { text, trail }: ObservedToken): ArcSet {
  if (trail === 0) return set;
  const sign = text.at(-1)!;
  const kept = set.ways.map((way) => way.text.endsWith(sign));
  if (kept.every(Boolean)) return set;
  const only = <T>(of: readonly T[]): readonly T[] => of.filter((_, i) => kept[i]);
  return {
    ...{ ways: only(set.ways), spans: only(set.spans), hopes: only(set.hopes) },
    ...{ channelLogProbs: only(set.channelLogProbs), priorLogProbs: only(set.priorLogProbs) },
  };
}
