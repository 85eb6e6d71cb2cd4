import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NgramModel } from '../../../src/model/ngram-model.js';
import { decode } from '../../../src/restore/lattice/decode.js';
import type { Arc, Lattice } from '../../../src/restore/lattice/lattice.js';
import { arcsFrom, latticeOf, model, type ToyArc, total, WIDE } from '../toy-lattice.js';

interface Path {
  readonly arcs: readonly Arc[];
  readonly score: number;
}

/** A model of two words before the third, as made up as its states are wide. */
const ofTwo: NgramModel = {
  ...model,
  order: 3,
  stateSize: 2,
  beginState: (states, at) => states.set([BEGIN, NOTHING], at),
  emptyState: (states, at) => states.set([NOTHING, NOTHING], at),
  score(states, from, word, out, to) {
    const [last, before] = states.subarray(from, from + 2) as unknown as [number, number];
    out.set([word, last], to);
    return -Math.log(2 + ((7 * before + 13 * last + 29 * word) % 11));
  },
};
const BEGIN = 1;
const NOTHING = 0;
const END = 2;
/** What it costs that a text stops at the end of a line, nats. */
const STOPS = -1;

/**
 * Every path through the lattice, scored word by word. A paragraph ends with `</s>` and begins with `<s>`; at the end of a line
 * there are paths that go on and paths that do so.
 */
function allPaths(lattice: Lattice, ngram: NgramModel): Path[] {
  const size = ngram.stateSize;
  const step = (state: Int32Array, word: number) => {
    const after = new Int32Array(size);
    return { language: ngram.score(state, 0, word, after, 0), after };
  };
  const begin = new Int32Array(size);
  ngram.beginState(begin, 0);
  const walk = (at: number, state: Int32Array, arcs: readonly Arc[], score: number): Path[] => {
    if (at === lattice.length) return [{ arcs, score }];
    return arcsFrom(lattice, at).flatMap((arc) => {
      let sum = score + WIDE.channelWeight * arc.channelLogProb + arc.priorLogProb;
      let here = state;
      for (const word of arc.words) {
        const { language, after } = step(here, word);
        sum += language;
        here = after;
      }
      return arrive(arc.to, here, [...arcs, arc], sum);
    });
  };
  const arrive = (at: number, state: Int32Array, arcs: readonly Arc[], score: number): Path[] => {
    const ends = lattice.breaks[at];
    const stop = score + step(state, END).language;
    if (ends === 'paragraph') return walk(at, begin, arcs, stop);
    const onward = walk(at, state, arcs, score);
    // text that has not begun cannot stop
    if (ends !== 'line' || state.every((slot, i) => slot === begin[i])) return onward;
    return [...onward, ...walk(at, begin, arcs, stop + STOPS)];
  };
  return walk(0, begin, [], 0);
}

describe('decode beside exhaustive search', () => {
  it.each([
    ['one word', model],
    ['two words', ofTwo],
  ])('finds the same best path, and posteriors sum to 1 over every cut: states of %s', (_, ngram) => {
    const gap = fc.constantFrom(' ', '\n', '\n\n');
    const channel = fc.double({ min: -6, max: 0, noNaN: true });
    const text = fc.constantFrom('a', 'b', 'c', 'd', 'a b', 'c d', '');
    const arc = fc.record({ at: fc.nat(4), long: fc.boolean(), text, channel, prior: channel });
    const property = fc.property(
      fc.array(gap, { maxLength: 4 }),
      fc.array(arc, { maxLength: 9 }),
      fc.constantFrom('', '.'),
      (gaps, extra, end) => {
        const observed = `x${gaps.map((one) => `${one}x`).join('')}${end}`;
        const length = gaps.length + 1;
        const arcs: ToyArc[] = Array.from({ length }, (_, at) => {
          return { from: at, to: at + 1, text: 'a', channel: -2, prior: 0 };
        });
        for (const { at, long, ...rest } of extra) {
          const from = at % length;
          const to = from + (long && from + 1 < length && gaps[from] === ' ' ? 2 : 1);
          arcs.push({ from, to, ...rest });
        }
        const lattice = latticeOf(observed, arcs);
        const paths = allPaths(lattice, ngram).sort((p, q) => q.score - p.score);
        const mass = total(paths.map(({ score }) => Math.exp(WIDE.sharpness * score)));
        const share = (path: Path) => Math.exp(WIDE.sharpness * path.score) / mass;
        const through = (from: number, to: number, read: string) =>
          total(
            paths
              .filter((p) => p.arcs.some((a) => a.from === from && a.to === to && a.text === read))
              .map(share),
          );
        const path = decode(lattice, ngram, WIDE);
        const score = paths.find(
          (p) => p.arcs.map((a) => a.text).join('|') === path.map((a) => a.arc.text).join('|'),
        );
        expect(score!.score).toBeCloseTo(paths[0]!.score, 6);
        for (const {
          arc: { from, to, text: read },
          posterior,
          others,
          margin,
        } of path) {
          expect(posterior).toBeCloseTo(through(from, to, read), 6);
          for (const other of others) expect(other.posterior).toBeCloseTo(through(from, to, other.text), 6);
          const crossing = paths
            .filter((p) => p.arcs.every((a) => a.from !== from || a.to !== to))
            .map(share);
          expect(posterior + total(others.map((one) => one.posterior)) + total(crossing)).toBeCloseTo(1, 6);
          expect(margin).toBeGreaterThan(Number.NEGATIVE_INFINITY);
        }
      },
    );
    fc.assert(property, { seed: 20261121, numRuns: 300 });
  });
});
