import type { Channel } from '../channel/channel.js';
import { isLoneCapital } from '../places/lone-capitals.js';
import type { Reading } from '../readings/reading.js';
import type { Shortlister } from '../readings/shortlist.js';
import { meetAtHyphen } from '../readings/split-codes.js';
import type { TokenReadings } from '../readings/token-readings.js';
import { type CutWord, cutWordOf } from '../tokens/cut-words.js';
import type { TokenFacts } from '../tokens/token-facts.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import { evidenceAcross } from '../witness/weigh-evidence.js';
import { CASE } from './case-at.js';
import { CHANNEL_WEIGHT } from './decode.js';
import type { ArcSet } from './lattice.js';
import type { TokenArcs } from './token-arcs.js';

/** Two tokens no longer than this together may be one syllable. */
const MAX_JOINED = 8;
/** Small letters and a capital behind the blank are no halves of one word: `Nhà F`. */
const BEFORE_CAPITAL = /\p{Ll} \p{Lu}/u;
/** Only a number, perhaps in brackets, begins a document code. */
const MAY_BEGIN_CODE = /^\(?\d/u;

export const NO_ARCS: ArcSet = { ways: [], spans: [], channelLogProbs: [], priorLogProbs: [], hopes: [] };

/** What joining tokens depends on beside them. */
export interface PairOptions {
  /** The document is clean but for slips. */
  readonly clean: boolean;
  /** Its writer puts blanks behind the hyphens of codes. */
  readonly spacedCodes: boolean;
  /** The channel of a second reader of the same paper. */
  readonly witness?: Channel | undefined;
}

/** A token of a block, with what is known of it. */
export interface PlacedToken {
  readonly token: ObservedToken;
  readonly facts: TokenFacts;
  /** Whether nobody doubts it. */
  readonly stands: boolean;
}

/** Makes the arcs over two tokens on end that were one: a syllable, a document code, a date; those of each pair once. */
export class PairArcs {
  readonly #shortlister: Shortlister;
  readonly #readings: TokenReadings;
  readonly #arcs: TokenArcs;
  readonly #options: PairOptions;
  /** By the texts of both, parted by a blank where both are short, by a tab where not. */
  readonly #known = new Map<string, ArcSet>();

  constructor(shortlister: Shortlister, readings: TokenReadings, arcs: TokenArcs, options: PairOptions) {
    this.#shortlister = shortlister;
    this.#readings = readings;
    this.#arcs = arcs;
    this.#options = options;
  }

  /** How many pairs it remembers. */
  get remembered(): number {
    return this.#known.size;
  }

  /** The arcs of a token and the next one as one syllable, or one code; often none. */
  of(first: PlacedToken, second: PlacedToken): ArcSet {
    const { token } = first;
    const { token: next } = second;
    const cut = cutWordOf(token, next);
    if (cut) return this.#cutWord(token, next, cut);
    if (next.gap !== 'blank') return NO_ARCS;
    const mayBeginCode = MAY_BEGIN_CODE.test(token.text);
    const apart = token.trail > 0 || next.lead > 0;
    if (apart && !(mayBeginCode && meetAtHyphen(token.text, next.text))) return NO_ARCS;
    const short = !apart && this.#mayBeSyllable(first, second);
    if (!short && !mayBeginCode) return NO_ARCS;
    // What is too long for one syllable may be a code all the same.
    const key = `${token.text}${short ? ' ' : '\t'}${next.text}`;
    let set = this.#known.get(key);
    if (!set) {
      set = this.#pairOf(token, next, short);
      this.#known.set(key, set);
    }
    return this.#weighed(set, [token, next]);
  }

  /** Whether two tokens may be the halves of a syllable. */
  #mayBeSyllable(first: PlacedToken, second: PlacedToken): boolean {
    const { token } = first;
    const { token: next } = second;
    return (
      token.text.length + next.text.length <= MAX_JOINED &&
      (token.text.length <= 2 || next.text.length <= 2) &&
      !BEFORE_CAPITAL.test(`${token.text} ${next.text}`) &&
      !isLoneCapital(token, next) &&
      !first.facts.isProtected &&
      !second.facts.isProtected &&
      !(this.#options.clean && this.#isSound(first) && this.#isSound(second))
    );
  }

  /** Whether a token is best read as it stands: in clean text two of them are not one. */
  #isSound({ token, stands }: PlacedToken): boolean {
    return stands || this.#readings.bestOf(token).kind === 'none';
  }

  /** The arcs of a token and the next one as a syllable that was cut at the end of a line. */
  #cutWord(token: ObservedToken, next: ObservedToken, cut: CutWord): ArcSet {
    const edges = { lead: token.lead, trail: next.trail };
    return this.#setOf(this.#shortlister.readCut(cut, edges, this.#apart(token, next)));
  }

  #pairOf(token: ObservedToken, next: ObservedToken, short: boolean): ArcSet {
    const { clean: isClean, spacedCodes: isSpaced } = this.#options;
    const codes = this.#shortlister.readSplitCode(token.text, next.text, { isClean, isSpaced });
    if (codes.length > 0 || !short) return this.#setOf(codes);
    const floor = this.#apart(token, next);
    return this.#setOf(this.#shortlister.readJoined(token.text, next.text, next.trail, floor));
  }

  /** Score of two tokens as they are best read each by itself: what one of both has to come near to. */
  #apart(...tokens: readonly ObservedToken[]): number {
    return tokens.reduce(
      (sum, { text, lead, trail }) => sum + this.#shortlister.bestScore(text, lead, trail),
      0,
    );
  }

  #setOf(readings: readonly Reading[]): ArcSet {
    if (readings.length === 0) return NO_ARCS;
    const set = this.#arcs.of({ scored: this.#readings.score(readings), sets: [] }, CASE.free);
    return { ...set, spans: set.spans.map(() => 2) };
  }

  /** With what recognisers say of the places of both. */
  #weighed(set: ArcSet, both: readonly ObservedToken[]): ArcSet {
    if (set.ways.length === 0 || both.every(({ evidence }) => !evidence)) return set;
    const said = set.ways.map(({ text }) => evidenceAcross(this.#options.witness, both, text));
    return {
      ...set,
      channelLogProbs: set.channelLogProbs.map((logProb, i) => logProb + said[i]!.channelLogProb),
      priorLogProbs: set.priorLogProbs.map((logProb, i) => logProb + CHANNEL_WEIGHT * said[i]!.besideLogProb),
    };
  }
}
