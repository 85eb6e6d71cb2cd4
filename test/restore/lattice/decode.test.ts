import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/restore/lattice/decode.js';
import type { Gap } from '../../../src/restore/tokens/tokenize.js';
import { latticeOf, model, total, WIDE } from '../toy-lattice.js';
import { UNSEEN_BIGRAM } from '../toy-models.js';

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

  it('does not look up a word that would need more of the language model than is to be hoped for', () => {
    const lattice = latticeOf('x', [
      { from: 0, to: 1, text: 'a', channel: -1 },
      { from: 0, to: 1, text: 'b', channel: -2 },
    ]);
    const [set] = lattice.sets[0]!;
    // a: log 0.5 - 0.9 = -1.59. b is worth -1.8 and what is hoped for, within a beam of 3 down to -2.79.
    const others = (hope: number) => {
      const sets = [[{ ...set!, hopes: [0, hope] }]];
      return decode({ ...lattice, sets }, model, { ...WIDE, beam: 3 })[0]!.others.map(({ text }) => text);
    };
    expect(others(-2.7)).toEqual(['b']);
    expect(others(-2.9)).toEqual([]);
  });

  it('lets the best beginning try every arc, wherever it stands, and others what that found', () => {
    const lattice = latticeOf('x y', [
      { from: 0, to: 1, text: 'a', channel: -1 },
      { from: 0, to: 1, text: 'b', channel: 0 },
      { from: 1, to: 2, text: 'c', channel: -2 },
      { from: 1, to: 2, text: 'd', channel: -1 },
    ]);
    // `a c` goes together and `b d`; 20 nats are more than the first few are allowed behind the best
    const together = new Set(
      ['b d', 'a c'].map((pair) =>
        pair
          .split(' ')
          .map((word) => model.vocabulary.id(word))
          .join(),
      ),
    );
    const score = (states: Int32Array, from: number, word: number, out: Int32Array, to: number) => {
      const isBegun = lattice.sets[1]!.some(({ ways }) => ways.some(({ words }) => words[0] === word));
      const language = isBegun && !together.has(`${states[from]},${word}`) ? -20 : 0;
      out[to] = word;
      return language;
    };
    const path = decode(lattice, { ...model, score }, { ...WIDE, channelWeight: 1, beam: 9 });
    expect(path.map(({ arc }) => arc.text)).toEqual(['b', 'd']);
  });

  it('gives nothing for an empty lattice', () => {
    expect(decode(latticeOf('', []), model)).toEqual([]);
  });
});
