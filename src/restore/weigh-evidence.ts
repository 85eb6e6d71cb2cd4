import type { Channel } from './channel.js';
import { logAdd } from './log-add.js';
import { kindOf, type Reading } from './reading.js';
import { scoreReading } from './score-reading.js';
import { witnessLogRatio } from './second-witness.js';
import { edgesOf, type ObservedToken } from './tokenize.js';
import type { TokenEvidence } from './word-evidence.js';

/** A reading with what a document's channel says of it. */
export interface ScoredReading {
  readonly reading: Reading;
  /** Natural log of P(all that was observed | reading). */
  readonly channelLogProb: number;
  /** Natural log of its weight against the other readings of the token. */
  readonly rank: number;
}

/** What weighing needs of its surroundings. */
export interface Weighing {
  /** The document's channel. */
  readonly channel: Channel;
  /** The channel of the second reader; undefined when there is none. */
  readonly witness: Channel | undefined;
  /** Readings of a text as such, best first. */
  readings(text: string, lead: number, trail: number): readonly ScoredReading[];
  /** The same intended word as a reading of another text. */
  readAs(reading: Reading, observed: string, lead: number, trail: number): Reading;
  /** Leaves out readings that may not stand for the observed text, and those too far behind; best first. */
  rank(observed: string, readings: readonly Omit<ScoredReading, 'rank'>[]): readonly ScoredReading[];
}

/** Readings of each text that are compared with what the other reader saw: beyond them nothing is gained. */
const COMPARED = 24;

/**
 * Scores the readings of a token by all that is known of its place: the text printed, what the recogniser nearly
 * printed (P(observed | reading) becomes the mean over the texts that it may have seen, each by its probability), how
 * sure it was, and what a second reader saw.
 */
export function weighEvidence(
  { channel, witness, readings, readAs, rank }: Weighing,
  token: ObservedToken,
  evidence: TokenEvidence,
): readonly ScoredReading[] {
  const { text, lead, trail } = token;
  const found = new Map<string, { reading: Reading; channelLogProb: number }>();
  const add = (reading: Reading, channelLogProb: number): void => {
    const known = found.get(reading.text);
    if (known) known.channelLogProb = logAdd(known.channelLogProb, channelLogProb);
    else found.set(reading.text, { reading, channelLogProb });
  };
  for (const { reading, channelLogProb } of readings(text, lead, trail))
    add(reading, channelLogProb + evidence.printedLogProb);
  for (const near of evidence.nearly) {
    for (const { reading, channelLogProb } of readings(near.text, lead, trail))
      add(asReadingOf(text, reading), channelLogProb + near.logProb);
  }
  if (witness && evidence.witness !== undefined && !/\s/u.test(evidence.witness)) {
    const edges = edgesOf(evidence.witness);
    for (const { reading } of readings(evidence.witness, edges.lead, edges.trail).slice(0, COMPARED)) {
      const same = readAs(reading, text, lead, trail);
      if (!found.has(same.text)) add(same, scoreReading(channel, same));
    }
  }
  for (const one of found.values())
    if (one.reading.text !== text) one.channelLogProb += evidence.misreadLogRatio;
  const ranked = rank(text, [...found.values()]);
  if (!witness || evidence.witness === undefined) return ranked;
  const compared = ranked.filter(({ reading }, i) => i < COMPARED || reading.text === text);
  return rank(
    text,
    compared.map(({ reading, channelLogProb }) => ({
      reading,
      channelLogProb: channelLogProb + witnessLogRatio(witness, evidence.witness!, reading.core),
    })),
  );
}

/** What the evidence about several tokens says of one text for all of them, in nats: for joins and whole terms. */
export function evidenceAcross(
  witness: Channel | undefined,
  tokens: readonly ObservedToken[],
  text: string,
): number {
  let sum = 0;
  const read: string[] = [];
  for (const { evidence } of tokens) {
    if (!evidence) continue;
    sum += evidence.misreadLogRatio;
    if (evidence.witness !== undefined) read.push(evidence.witness);
  }
  return witness && read.length > 0 ? sum + witnessLogRatio(witness, read.join(' '), text) : sum;
}

/** A reading of a near text, said of the text that was printed. */
function asReadingOf(observed: string, reading: Reading): Reading {
  const same = reading.text === observed;
  if (reading.kind !== 'none' && !same) return reading;
  return { ...reading, kind: same ? 'none' : kindOf(observed, reading.text) };
}
