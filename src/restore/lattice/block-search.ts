import type { Models } from '../../model/models.js';
import { withSelfSupport } from '../certainty/self-support.js';
import type { Channel } from '../channel/channel.js';
import { NO_CACHE } from '../channel/word-cache.js';
import type { Shortlister } from '../readings/shortlist.js';
import { TokenLore } from '../tokens/token-facts.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import { ArcBuilder, type ArcOptions } from './arcs.js';
import { type DecodedArc, type DecodeOptions, decode } from './decode.js';
import { createLattice } from './lattice.js';
import { SharedArcs } from './shared-arcs.js';
import { blocksOf, type Stretch } from './stretches.js';

/** Neighbouring tokens that were searched together, with the best path through them. */
export interface DecodedBlock {
  readonly tokens: readonly ObservedToken[];
  readonly path: readonly DecodedArc[];
}

/** How one search goes. */
export interface SearchOptions extends DecodeOptions, Omit<ArcOptions, 'marksOnly' | 'beam'> {
  /** Whether its arcs depend on what the first decoding found in the document. */
  readonly own: boolean;
  /** The channel before the document was learnt from, where its share in what is found is to be told. */
  readonly usual?: Channel;
  /** Nats behind the best reading of a token at which readings are left out. */
  readonly arcs: number;
}

/** What a first decoding teaches of a document, before there is one. */
export const NOTHING_LEARNT: Pick<SearchOptions, 'initialisms' | 'repeated' | 'byPlace' | 'cache'> = {
  initialisms: [],
  repeated: new Map(),
  byPlace: new Map(),
  cache: NO_CACHE,
};

/** Searches stretches of one document after another; keeps nothing of one but which readings a token can have. */
export class BlockSearch {
  readonly #models: Models;
  readonly #marksOnly: boolean;
  readonly #lore = new TokenLore();
  readonly #shared = new SharedArcs();

  /** @param marksOnly whether only tone and shape marks may change */
  constructor(models: Models, marksOnly: boolean) {
    this.#models = models;
    this.#marksOnly = marksOnly;
  }

  /** The best paths through a stretch, block by block as they are asked for. */
  *over(
    stretch: Stretch,
    readings: Shortlister,
    channel: Channel,
    how: SearchOptions,
  ): Generator<DecodedBlock> {
    const { ngram } = this.#models;
    const builder = this.#builderOf(readings, channel, how);
    for (const block of blocksOf(stretch)) {
      const { tokens } = block;
      const path = decode(createLattice(block, builder.build(tokens)), ngram, how);
      const { usual, cache } = how;
      yield { tokens, path: usual ? withSelfSupport(path, { channel, usual, cache }) : path };
    }
  }

  /** Of searches with the same habits one, unless what the document taught is among them. */
  #builderOf(readings: Shortlister, channel: Channel, how: SearchOptions): ArcBuilder {
    const options = { ...how, marksOnly: this.#marksOnly, beam: how.arcs };
    const make = () => new ArcBuilder(readings, channel, this.#models, this.#lore, options);
    if (how.own || how.witness !== undefined) return make();
    const habits = [how.style, how.arcs, how.spacedCodes, how.clean, how.recognised].join();
    return this.#shared.of({ channel, readings, how: habits }, make);
  }
}
