import type { CorrectionKind } from '../correction.js';
import type { Gap, ObservedToken } from './tokenize.js';

/** One reading of the tokens `from` (inclusive) to `to` (exclusive). */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** The intended text that would stand there. */
  readonly text: string;
  /** Language-model ids of that text, punctuation included. */
  readonly words: readonly number[];
  /** Natural log of P(observed | intended). */
  readonly channelLogProb: number;
  /** Natural log of what the language model does not know: spelling of unknown words, case, digits, terms. */
  readonly priorLogProb: number;
  readonly kind: CorrectionKind;
  /** True for a word that nothing knows and that stands only because it was observed. */
  readonly unknown: boolean;
}

/** Every reading of every token, ready to be searched. */
export interface Lattice {
  /** Number of tokens; boundaries are 0..length. */
  readonly length: number;
  readonly arcs: readonly Arc[];
  /** Numbers of the arcs that leave each boundary. */
  readonly from: readonly (readonly number[])[];
  /** What stands before each token. */
  readonly breaks: readonly Gap[];
}

/** Orders arcs by where they begin. Every token must have at least one arc of its own. */
export function createLattice(tokens: readonly ObservedToken[], arcs: readonly Arc[]): Lattice {
  const from: number[][] = tokens.map(() => []);
  arcs.forEach((arc, index) => {
    from[arc.from]!.push(index);
  });
  return { length: tokens.length, arcs, from, breaks: tokens.map((token) => token.gap) };
}
