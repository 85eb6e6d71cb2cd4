import type { Models } from '../../model/models.js';
import type { Channel } from '../channel/channel.js';
import { scoreReading } from '../channel/score-reading.js';
import { CHANNEL_WEIGHT } from '../lattice/decode.js';
import type { ArcSet } from '../lattice/lattice.js';
import type { TermKeys } from '../lattice/term-arcs.js';
import type { WordByPlace } from '../places/word-by-place.js';
import { shapeOf } from '../tokens/shape.js';
import type { TokenLore } from '../tokens/token-facts.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import { type ScoredReading, type Weighing, weighEvidence } from '../witness/weigh-evidence.js';
import { type AllowedOptions, isAllowed } from './allowed-readings.js';
import { type Reading, usualLogProb } from './reading.js';
import type { Breadth, Shortlister } from './shortlist.js';

/** What the readings of one document's tokens depend on beside their texts. */
export interface ReadingOptions extends AllowedOptions {
  /** Abbreviations that the document itself explains. */
  readonly initialisms: readonly string[];
  /** Abbreviations that the document's own words spell out, see spelt-out. */
  readonly spelt?: ReadonlyMap<string, string>;
  /** Tokens whose many places together tell a word, see repeated-tokens. */
  readonly repeated: ReadonlyMap<string, string>;
  /** What is told by its place, see words-by-place. */
  readonly byPlace: ReadonlyMap<ObservedToken, WordByPlace>;
  /** Numbers, told by their places, see placed-numbers. */
  readonly numbers: ReadonlySet<ObservedToken>;
  /** Whether the few nearest readings of a token do. */
  readonly isSettled: (token: ObservedToken) => boolean;
  /** Readings further behind the best one than this (nats) are left out. */
  readonly beam: number;
  /** The channel of a second reader of the same paper, whose readings the tokens bear as evidence. */
  readonly witness?: Channel | undefined;
}

/** The readings of a token, and what was made of them. */
export interface KnownToken {
  /** Best first. */
  readonly scored: readonly ScoredReading[];
  /** The arcs, by how much case counts. */
  readonly sets: (ArcSet | undefined)[];
  keys?: TermKeys;
}

const NOTHING_SPELT: ReadonlyMap<string, string> = new Map();

type TokenText = Pick<ObservedToken, 'text' | 'lead' | 'trail'>;

