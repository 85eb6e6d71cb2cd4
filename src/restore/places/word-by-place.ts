import type { Channel } from '../channel/channel.js';
import { scoreReading } from '../channel/score-reading.js';
import type { Shortlister } from '../readings/shortlist.js';
import type { ObservedToken } from '../tokens/tokenize.js';

/** A word that a token is by its place, and how many characters at the token's edges are no part of it. */
export interface WordByPlace {
  readonly word: string;
  readonly lead: number;
  readonly trail: number;
}

/** Natural log of P(observed | a token is a word by its place). */
export type ScoreByPlace = (token: ObservedToken, placed: WordByPlace) => number;

/** Scores by a document's channel. */
export function scoreByPlace(channel: Channel, readings: Shortlister): ScoreByPlace {
  return ({ text }, { word, lead, trail }) =>
    scoreReading(channel, readings.readWord(word, text, lead, trail));
}
