import { stripMarks } from '../../vietnamese/marks.js';
import { SMALL_NUMERAL } from '../../vietnamese/roman-numerals.js';
import type { Channel } from '../channel/channel.js';
import { scoreReading } from '../channel/score-reading.js';
import { logAdd } from '../log-add.js';
import { kindOf, type Reading } from '../readings/reading.js';
import { edgesOf, type ObservedToken } from '../tokens/tokenize.js';
import { witnessLogRatio } from './second-witness.js';
import type { TokenEvidence } from './word-evidence.js';

/** A reading with what a document's channel says of it. */
export interface ScoredReading {
  readonly reading: Reading;
  /** Natural log of P(what the recogniser saw | reading). */
  readonly channelLogProb: number;
  /**
   * Nats that speak for the reading beside: what a second reader saw. They count in the search; of how much was misread,
   * which the calibration asks `channelLogProb`, they say nothing.
   */
  readonly besideLogProb: number;
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
  /** The few readings that are near to a text which was not printed, only nearly. */
  nearby(text: string, lead: number, trail: number): readonly ScoredReading[];
  /** The same intended word as a reading of another text. */
  readAs(reading: Reading, observed: string, lead: number, trail: number): Reading;
  /** Leaves out readings that may not stand for the observed text, and those too far behind; best first. */
  rank(observed: string, readings: readonly Omit<ScoredReading, 'rank'>[]): readonly ScoredReading[];
}

/** Readings of what the other reader saw that are looked at: beyond them nothing is gained. */
const WITNESSED = 24;
/**
 * Codes, abbreviations and Roman numerals that the recogniser is surer of than this are not read as others: on rendered
 * pages (72 of heavy damage) all eleven right changes of abbreviations were of words below 0.8, all wrong ones of words
 * above 0.85. Of marks on capitals this cannot be said: it prints wrong ones with certainty.
 */
const SURE_OF_CAPITALS = 0.85;
/**
 * Nats against a reading with other letters then: more than any text outweighs. With -6, 8 right words were broken on 56
 * papers of the corpora's text, now 5, and errors fell from 1,948 to 1,944 (bench/scans.js --seeds FOLDER).
 */
const OTHER_CAPITALS = -30;
/** Nats against another reading of a Roman numeral, however sure it was. */
const OTHER_NUMERAL = -6;
const ROMAN = new RegExp(`^[^\\p{L}\\p{N}]*${SMALL_NUMERAL}[^\\p{L}\\p{N}]*$`, 'u');
const CAPITALS = /^(?=\P{Lu}*\p{Lu})\P{Ll}+$/u;

/**
 * Scores the readings of a token by all that is known of its place: the text printed, what the recogniser nearly
 * printed (P(observed | reading) becomes the mean over the texts that it may have seen, each by its probability), how
 * sure it was, and what a second reader saw.
 */
export function weighEvidence(
  { channel, witness, readings, nearby, readAs, rank }: Weighing,
  token: ObservedToken,
  evidence: TokenEvidence,
): readonly ScoredReading[] {
  const { text, lead, trail } = token;
  const found = new Map<string, { reading: Reading; channelLogProb: number; besideLogProb: number }>();
  const add = (reading: Reading, channelLogProb: number): void => {
    const known = found.get(reading.text);
    if (known) known.channelLogProb = logAdd(known.channelLogProb, channelLogProb);
    else found.set(reading.text, { reading, channelLogProb, besideLogProb: 0 });
  };
  // What it nearly printed is already weighed by its doubts: they do not count twice.
  const misread = (reading: Reading): number => (reading.text === text ? 0 : evidence.misreadLogRatio);
  for (const { reading, channelLogProb } of readings(text, lead, trail))
    add(reading, channelLogProb + evidence.printedLogProb + misread(reading));
  for (const near of evidence.nearly) {
    for (const { reading, channelLogProb } of nearby(near.text, lead, trail))
      add(asReadingOf(text, reading), channelLogProb + near.logProb);
  }
  if (witness && evidence.witness !== undefined && !/\s/u.test(evidence.witness)) {
    const edges = edgesOf(evidence.witness);
    for (const { reading } of readings(evidence.witness, edges.lead, edges.trail).slice(0, WITNESSED)) {
      const same = readAs(reading, text, lead, trail);
      if (!found.has(same.text)) add(same, scoreReading(channel, same) + misread(same));
    }
  }
  for (const one of found.values())
    if (one.reading.text !== text) one.channelLogProb += otherCapitals(token, one.reading.text);
  const ranked = rank(text, [...found.values()]);
  if (!witness || evidence.witness === undefined) return ranked;
  return rank(
    text,
    ranked.map(({ reading, channelLogProb, besideLogProb }) => ({
      reading,
      channelLogProb,
      besideLogProb: besideLogProb + witnessLogRatio(witness, evidence.witness!, reading.core),
    })),
  );
}

/** What counts against a text in place of capitals that the recogniser was sure of and had no other choice for; nats. */
function otherCapitals({ text, evidence }: ObservedToken, intended: string): number {
  if (evidence?.certainty === undefined || intended === text) return 0;
  if (ROMAN.test(text)) return OTHER_NUMERAL;
  const sure = evidence.certainty > SURE_OF_CAPITALS && CAPITALS.test(text);
  if (!sure || stripMarks(intended) === stripMarks(text)) return 0;
  return evidence.nearly.some((near) => near.text === intended) ? 0 : OTHER_CAPITALS;
}

/** What the evidence about several tokens says of one text for all of them, as `ScoredReading`: for joins and whole terms. */
export function evidenceAcross(
  witness: Channel | undefined,
  tokens: readonly ObservedToken[],
  text: string,
): Pick<ScoredReading, 'channelLogProb' | 'besideLogProb'> {
  let sum = 0;
  for (const { evidence } of tokens) sum += evidence?.misreadLogRatio ?? 0;
  if (tokens.length === 1) sum += otherCapitals(tokens[0]!, text);
  return { channelLogProb: sum, besideLogProb: witness ? witnessAcross(witness, tokens, text) : 0 };
}

/** Word by word where the text has a word for each token, so that it compares with readings of the tokens alone. */
function witnessAcross(witness: Channel, tokens: readonly ObservedToken[], text: string): number {
  const words = text.split(' ');
  const read = tokens.map(({ evidence }) => evidence?.witness);
  if (words.length === tokens.length) {
    return read.reduce(
      (sum, said, i) => sum + (said === undefined ? 0 : witnessLogRatio(witness, said, words[i]!)),
      0,
    );
  }
  const all = read.filter((said) => said !== undefined);
  return all.length === read.length ? witnessLogRatio(witness, all.join(' '), text) : 0;
}

/** A reading of a near text, said of the text that was printed. */
function asReadingOf(observed: string, reading: Reading): Reading {
  const same = reading.text === observed;
  if (reading.kind !== 'none' && !same) return reading;
  return { ...reading, kind: same ? 'none' : kindOf(observed, reading.text) };
}