/** The readings of the tokens of one document: shortlists scored by its channel, each distinct token once. */
export class TokenReadings {
  readonly #shortlister: Shortlister;
  readonly #channel: Channel;
  readonly #lexicon: Models['lexicon'];
  readonly #lore: TokenLore;
  readonly #options: ReadingOptions;
  readonly #known = { narrow: new Map<string, KnownToken>(), wide: new Map<string, KnownToken>() };
  readonly #near = {
    narrow: new Map<string, readonly ScoredReading[]>(),
    wide: new Map<string, readonly ScoredReading[]>(),
  };
  readonly #standing = new Map<string, KnownToken>();
  readonly #weighing: Readonly<Record<Breadth, Weighing>>;
  #remembered = 0;

  constructor(
    shortlister: Shortlister,
    channel: Channel,
    lexicon: Models['lexicon'],
    lore: TokenLore,
    options: ReadingOptions,
  ) {
    this.#shortlister = shortlister;
    this.#channel = channel;
    this.#lexicon = lexicon;
    this.#lore = lore;
    this.#options = options;
    this.#weighing = { narrow: this.#weighingOf('narrow'), wide: this.#weighingOf('wide') };
  }

  /** How many readings it remembers. */
  get remembered(): number {
    return this.#remembered;
  }

  #weighingOf(breadth: Breadth): Weighing {
    return {
      channel: this.#channel,
      witness: this.#options.witness,
      readings: (text, lead, trail) => this.#ofText({ text, lead, trail }, breadth).scored,
      nearby: (text, lead, trail) => this.#nearTo({ text, lead, trail }, breadth),
      readAs: (reading, observed, lead, trail) => this.#shortlister.readAs(reading, observed, lead, trail),
      rank: (observed, scored) => {
        const allowed = scored.filter(({ reading }) => this.#isAllowed(observed, reading));
        return this.#rank(
          allowed.map(({ reading }) => reading),
          allowed.map(({ channelLogProb }) => channelLogProb),
          allowed.map(({ besideLogProb }) => besideLogProb),
        );
      },
    };
  }

  /** The readings of a token; evidence about the place where it stands decides with its text. */
  of(token: ObservedToken): KnownToken {
    const placed = this.#options.byPlace.get(token);
    if (placed !== undefined) {
      const mark = this.#shortlister.readWord(placed.word, token.text, placed.lead, placed.trail);
      if (this.#isAllowed(token.text, mark))
        return { scored: this.score([{ ...mark, byPlace: true }]), sets: [] };
    }
    const breadth = this.#options.isSettled(token) ? 'narrow' : 'wide';
    return token.evidence && !this.#lore.of(token.text).isProtected
      ? { scored: weighEvidence(this.#weighing[breadth], token, token.evidence), sets: [] }
      : this.#ofText(token, breadth);
  }

  /** The best reading of a text, wherever it stands. */
  bestOf(token: TokenText): Reading {
    return this.#ofText(token, 'wide').scored[0]!.reading;
  }

  #ofText({ text, lead, trail }: TokenText, breadth: Breadth): KnownToken {
    const all = this.#known[breadth];
    let known = all.get(text);
    if (!known) {
      const readings = this.#lore.of(text).isProtected
        ? [this.#shortlister.asObserved(text)]
        : this.#shortlister.read(text, lead, trail, breadth);
      const explained = this.#shortlister.readInitialism(text, lead, trail, this.#options.initialisms);
      const { spelt = NOTHING_SPELT } = this.#options;
      const own = this.#shortlister.readSpeltOut(text, lead, trail, spelt, readings);
      const word = this.#options.repeated.get(text.slice(lead, text.length - trail));
      const repeated = word === undefined ? [] : [this.#shortlister.readWord(word, text, lead, trail)];
      known = { scored: this.#scoreAllowed(text, [...repeated, ...explained, ...own]), sets: [] };
      all.set(text, known);
      this.#remembered += known.scored.length;
    }
    return known;
  }

  /** A token that nobody doubts: its only reading is what was observed. */
  asItStands({ text, lead, trail }: ObservedToken): KnownToken {
    let known = this.#standing.get(text);
    if (!known) {
      const word = text.slice(lead, text.length - trail);
      const keys = this.#lexicon.find(word.toLowerCase()) >= 0 ? [word.toLowerCase()] : [];
      known = {
        scored: this.score([this.#shortlister.asObserved(text)]),
        sets: [],
        keys: { keys, shape: shapeOf(word), weak: false },
      };
      this.#standing.set(text, known);
      this.#remembered++;
    }
    return known;
  }

  /** The readings that are not too far behind the best one, best first, by the document's channel. */
  score(readings: readonly Reading[]): readonly ScoredReading[] {
    return this.#rank(
      readings,
      readings.map((reading) => scoreReading(this.#channel, reading)),
    );
  }

  #nearTo({ text, lead, trail }: TokenText, breadth: Breadth): readonly ScoredReading[] {
    let near = this.#near[breadth].get(text);
    if (!near) {
      near = this.#scoreAllowed(text, this.#shortlister.readNear(text, lead, trail, breadth));
      this.#near[breadth].set(text, near);
      this.#remembered += near.length;
    }
    return near;
  }

  #scoreAllowed(observed: string, readings: readonly Reading[]): readonly ScoredReading[] {
    return this.score(readings.filter((reading) => this.#isAllowed(observed, reading)));
  }

  #isAllowed(observed: string, reading: Reading): boolean {
    return isAllowed(observed, reading, this.#lexicon, this.#options);
  }

  #rank(
    readings: readonly Reading[],
    channelLogProbs: readonly number[],
    besideLogProbs?: readonly number[],
  ): readonly ScoredReading[] {
    let best = Number.NEGATIVE_INFINITY;
    const ranks = readings.map((reading, i) => {
      const weight = channelLogProbs[i]! + (besideLogProbs === undefined ? 0 : besideLogProbs[i]!);
      const rank = CHANNEL_WEIGHT * weight + reading.priorLogProb + usualLogProb(reading, this.#lexicon);
      if (rank > best) best = rank;
      return rank;
    });
    const limit = best - this.#options.beam;
    const near: ScoredReading[] = [];
    readings.forEach((reading, i) => {
      const rank = ranks[i]!;
      if (rank >= limit || reading.kind === 'none')
        near.push({
          reading,
          channelLogProb: channelLogProbs[i]!,
          besideLogProb: besideLogProbs === undefined ? 0 : besideLogProbs[i]!,
          rank,
        });
    });
    return near.sort((a, b) => b.rank - a.rank);
  }
}
