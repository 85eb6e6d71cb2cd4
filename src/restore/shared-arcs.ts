import type { ToneStyle } from '../vietnamese/tone.js';
import type { ArcBuilder } from './arcs.js';
import type { Shortlister } from './shortlist.js';

/** Arcs that documents share, and how many tokens were read with them. */
interface Shared {
  readonly builder: ArcBuilder;
  tokens: number;
}

/**
 * Makers of arcs that documents share, by their readings and tone placement: where the channel is the same for all
 * documents, they share what is known of a token. What is remembered starts afresh now and then, which bounds memory.
 */
export class SharedArcs {
  readonly #all = new Map<Shortlister, Map<ToneStyle, Shared>>();

  /**
   * @param tokens how many will be read
   * @param most tokens after which a maker has remembered enough
   */
  of(
    readings: Shortlister,
    style: ToneStyle,
    { tokens, most }: { readonly tokens: number; readonly most: number },
    make: () => ArcBuilder,
  ): ArcBuilder {
    const byStyle = this.#all.get(readings) ?? new Map<ToneStyle, Shared>();
    this.#all.set(readings, byStyle);
    let known = byStyle.get(style);
    if (!known || known.tokens > most) {
      known = { builder: make(), tokens: 0 };
      byStyle.set(style, known);
    }
    known.tokens += tokens;
    return known.builder;
  }
}
