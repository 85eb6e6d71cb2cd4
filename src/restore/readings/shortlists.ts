import type { Channel } from '../channel/channel.js';
import type { ShortlistSources } from './reading-tools.js';
import { Shortlister } from './shortlist.js';

/** Share of a document's damage from which one kind prevails. */
const PREVAILS = 0.5;
/** Share of the prevailing kind in the channel that its readings are searched with; the others share the rest evenly. */
const SHARE = 0.9;

/**
 * The shortlists of all documents. Which readings a token can have is searched with the channel of the kind of damage that
 * prevails in its document, so that the readings of other kinds take no places; documents of one kind share what was found.
 */
export class Shortlists {
  readonly #channels: { readonly general: Channel; readonly sound: Channel };
  #general: Shortlister | undefined;
  #ofClean: Shortlister | undefined;
  readonly #sources: ShortlistSources;
  readonly #compile: (weights: readonly number[]) => Channel;
  readonly #byKind = new Map<number, Shortlister>();

  /**
   * @param channels one in which all kinds have equal shares, and one for text that is clean but for slips
   * @param compile makes a channel for damaged text
   */
  constructor(
    sources: ShortlistSources,
    channels: { readonly general: Channel; readonly sound: Channel },
    compile: (weights: readonly number[]) => Channel,
  ) {
    this.#sources = sources;
    this.#channels = channels;
    this.#compile = compile;
  }

  /** For documents in which no kind of damage prevails. */
  get general(): Shortlister {
    this.#general ??= new Shortlister(this.#sources, this.#channels.general);
    return this.#general;
  }

  /** For clean text: only what is near the observed can be meant. */
  get ofClean(): Shortlister {
    this.#ofClean ??= new Shortlister(this.#sources, this.#channels.sound);
    return this.#ofClean;
  }

  /** @param weights share of each kind of damage in the document */
  of(weights: readonly number[]): Shortlister {
    const kind = weights.findIndex((weight) => weight >= PREVAILS);
    if (kind < 0) return this.general;
    let found = this.#byKind.get(kind);
    if (!found) {
      const rest = (1 - SHARE) / weights.length;
      found = new Shortlister(
        this.#sources,
        this.#compile(weights.map((_, k) => (k === kind ? SHARE + rest : rest))),
      );
      this.#byKind.set(kind, found);
    }
    return found;
  }
}
