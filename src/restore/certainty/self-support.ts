import type { Channel } from '../channel/channel.js';
import { scoreReading } from '../channel/score-reading.js';
import type { WordCache } from '../channel/word-cache.js';
import type { DecodedArc } from '../lattice/decode.js';
import type { Way } from '../lattice/lattice.js';
import type { Reading } from '../readings/reading.js';

/** What a document says for a reading by its own first decoding, in nats: habits of its letters and tokens, and its words. */
export interface SelfSupport {
  readonly taught: number;
  readonly cached: number;
}

/** What a search takes from the document itself, and what it would have taken without. */
export interface OwnHabits {
  readonly channel: Channel;
  /** The channel before the document was learnt from; the same where it was not. */
  readonly usual: Channel;
  readonly cache: WordCache;
}

/**
 * The best path with what of its certainty the document's first decoding lent it. A wrong first reading vouches for itself a little,
 * the more the rarer it is, so that this tells sure readings from those that only seem so.
 */
export function withSelfSupport(path: readonly DecodedArc[], habits: OwnHabits): DecodedArc[] {
  return path.map((decoded) => ({ ...decoded, ...selfSupport(decoded.arc.way ?? decoded.arc, habits) }));
}

function selfSupport(way: Way, { channel, usual, cache }: OwnHabits): SelfSupport {
  const cached = way.words.length > 0 ? cache.bonus(way.words[0]!) : 0;
  if (channel === usual || !isReading(way)) return { taught: 0, cached };
  return { taught: scoreReading(channel, way) - scoreReading(usual, way), cached };
}

/** Arcs of terms have no letters of their own. */
function isReading(way: Way): way is Reading {
  return 'operations' in way && 'outside' in way;
}
