import type { Models } from '../../model/models.js';
import type { Channel } from '../channel/channel.js';
import { priceOfLoneCapital } from '../places/lone-capitals.js';
import { nameRuns } from '../readings/name-runs.js';
import { wordsThatStand } from '../readings/reads-well.js';
import type { Shortlister } from '../readings/shortlist.js';
import { type KnownToken, type ReadingOptions, TokenReadings } from '../readings/token-readings.js';
import type { TokenLore } from '../tokens/token-facts.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import { evidenceAcross } from '../witness/weigh-evidence.js';
import { caseAt } from './case-at.js';
import { CHANNEL_WEIGHT } from './decode.js';
import { type Arc, type ArcSet, arcSetOf } from './lattice.js';
import { NO_ARCS, PairArcs, type PairOptions, type PlacedToken } from './pair-arcs.js';
import { hasLettersOf } from './same-letters.js';
import { type TokenView, termArcs } from './term-arcs.js';
import { termKeysOf } from './term-keys.js';
import { keepingSign, type PriceOptions, priced, TokenArcs } from './token-arcs.js';

/** What the arcs of one document depend on beside its tokens. */
export interface ArcOptions extends ReadingOptions, PriceOptions, PairOptions {
  readonly clean: boolean;
  readonly witness?: Channel | undefined;
}

/** Makes the arcs of one document, those of each distinct token once. */
export class ArcBuilder {
  readonly #channel: Channel;
  readonly #models: Models;
  readonly #lore: TokenLore;
  readonly #options: ArcOptions;
  readonly #readings: TokenReadings;
  readonly #arcs: TokenArcs;
  readonly #pairs: PairArcs;

  constructor(
    shortlister: Shortlister,
    channel: Channel,
    models: Models,
    lore: TokenLore,
    options: ArcOptions,
  ) {
    this.#channel = channel;
    this.#models = models;
    this.#lore = lore;
    this.#options = options;
    this.#readings = new TokenReadings(shortlister, channel, models.lexicon, lore, options);
    this.#arcs = new TokenArcs(channel, models, options);
    this.#pairs = new PairArcs(shortlister, this.#readings, this.#arcs, options);
  }

  /** How many readings of tokens, and pairs of tokens, it remembers. */
  get remembered(): number {
    return this.#readings.remembered + this.#pairs.remembered;
  }

  /** In clean text no shipped term is hidden under damage; where letters may not change, the language model knows them as well. */
  get #ownTermsOnly(): boolean {
    return this.#options.clean || this.#options.marksOnly;
  }

  /** The arcs that leave each token of a block, in sets. */
  build(tokens: readonly ObservedToken[]): readonly (readonly ArcSet[])[] {
    const placed = this.#placed(tokens);
    const known = placed.map(({ token, stands }) =>
      stands ? this.#readings.asItStands(token) : this.#readings.of(token),
    );
    const own = this.#ownArcs(tokens, placed, known);
    const sets = own.map((set, index) => {
      const pair = this.#pairAt(placed, index);
      return pair.ways.length > 0 ? [set, pair] : [set];
    });
    if (!this.#ownTermsOnly || this.#models.terms.hasOwn)
      for (const [from, arcs] of this.#termArcs(tokens, known)) sets[from]!.push(arcSetOf(arcs));
    return sets;
  }

  #placed(tokens: readonly ObservedToken[]): PlacedToken[] {
    const readWell = wordsThatStand(tokens, this.#models.ngram);
    return tokens.map((token, index) => ({
      token,
      facts: this.#lore.of(token.text),
      stands: readWell[index]! || this.#options.numbers.has(token),
    }));
  }

  /** The arcs of each token by itself, by what stands around it. */
  #ownArcs(
    tokens: readonly ObservedToken[],
    placed: readonly PlacedToken[],
    known: readonly KnownToken[],
  ): ArcSet[] {
    const { names } = this.#models;
    const places = names && !this.#options.clean ? nameRuns(tokens, known, names) : [];
    const facts = placed.map((place) => place.facts);
    return tokens.map((token, index) => {
      const next = tokens[index + 1];
      const plain = this.#arcs.of(known[index]!, caseAt(tokens, facts, index));
      const alone = priced(plain, known[index]!, priceOfLoneCapital(token, next));
      const set = this.#arcs.named(alone, known[index]!, places[index]);
      return next?.gap === 'none' ? keepingSign(set, token) : set;
    });
  }

  /** The arcs of a token and the next one as one. */
  #pairAt(placed: readonly PlacedToken[], index: number): ArcSet {
    const { marksOnly, numbers } = this.#options;
    const first = placed[index]!;
    const second = placed[index + 1];
    const isApart =
      marksOnly ||
      numbers.has(first.token) ||
      !second ||
      numbers.has(second.token) ||
      (first.stands && second.stands);
    return isApart ? NO_ARCS : this.#pairs.of(first, second);
  }

  /** The arcs of terms, by the tokens that they leave. */
  #termArcs(
    tokens: readonly ObservedToken[],
    known: readonly KnownToken[],
  ): ReadonlyMap<number, readonly Arc[]> {
    const { terms, ngram, lexicon } = this.#models;
    const views = tokens.map((token, i): TokenView => ({ ...termKeysOf(known[i]!, token, lexicon), token }));
    const found = new Map<number, Arc[]>();
    for (const { arc, own } of termArcs(views, terms, this.#channel, ngram.vocabulary)) {
      if (this.#ownTermsOnly && !own) continue;
      if (this.#options.marksOnly && !hasLettersOf(tokens.slice(arc.from, arc.to), arc.text)) continue;
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
    return found;
  }
}
