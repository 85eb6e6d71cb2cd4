import type { Lexicon } from '../../model/lexicon.js';
import type { KnownToken } from '../readings/token-readings.js';
import type { ObservedToken } from '../tokens/tokenize.js';
import type { TermKeys } from './term-arcs.js';

/** Nats per character below which even the best reading explains a token badly. */
const WEAK = -0.6;
/** Readings of a token that the term matcher looks at. */
const TERM_READINGS = 8;

/** What the term matcher knows of a token; worked out once. */
export function termKeysOf(known: KnownToken, { text }: ObservedToken, { entries }: Lexicon): TermKeys {
  known.keys ??= keysOf(known, text, entries);
  return known.keys;
}

function keysOf({ scored }: KnownToken, text: string, entries: Lexicon['entries']): TermKeys {
  const keys: string[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const { reading, channelLogProb } of scored) {
    if (channelLogProb > best) best = channelLogProb;
    if (reading.entry >= 0 && keys.length < TERM_READINGS) keys.push(entries[reading.entry]!.text);
  }
  return { keys, shape: scored[0]!.reading.shape, weak: keys.length > 0 && best < WEAK * text.length };
}
