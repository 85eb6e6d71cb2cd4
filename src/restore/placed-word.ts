import type { ObservedToken } from './tokenize.js';

/** A word that a token is by its place, and how many characters at the token's edges are no part of it. */
export interface PlacedWord {
  readonly word: string;
  readonly lead: number;
  readonly trail: number;
}

/** Natural log of P(observed | a token is a word by its place). */
export type ScorePlaced = (token: ObservedToken, placed: PlacedWord) => number;
