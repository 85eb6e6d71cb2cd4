import type { ArcBuilder } from './arcs.js';
import type { Channel } from './channel.js';
import type { Shortlister } from './shortlist.js';

/** What a maker of arcs depends on beside the models: equal habits, equal arcs. */
export interface ArcHabits {
  readonly channel: Channel;
  readonly readings: Shortlister;
  /** The rest, as one text. */
  readonly how: string;
}

interface Shared extends ArcHabits {
  readonly builder: ArcBuilder;
}

/** Readings remembered by all makers together, some 150 bytes each. */
const MOST = 400_000;

/**
 * Makers of arcs that documents share: what is known of a token need not be worked out again for the next document of the same
 * habits. Those not used for longest are forgotten, which bounds memory.
 */
export class SharedArcs {
  /** Last used last. */
  readonly #all: Shared[] = [];

  of(habits: ArcHabits, make: () => ArcBuilder): ArcBuilder {
    const { channel, readings, how } = habits;
    const at = this.#all.findIndex(
      (known) => known.channel === channel && known.readings === readings && known.how === how,
    );
    const found = at < 0 ? { ...habits, builder: make() } : this.#all.splice(at, 1)[0]!;
    let remembered = found.builder.remembered;
    for (const { builder } of this.#all) remembered += builder.remembered;
    while (remembered > MOST && this.#all.length > 0) remembered -= this.#all.shift()!.builder.remembered;
    // One that alone remembers too much starts afresh.
    const kept = remembered > MOST ? { ...habits, builder: make() } : found;
    this.#all.push(kept);
    return kept.builder;
  }
}
