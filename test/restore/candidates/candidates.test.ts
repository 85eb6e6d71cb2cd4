import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationAt } from '../../../src/model/kind-table.js';
import type { Lexicon } from '../../../src/model/lexicon.js';
import { type Candidate, CandidateSearch } from '../../../src/restore/candidates/candidates.js';
import { isSupported } from '../../../src/restore/candidates/supported.js';
import { alignPair } from '../../../src/restore/channel/align-pair.js';
import type { Channel } from '../../../src/restore/channel/channel.js';
import { SHAPE, type Shape, surface } from '../../../src/restore/tokens/shape.js';
import { toyChannel, toyLexicon } from '../toy-models.js';

type Scored = Omit<Candidate, 'operations' | 'outside'> & { readonly score: number };

/** Every entry in every shape over every stretch, scored by the alignment that `alignPair` finds. */
function bruteForce(
  lexicon: Lexicon,
  channel: Channel,
  observed: string,
  shapes: readonly Shape[],
  starts: readonly number[],
  firstEnd: number,
): Scored[] {
  const all: Scored[] = [];
  const isSigns = !/\p{L}/u.test(observed);
  lexicon.entries.forEach(({ text, exact, logProb: prior }, entry) => {
    for (const shape of shapes) {
      if (exact !== (shape === SHAPE.exact)) continue;
      for (const start of starts) {
        for (let end = Math.max(start, firstEnd); end <= observed.length; end++) {
          const { logProb, cells, outside } = alignPair(
            channel,
            observed.slice(start, end),
            surface(text, shape),
          );
          const operations = Array.from(cells, (cell) => operationAt(channel.kindTable, cell));
          if (
            logProb > Number.NEGATIVE_INFINITY &&
            (isSigns || isSupported(channel, { operations, outside, logProb }, end - start))
          )
            all.push({ entry, shape, start, end, logProb, score: logProb + prior });
        }
      }
    }
  });
  return all.sort((a, b) => b.score - a.score);
}

const placeOf = ({ entry, shape, start, end }: Omit<Candidate, 'operations' | 'outside'>) =>
  `${entry} ${shape} ${start}-${end}`;
/** Readings this near to the best one must all be found; the search promises some more. */
const NEAR = 5;
/** Readings worse than this may be given up: to a short token nothing below says anything. */
const DECENT = -14;

function expectSame(found: readonly Candidate[], all: readonly Scored[], channel: Channel): void {
  const logProbs = new Map(all.map((one) => [placeOf(one), one.logProb]));
  for (const one of found) {
    expect(one.logProb).toBeCloseTo(logProbs.get(placeOf(one))!, 3);
    const sum = one.operations.reduce((total, operation) => total + channel.valueOf(operation), one.outside);
    expect(sum).toBeCloseTo(one.logProb, 3);
  }
  const places = new Set(found.map(placeOf));
  const limit = Math.max(DECENT, (all[0]?.score ?? 0) - NEAR);
  for (const one of all) if (one.score > limit) expect(places).toContain(placeOf(one));
  expect(places.size).toBe(found.length);
}

const lexicon = toyLexicon(
  { đảng: 0.2, đang: 0.3, dáng: 0.05, bộ: 0.25, bố: 0.1, bổ: 0.02 },
  { QĐ: 0.05, BTG: 0.03 },
);
const channel = toyChannel({
  đ: { đ: 0.4, d: 0.4, P: 0.05 },
  Đ: { Đ: 0.3, P: 0.5, D: 0.1 },
  d: { d: 0.9 },
  ả: { á: 0.3, d: 0.2, a: 0.1, ả: 0.3 },
  á: { á: 0.8 },
  a: { a: 0.9 },
  n: { n: 0.9 },
  g: { g: 0.9 },
  b: { b: 0.9 },
  ộ: { o: 0.2, '6': 0.2, ộ: 0.1 },
  ố: { '6': 0.1, b: 0.1, ố: 0.4 },
  Q: { Q: 0.9 },
});

describe('CandidateSearch', () => {
  it('finds the entries that a garbled token may have been, best first, with their logs', () => {
    const found = new CandidateSearch(lexicon, channel).search('Pdng', [SHAPE.title], [0], 4, 5);
    expect(lexicon.entries[found[0]!.entry]!.text).toBe('đảng');
    expect(found[0]!.logProb).toBeCloseTo(Math.log(0.5) + Math.log(0.2) + Math.log(0.9) + Math.log(0.9), 4);
  });

  it('looks only for exact forms among the exact ones', () => {
    const search = new CandidateSearch(lexicon, channel);
    const texts = (shape: Shape) =>
      search.search('QD', [shape], [0], 2, 9).map(({ entry }) => lexicon.entries[entry]!.text);
    expect(texts(SHAPE.exact)).toEqual(['QĐ']);
    expect(texts(SHAPE.lower)).not.toContain('QĐ');
  });

  it('leaves punctuation at the edges outside', () => {
    const found = new CandidateSearch(lexicon, channel).search('“b6”.', [SHAPE.lower], [1], 3, 5);
    expect(lexicon.entries[found[0]!.entry]!.text).toBe('bộ');
    expect([found[0]!.start, found[0]!.end]).toEqual([1, 3]);
  });

  it('finds nothing in what is no syllable at all, and keeps to the number and the floor wanted', () => {
    const search = new CandidateSearch(lexicon, channel);
    expect(search.search('@@@@@@@@@@@@@@@@', [SHAPE.lower], [0], 16, 5)).toEqual([]);
    expect(search.search('b6', [SHAPE.lower], [0], 2, 1)).toHaveLength(1);
    expect(search.search('b6', [SHAPE.lower], [0], 2, 9, -0.1)).toEqual([]);
  });

  it('equals brute force over the lexicon', () => {
    const letters = ['a', 'b', 'c', 'đ', 'ô'] as const;
    const letter = fc.constantFrom(...letters);
    const share = fc.double({ min: 0.001, max: 1, noNaN: true });
    const observedLetter = fc.constantFrom('a', 'b', 'c', 'd', 'o', 'x', '1');
    const observedGroup = fc.string({ unit: observedLetter, maxLength: 3 });
    const group = fc.string({ unit: fc.constantFrom(...letters, 'A', 'Đ'), minLength: 1, maxLength: 2 });
    const operation = fc.tuple(group, observedGroup, share);
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 5 });
    const property = fc.property(
      fc.array(operation, { minLength: 5, maxLength: 25 }),
      fc.dictionary(word, share, { minKeys: 1, maxKeys: 12 }),
      fc.dictionary(
        word.map((w) => w.toUpperCase()),
        share,
        { maxKeys: 3 },
      ),
      fc.string({ unit: observedLetter, minLength: 1, maxLength: 7 }),
      (operations, words, forms, observed) => {
        const damage: Record<string, Record<string, number>> = {};
        for (const [intended, seen, p] of operations) {
          if (intended.length === 1 || seen !== '') damage[intended] = { ...damage[intended], [seen]: p };
        }
        for (const one of letters) damage[one] ??= { [one]: 0.5 };
        const toy = toyChannel(damage);
        const entries = toyLexicon(words, forms);
        const shapes = [SHAPE.lower, SHAPE.title, SHAPE.upper, SHAPE.exact];
        const firstEnd = Math.max(1, observed.length - 1);
        const found = new CandidateSearch(entries, toy).search(observed, shapes, [0, 1], firstEnd, 1000);
        const all = bruteForce(entries, toy, observed, shapes, [0, 1], firstEnd);
        expectSame(found, all, toy);
      },
    );
    fc.assert(property, { seed: 20261121, numRuns: 400 });
  });
});
