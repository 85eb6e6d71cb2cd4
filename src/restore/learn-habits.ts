import { countOnDocument } from './channel/adapt.js';
import type { Channel } from './channel/channel.js';
import type { DecodedPairs } from './channel/decoded-pairs.js';
import { cacheWords } from './channel/word-cache.js';
import type { DecoderTools } from './decoder-tools.js';
import type { FirstLook } from './first-look.js';
import { NOTHING_LEARNT, type SearchOptions } from './lattice/block-search.js';
import { settledTokens } from './lattice/settled-tokens.js';
import { speltOut } from './readings/spelt-out.js';
import type { ObservedToken } from './tokens/tokenize.js';

/** What the final search takes from the document itself. */
export interface Habits
  extends Pick<SearchOptions, 'initialisms' | 'spelt' | 'repeated' | 'cache' | 'witness'> {
  readonly channel: Channel;
  /** Tokens of which the first decoding was sure. */
  readonly settled: ReadonlySet<ObservedToken>;
}

/** Those of a document that is too short to learn from, or clean. */
export function usualHabits({ channel, second }: FirstLook): Habits {
  return { ...NOTHING_LEARNT, channel, witness: second?.channel, settled: new Set() };
}

/** Re-estimates the channels on the document's first decoding, and gathers what it says of its own words. */
export function learnHabits(tools: DecoderTools, look: FirstLook): Habits {
  const found = look.first();
  const { clean, second } = look;
  return {
    // On a clean text there is nothing to learn but what a second reading makes of it.
    ...(clean ? usualHabits(look) : habitsOfDamaged(tools, look, found)),
    initialisms: found.initialisms,
    witness: second && tools.compileWitness(second.weights, countOnDocument(second.channel, found.witnessed)),
  };
}

function habitsOfDamaged(
  { models, compile, readRepeated }: DecoderTools,
  { channel, clean }: FirstLook,
  { blocks, pairs }: DecodedPairs,
): Omit<Habits, 'initialisms' | 'witness'> {
  const repeated = readRepeated(blocks, channel);
  const own = compile(channel.weights, clean, countOnDocument(channel, pairs, repeated));
  return {
    ...{ channel: own, repeated },
    spelt: speltOut(blocks),
    cache: cacheWords(blocks, models.ngram),
    settled: settledTokens(blocks),
  };
}
