import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NgramModel } from '../../src/model/ngram-model.js';
import { decode } from '../../src/restore/decode.js';
import { type Arc, createLattice, type Lattice } from '../../src/restore/lattice.js';
import { type Gap, tokenize } from '../../src/restore/tokenize.js';
import { toyNgram, UNSEEN_BIGRAM } from './toy-models.js';

const words = ['a', 'b', 'c', 'd'];
const model = toyNgram(words, {
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
const WIDE = { width: 1e6, beam: 1e6, channelWeight: 0.9, sharpness: 0.7 };

interface ToyArc {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly channel: number;
  readonly prior?: number;
}

function latticeOf(text: string, arcs: readonly ToyArc[]): Lattice {
  const ids = (read: string) => (read === '' ? [] : read.split(' ').map((word) => model.vocabulary.id(word)));
  return createLattice(
    tokenize(text),
    arcs.map(({ from, to, text: read, channel, prior = 0 }): Arc => {
      return {
        from,
        to,
        text: read,
        words: ids(read),
        channelLogProb: channel,
        priorLogProb: prior,
        kind: 'letters',
      };
    }),
  );
}

interface Path {
  readonly arcs: readonly Arc[];
  readonly score: number;
}

/** Every path through the lattice, scored word by word; a paragraph ends with `</s>` and begins with `<s>`. */
function allPaths(lattice: Lattice, ngram: NgramModel): Path[] {
  const begin = Int32Array.of(0);
  ngram.beginState(begin, 0);
  const extend = (at: number, state: number, arcs: readonly Arc[], score: number): Path[] => {
    if (at === lattice.length) return [{ arcs, score }];
    let here = state;
    let sum = score;
    const states = Int32Array.of(here, 0);
    if (at > 0 && lattice.breaks[at] === 'paragraph') {
      sum += ngram.score(states, 0, 2, states, 1);
      here = begin[0]!;
    }
    return lattice.from[at]!.flatMap((index) => {
      const arc = lattice.arcs[index]!;
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

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('decode', () => {
  it('weighs channel, prior and language model as written', () => {
    const lattice = latticeOf('x y', [
      { from: 0, to: 1, text: 'a', channel: Math.log(0.1) },
      { from: 0, to: 1, text: 'b', channel: Math.log(0.4) },
      { from: 1, to: 2, text: 'b', channel: Math.log(0.5), prior: -0.5 },
    ]);
    // a b: 0.5 · 0.4; b b: 0.2 · 0.05
    const scores = [
      Math.log(0.5) + Math.log(0.4) + 0.9 * (Math.log(0.1) + Math.log(0.5)) - 0.5,
      Math.log(0.2) + Math.log(0.05) + 0.9 * (Math.log(0.4) + Math.log(0.5)) - 0.5,
    ] as const;
    const [first, second] = decode(lattice, model, WIDE);
    expect([first!.arc.text, second!.arc.text]).toEqual(['a', 'b']);
    const [x, y] = scores.map((score) => Math.exp(0.7 * score)) as [number, number];
    expect(first!.posterior).toBeCloseTo(x / (x + y), 6);
    expect(first!.others.map((other) => other.text)).toEqual(['b']);
    expect(first!.others[0]!.posterior).toBeCloseTo(y / (x + y), 6);
    expect(second!.posterior).toBeCloseTo(1, 6);
    expect(first!.margin).toBeGreaterThan(0);
    expect(first!.languageLogProb).toBeCloseTo(Math.log(0.5), 5);
    expect(second!.languageLogProb).toBeCloseTo(Math.log(0.4), 5);
  });

  it('takes context from behind: a worse beginning for a better end', () => {
    const lattice = latticeOf('x y', [
      { from: 0, to: 1, text: 'a', channel: -1 },
      { from: 0, to: 1, text: 'c', channel: -1 },
      { from: 1, to: 2, text: 'd', channel: -1 },
    ]);
    // <s> a d: 0.5 · unseen; <s> c d: 0.1 · 0.6
    expect(0.1 * 0.6).toBeGreaterThan(0.5 * UNSEEN_BIGRAM);
    expect(decode(lattice, model, WIDE).map(({ arc }) => arc.text)).toEqual(['c', 'd']);
  });

  it('adds the posteriors of arcs with the same text', () => {
    const lattice = latticeOf('x', [
      { from: 0, to: 1, text: 'a', channel: -1 },
      { from: 0, to: 1, text: 'a', channel: -1 },
      { from: 0, to: 1, text: 'b', channel: -1 },
    ]);
    // same channel: 0.5, 0.5 and 0.2 before sharpening
    const [a, b] = [0.5 ** 0.7, 0.2 ** 0.7];
    expect(decode(lattice, model, WIDE)[0]!.posterior).toBeCloseTo((2 * a) / (2 * a + b), 6);
  });

  it('equals exhaustive search on small lattices, and posteriors sum to 1 over every cut', () => {
    const gap = fc.constantFrom(' ', '\n\n');
    const channel = fc.double({ min: -6, max: 0, noNaN: true });
    const text = fc.constantFrom('a', 'b', 'c', 'd', 'a b', 'c d', '');
    const arc = fc.record({ at: fc.nat(4), long: fc.boolean(), text, channel, prior: channel });
    const property = fc.property(
      fc.array(gap, { maxLength: 4 }),
      fc.array(arc, { maxLength: 9 }),
      (gaps, extra) => {
        const observed = `x${gaps.map((one) => `${one}x`).join('')}`;
        const length = gaps.length + 1;
        const arcs = gaps
          .concat('')
          .map((_, at) => ({ from: at, to: at + 1, text: 'a', channel: -2, prior: 0 }));
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

  it('covers every token once, whatever stands between the tokens', () => {
    const gaps = ['blank', 'line', 'paragraph'] satisfies Gap[];
    for (const gap of gaps) {
      const between = { blank: ' ', line: '\n', paragraph: '\n\n' }[gap];
      const lattice = latticeOf(
        `x${between}y${between}z`,
        [0, 1, 2].flatMap((from) => [
          { from, to: from + 1, text: 'a', channel: -1 },
          { from, to: from + 1, text: 'b', channel: -1.2 },
        ]),
      );
      const path = decode(lattice, model);
      expect(path.map(({ arc }) => [arc.from, arc.to])).toEqual([
        [0, 1],
        [1, 2],
        [2, 3],
      ]);
      for (const { posterior, others } of path)
        expect(posterior + total(others.map((one) => one.posterior))).toBeCloseTo(1, 6);
    }
  });

  it('gives nothing for an empty lattice', () => {
    expect(decode(latticeOf('', []), model)).toEqual([]);
  });
});
