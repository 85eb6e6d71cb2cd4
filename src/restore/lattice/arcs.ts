import type { Models } from '../../model/models.js';
import type { NamePlace } from '../../model/name-parts.js';
import type { Channel } from '../channel/channel.js';
import { strangeness } from '../channel/strange-words.js';
import type { WordCache } from '../channel/word-cache.js';
import { isAlone, priceAlone } from '../places/alone-in-capitals.js';
import { beginsSentence, withFirstCapitals } from '../places/first-letters.js';
import { isLoneCapital, priceOfLoneCapital } from '../places/lone-capitals.js';
import { isInCapitals, UNKNOWN_AMID_DAMAGE } from '../readings/abbreviation-readings.js';
import { logRatioAt, nameRuns } from '../readings/name-runs.js';
import type { Reading } from '../readings/reading.js';
import { wordsThatStand } from '../readings/reads-well.js';
import type { Shortlister } from '../readings/shortlist.js';
import { meetAtHyphen } from '../readings/split-codes.js';
import { type KnownToken, type ReadingOptions, TokenReadings } from '../readings/token-readings.js';
import { type CutWord, cutWordOf } from '../tokens/cut-words.js';
import { SHAPE } from '../tokens/shape.js';
import type { TokenFacts, TokenLore } from '../tokens/token-facts.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import { evidenceAcross } from '../witness/weigh-evidence.js';
import { CHANNEL_WEIGHT } from './decode.js';
import { type Arc, type ArcSet, arcSetOf } from './lattice.js';
import { hasLettersOf } from './same-letters.js';
import { type TermKeys, type TokenView, termArcs } from './term-arcs.js';

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
/** Two tokens no longer than this together may be one syllable. */
const MAX_JOINED = 8;
/** Nats per character below which even the best reading explains a token badly. */
const WEAK = -0.6;
/** Readings of a token that the term matcher looks at. */
const TERM_READINGS = 8;
/**
 * Nats by which its context is expected to raise a word above its share of all words; one that would need more to come
 * into the beam is not looked up. From 9 to 3.5 held-out pages are read alike, 2.5 leaves more errors; 5 saves a quarter of the
 * look-ups of 9, and 3.5 a fifth of those of 5.
 */
