import { type Arc, arcAt, arcSetOf, createLattice, type Lattice } from '../../src/restore/lattice/lattice.js';
import { wholeOf } from '../../src/restore/lattice/stretches.js';
import { tokenize } from '../../src/restore/tokens/tokenize.js';
import { toyNgram } from './toy-models.js';

const WORDS = ['a', 'b', 'c', 'd'];
/** Four words and some of their bigrams. */
export const model = toyNgram(WORDS, {
  ...{ '<s> a': 0.5, '<s> b': 0.2, '<s> c': 0.1, 'a b': 0.4, 'a c': 0.1, 'b a': 0.3, 'b b': 0.05 },
  ...{
    'b c': 0.3,
    'c a': 0.2,
    'c d': 0.6,
    'd a': 0.25,
    'd d': 0.01,
    'a </s>': 0.1,
    'c </s>': 0.3,
    'd </s>': 0.2,
  },
});
/** Wide enough never to drop anything. */
export const WIDE = { width: 1e6, beam: 1e6, channelWeight: 0.9, sharpness: 0.7 };

/** An arc whose words are the vocabulary's, apart by blanks. */
export interface ToyArc {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly channel: number;
  readonly prior?: number;
}

/** The lattice of `arcs` over the tokens of `text`. */
export function latticeOf(text: string, arcs: readonly ToyArc[]): Lattice {
  const ids = (read: string) => (read === '' ? [] : read.split(' ').map((word) => model.vocabulary.id(word)));
  const tokens = tokenize(text);
  const all = arcs.map(({ from, to, text: read, channel, prior = 0 }): Arc => {
    return {
      ...{ from, to, text: read, words: ids(read) },
      ...{ channelLogProb: channel, priorLogProb: prior, kind: 'letters', unknown: false },
    };
  });
  return createLattice(
    wholeOf(tokens),
    tokens.map((_, at) => [arcSetOf(all.filter(({ from }) => from === at))]),
  );
}

/** All arcs that leave a boundary. */
export function arcsFrom(lattice: Lattice, at: number): Arc[] {
  const arcs: Arc[] = [];
  for (let number = lattice.first[at]!; number < lattice.first[at + 1]!; number++)
    arcs.push(arcAt(lattice, at, number));
  return arcs;
}

/** The sum of numbers. */
export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
