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

/** Every path through the lattice, scored word by word; a paragraph ends with `</s>` and begins with `<s>`. */
function allPaths(lattice: Lattice, ngram: NgramModel): Path[] {
  const begin = Int32Array.of(0);
  ngram.beginState(begin, 0);
  const extend = (at: number, state: number, arcs: readonly Arc[], score: number): Path[] => {
    let here = state;
    let sum = score;
    const states = Int32Array.of(here, 0);
    if (at > 0 && lattice.breaks[at] === 'paragraph') {
      sum += ngram.score(states, 0, 2, states, 1);
      here = begin[0]!;
    }
    if (at === lattice.length) return [{ arcs, score: sum }];
    return arcsFrom(lattice, at).flatMap((arc) => {
      let total = sum + WIDE.channelWeight * arc.channelLogProb + arc.priorLogProb;
      states[0] = here;
      for (const word of arc.words) {
        total += ngram.score(states, 0, word, states, 1);
        states[0] = states[1]!;
      }
      return extend(arc.to, states[0]!, [...arcs, arc], total);
    });
  };
  return extend(0, begin[0]!, [], 0);
}

describe('decode beside exhaustive search', () => {
  it('finds the same best path, and posteriors sum to 1 over every cut', () => {
    const gap = fc.constantFrom(' ', '\n\n');
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
        const paths = allPaths(lattice, model).sort((p, q) => q.score - p.score);
        const mass = total(paths.map(({ score }) => Math.exp(WIDE.sharpness * score)));
        const share = (path: Path) => Math.exp(WIDE.sharpness * path.score) / mass;
        const through = (from: number, to: number, read: string) =>
          total(
            paths
              .filter((p) => p.arcs.some((a) => a.from === from && a.to === to && a.text === read))
              .map(share),
          );
        const path = decode(lattice, model, WIDE);
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