const MOST_BY_CONTEXT = 3.5;
/** Small letters and a capital behind the blank are no halves of one word: `Nhà F`. */
const BEFORE_CAPITAL = /\p{Ll} \p{Lu}/u;
/** Only a number, perhaps in brackets, begins a document code. */
const MAY_BEGIN_CODE = /^\(?\d/u;

/** What the arcs of one document depend on beside its tokens. */
export interface ArcOptions extends ReadingOptions {
  /** What the document's own words say. */
  readonly cache: WordCache;
  /** Its writer puts blanks behind the hyphens of codes. */
  readonly spacedCodes: boolean;
}

/** What stands around a token tells how much its case says. */
const CASE = { free: 0, usual: 1, amidCapitals: 2, alone: 3, first: 4 } as const;
type Case = (typeof CASE)[keyof typeof CASE];

const NO_ARCS: ArcSet = { ways: [], spans: [], channelLogProbs: [], priorLogProbs: [], hopes: [] };

/** Makes the arcs of one document, those of each distinct token once. */
export class ArcBuilder {
  readonly #shortlister: Shortlister;
  readonly #channel: Channel;
  readonly #models: Models;
  readonly #lore: TokenLore;
  readonly #options: ArcOptions;
  readonly #readings: TokenReadings;
  /** Nats against words that nobody knows. */
  readonly #strange: number;
  /** Arcs of two tokens on end, by their texts: parted by a blank where both are short, by a tab where not. */
  readonly #pairs = new Map<string, ArcSet>();

  constructor(
    shortlister: Shortlister,
    channel: Channel,
    models: Models,
    lore: TokenLore,
    options: ArcOptions,
  ) {
    this.#shortlister = shortlister;
    this.#channel = channel;
    this.#models = models;
    this.#lore = lore;
    this.#options = options;
    this.#strange = options.clean ? 0 : strangeness(models.confusions.kinds, channel.weights);
    this.#readings = new TokenReadings(shortlister, channel, models.lexicon, lore, options);
  }

  /** How many readings of tokens, and pairs of tokens, it remembers. */
  get remembered(): number {
    return this.#readings.remembered + this.#pairs.size;
  }

  /** The arcs that leave each token of a block, in sets. */
  build(tokens: readonly ObservedToken[]): readonly (readonly ArcSet[])[] {
    const { marksOnly, clean, numbers } = this.#options;
    const { names } = this.#models;
    const facts = tokens.map(({ text }) => this.#lore.of(text));
    // In clean text no shipped term is hidden under damage; where letters may not change, the language model knows them as well.
    const ownOnly = clean || marksOnly;
    const withTerms = !ownOnly || this.#models.terms.hasOwn;
    const readWell = wordsThatStand(tokens, this.#models.ngram);
    const stands = tokens.map((token, index) => readWell[index]! || numbers.has(token));
    const views: TokenView[] = [];
    const all = tokens.map((token, index) =>
      stands[index] ? this.#readings.asItStands(token) : this.#readings.of(token),
    );
    const places = names && !clean ? nameRuns(tokens, all, names) : [];
    const sets = tokens.map((token, index) => {
      const known = all[index]!;
      if (withTerms) views.push({ ...this.#keysOf(known, token), token });
      const next = tokens[index + 1];
      const plain = this.#set(known, caseAt(tokens, facts, index));
      const set = this.#named(priced(plain, known, priceOfLoneCapital(token, next)), known, places[index]);
      const own = next?.gap === 'none' ? keepingSign(set, token) : set;
      const isApart =
        marksOnly || numbers.has(token) || !next || numbers.has(next) || (stands[index] && stands[index + 1]);
      const pair = isApart ? NO_ARCS : this.#joined(tokens, facts, stands, index);
      return pair.ways.length > 0 ? [own, pair] : [own];
    });
    if (!withTerms) return sets;
    const { terms, ngram } = this.#models;
    const found = new Map<number, Arc[]>();
    for (const { arc, own } of termArcs(views, terms, this.#channel, ngram.vocabulary)) {
      if (ownOnly && !own) continue;
      if (marksOnly && !hasLettersOf(tokens.slice(arc.from, arc.to), arc.text)) continue;
      const said = evidenceAcross(this.#options.witness, tokens.slice(arc.from, arc.to), arc.text);
      const weighed = {
        ...arc,
        channelLogProb: arc.channelLogProb + said.channelLogProb,
        priorLogProb: arc.priorLogProb + CHANNEL_WEIGHT * said.besideLogProb,
      };
      const arcs = found.get(arc.from);
      if (arcs) arcs.push(weighed);
      else found.set(arc.from, [weighed]);
    }
    for (const [from, arcs] of found) sets[from]!.push(arcSetOf(arcs));
    return sets;
  }

  /** The arcs of a token of its own. */
  #set({ scored, sets }: KnownToken, how: Case): ArcSet {
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
  #named(set: ArcSet, known: KnownToken, place: NamePlace | undefined): ArcSet {
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
    return isInCapitals(text) && !this.#options.clean ? UNKNOWN_AMID_DAMAGE : this.#strange;
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

  #keysOf(known: KnownToken, { text }: ObservedToken): TermKeys {
    if (!known.keys) {
      const { scored } = known;
      const keys: string[] = [];
      let best = Number.NEGATIVE_INFINITY;
      for (const { reading, channelLogProb } of scored) {
        if (channelLogProb > best) best = channelLogProb;
        if (reading.entry >= 0 && keys.length < TERM_READINGS)
          keys.push(this.#models.lexicon.entries[reading.entry]!.text);
      }
      const weak = keys.length > 0 && best < WEAK * text.length;
      known.keys = { keys, shape: scored[0]!.reading.shape, weak };
    }
    return known.keys;
  }

  /** The arcs of a token and the next one as one syllable, or one code. */
  #joined(
    tokens: readonly ObservedToken[],
    facts: readonly TokenFacts[],
    stands: readonly boolean[],
    index: number,
  ): ArcSet {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    const cut = next && cutWordOf(token, next);
    if (cut) return this.#cutWord(token, next, cut);
    if (next?.gap !== 'blank') return NO_ARCS;
    const hyphened = meetAtHyphen(token.text, next.text);
    const apart = token.trail > 0 || next.lead > 0;
    if (apart && !(hyphened && MAY_BEGIN_CODE.test(token.text))) return NO_ARCS;
    const short =
      !apart &&
      token.text.length + next.text.length <= MAX_JOINED &&
      (token.text.length <= 2 || next.text.length <= 2) &&
      !BEFORE_CAPITAL.test(`${token.text} ${next.text}`) &&
      !isLoneCapital(token, next) &&
      !facts[index]!.isProtected &&
      !facts[index + 1]!.isProtected &&
      !(
        this.#options.clean &&
        (stands[index] || this.#isSound(token)) &&
        (stands[index + 1] || this.#isSound(next))
      );
    if (!short && !MAY_BEGIN_CODE.test(token.text)) return NO_ARCS;
    // What is too long for one syllable may be a code all the same.
    const key = `${token.text}${short ? ' ' : '\t'}${next.text}`;
    let set = this.#pairs.get(key);
    if (!set) {
      set = this.#pairOf(token, next, short);
      this.#pairs.set(key, set);
    }
    if (set.ways.length === 0 || !(token.evidence || next.evidence)) return set;
    const both = [token, next];
    const said = set.ways.map(({ text }) => evidenceAcross(this.#options.witness, both, text));
    return {
      ...set,
      channelLogProbs: set.channelLogProbs.map((logProb, i) => logProb + said[i]!.channelLogProb),
      priorLogProbs: set.priorLogProbs.map((logProb, i) => logProb + CHANNEL_WEIGHT * said[i]!.besideLogProb),
    };
  }

  /** The arcs of a token and the next one as a syllable that was cut at the end of a line. */
  #cutWord(token: ObservedToken, next: ObservedToken, cut: CutWord): ArcSet {
    const readings = this.#shortlister.readCut(
      cut,
      { lead: token.lead, trail: next.trail },
      this.#apart(token, next),
    );
    return readings.length > 0 ? this.#pairSet(readings) : NO_ARCS;
  }

  /** Score of two tokens as they are best read each by itself: what one of both has to come near to. */
  #apart(...tokens: readonly ObservedToken[]): number {
    return tokens.reduce(
      (sum, { text, lead, trail }) => sum + this.#shortlister.bestScore(text, lead, trail),
      0,
    );
  }

  #pairSet(readings: readonly Reading[]): ArcSet {
    const set = this.#set({ scored: this.#readings.score(readings), sets: [] }, CASE.free);
    return { ...set, spans: set.spans.map(() => 2) };
  }

  /** Whether a token is best read as it stands: in clean text two of them are not one. */
  #isSound(token: ObservedToken): boolean {
    return this.#readings.bestOf(token).kind === 'none';
  }

  #pairOf(token: ObservedToken, next: ObservedToken, short: boolean): ArcSet {
    const { clean: isClean, spacedCodes: isSpaced } = this.#options;
    let readings = this.#shortlister.readSplitCode(token.text, next.text, { isClean, isSpaced });
    if (readings.length === 0 && short)
      readings = this.#shortlister.readJoined(token.text, next.text, next.trail, this.#apart(token, next));
    return readings.length > 0 ? this.#pairSet(readings) : NO_ARCS;
  }
}

/** Arcs that cost what is said of their readings. */
function priced(
  set: ArcSet,
  { scored }: KnownToken,
  priceOf: ((reading: Reading) => number) | undefined,
): ArcSet {
  if (!priceOf) return set;
  const priorLogProbs = set.priorLogProbs.map((logProb, i) => logProb - priceOf(scored[i]!.reading));
  return { ...set, priorLogProbs };
}

/** How much the case of a token says, by what stands around it. */
function caseAt(tokens: readonly ObservedToken[], facts: readonly TokenFacts[], at: number): Case {
  if (isAlone(tokens, at)) return CASE.alone;
  const [before, here, after] = [facts[at - 1], facts[at], facts[at + 1]];
  if (!isInCaps(here) && !isInCaps(after) && beginsSentence(tokens, at)) return CASE.first;
  if (isInCaps(before) || isInCaps(after)) return CASE.amidCapitals;
  return isInCaps(here) || before!.beginsNext ? CASE.free : CASE.usual;
}

function isInCaps(facts: TokenFacts | undefined): boolean {
  return facts !== undefined && facts.capitals > 0.5;
}

/** The arcs on which the sign at the end stays that alone stands between a token and the next one: `va,1008` is not `vào1008`. */
function keepingSign(set: ArcSet, { text, trail }: ObservedToken): ArcSet {
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
