import type { Channel } from '../channel/channel.js';
import type { Shortlister } from '../readings/shortlist.js';
import type { ArcBuilder } from './arcs.js';

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

/** Readings and pairs remembered by all makers together, some 150 bytes each. */
const MOST = 400_000;

/**
 * Makers of arcs that documents share: what is known of a token need not be worked out again for the next document of the same
 * habits. Those not used for longest are forgotten, which bounds memory.
 */
export class SharedArcs {
  /** Last used first. */
  readonly #all: Shared[] = [];

  of(habits: ArcHabits, make: () => ArcBuilder): ArcBuilder {
    const { channel, readings, how } = habits;
    const at = this.#all.findIndex(
      (known) => known.channel === channel && known.readings === readings && known.how === how,
    );
    const used = at < 0 ? { ...habits, builder: make() } : this.#all.splice(at, 1)[0]!;
    this.#all.unshift(used);
    let remembered = 0;
    const enough = this.#all.findIndex(({ builder }) => {
      remembered += builder.remembered;
      return remembered > MOST;
    });
    if (enough < 0) return used.builder;
    this.#all.length = enough;
    if (enough > 0) return used.builder;
    // It alone remembers too much.
    return this.of(habits, make);
  }
}
