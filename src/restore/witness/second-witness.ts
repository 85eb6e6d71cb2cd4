import { alignPair } from '../channel/align-pair.js';
import type { Channel } from '../channel/channel.js';
import { withoutEdges } from '../tokens/tokenize.js';

/** Probability that the second reading is of another place or of nothing that was printed: a stain, a stamp. */
const ASTRAY = 0.02;
/** Nats per character of a text of which nothing is known: one of some sixty signs. */
const ANY_SIGN = 4.1;
/**
 * How much the second reading counts: both readers looked at the same damaged paper, so they are not independent. On 64
 * papers of the corpora's text with a layer by `eng` 0.4 broke no word more than the pictures alone, 0.7 mended 8 more of
 * 1,944 and broke 3 (bench/scans.js --layer --seeds FOLDER --engine native).
 */
const WITNESS_WEIGHT = 0.4;
/** Longer words are rubbish; aligning them takes the square of their length. */
const LONGEST = 40;

/**
 * What a second reading of the same place says for an intended text: the natural log of how many times likelier the
 * reading is under this text than under any, bounded below, since it may have gone astray. Texts can be compared
 * although they cover different tokens.
 *
 * @param channel of the second reader, learnt on its own readings of this document
 * @param witness what it read; words parted by a blank
 */
export function witnessLogRatio(channel: Channel, witness: string, intended: string): number {
  const read = withoutEdges(witness);
  const meant = withoutEdges(intended);
  if (read === '' || meant === '' || read.length > LONGEST || meant.length > LONGEST) return 0;
  const { logProb } = alignPair(channel, read, meant);
  return WITNESS_WEIGHT * Math.log((1 - ASTRAY) * Math.exp(logProb + ANY_SIGN * read.length) + ASTRAY);
}
