import type { CorrectionKind } from '../../correction.js';
import type { Gap } from '../tokens/tokenize.js';
import type { Stretch } from './stretches.js';

/** What may stand in the place of one token or more. */
export interface Way {
  /** The intended text that would stand there. */
  readonly text: string;
  /** Language-model ids of that text, punctuation included. */
  readonly words: readonly number[];
  readonly kind: CorrectionKind;
  /** True for a word that nothing knows and that stands only because it was observed. */
  readonly unknown: boolean;
  /** True for what its place tells, see words-by-place: nothing else was weighed. */
  readonly byPlace?: true;
}

/** One reading of the tokens `from` (inclusive) to `to` (exclusive). */
export interface Arc extends Way {
  readonly from: number;
  readonly to: number;
  /** What it was made from, with all that is known of that; nothing where it was made of several. */
  readonly way?: Way;
  /** Natural log of P(observed | intended). */
  readonly channelLogProb: number;
  /** Natural log of what the language model does not know: spelling of unknown words, case, digits, terms. */
  readonly priorLogProb: number;
}

/** Arcs that leave one boundary, wherever it is: equal tokens share a set. The arrays run side by side. */
export interface ArcSet {
  readonly ways: readonly Way[];
  /** Tokens covered. */
  readonly spans: readonly number[];
  readonly channelLogProbs: readonly number[];
  readonly priorLogProbs: readonly number[];
  /** What the language model is expected to give at most, in nats: arcs that need more than this are not tried. */
  readonly hopes: readonly number[];
}

/** Every reading of every token, ready to be searched. */
export interface Lattice {
  /** Number of tokens; boundaries are 0..length. */
  readonly length: number;
  /** Sets of the arcs that leave each boundary. */
  readonly sets: readonly (readonly ArcSet[])[];
  /** Number of the first arc that leaves each boundary, and how many arcs there are: arcs are numbered through. */
  readonly first: Int32Array;
  /** What stands before each token, and behind the last one. */
  readonly breaks: readonly Gap[];
}

/** A lattice of the sets of each token, which must have at least one arc of its own. */
export function createLattice({ tokens, after }: Stretch, sets: readonly (readonly ArcSet[])[]): Lattice {
  const first = new Int32Array(tokens.length + 1);
  for (let t = 0; t < tokens.length; t++) {
    let arcs = 0;
    for (const { ways } of sets[t]!) arcs += ways.length;
    first[t + 1] = first[t]! + arcs;
  }
  return { length: tokens.length, sets, first, breaks: [...tokens.map((token) => token.gap), after] };
}

/** Puts arcs that leave one boundary side by side. */
export function arcSetOf(arcs: readonly Arc[]): ArcSet {
  return {
    ways: arcs,
    spans: arcs.map(({ from, to }) => to - from),
    channelLogProbs: arcs.map(({ channelLogProb }) => channelLogProb),
    priorLogProbs: arcs.map(({ priorLogProb }) => priorLogProb),
    hopes: arcs.map(() => 0),
  };
}

/** An arc of a lattice by the boundary that it leaves and its number. */
export function arcAt({ sets, first }: Lattice, from: number, number: number): Arc {
  let rank = number - first[from]!;
  for (const { ways, spans, channelLogProbs, priorLogProbs } of sets[from]!) {
    if (rank >= ways.length) {
      rank -= ways.length;
      continue;
    }
    const way = ways[rank]!;
    const { text, words, kind, unknown } = way;
    return {
      ...{ from, to: from + spans[rank]!, text, words, kind, unknown, way },
      ...{ channelLogProb: channelLogProbs[rank]!, priorLogProb: priorLogProbs[rank]! },
    };
  }
  throw new RangeError(`arc ${number} does not leave boundary ${from}`);
}
