import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discounted, estimateDiscounts, FALLBACK_DISCOUNTS } from '../../../src/train/ngram/discounts.js';
import { estimateKneserNey } from '../../../src/train/ngram/kneser-ney.js';
import { FIRST_WORD, findNgram, idOf, probability, totalProbability, toyCounts } from './toy-model.js';

const words = (text: string): number[] => text.split(' ').map(idOf);

describe('discounts', () => {
  it('follow Chen and Goodman', () => {
    // n1..n4 = 10, 5, 3, 2: Y = 10 / (10 + 2 · 5) = 0.5
    const [, one, two, three] = estimateDiscounts([0, 10, 5, 3, 2]);
    expect(one).toBeCloseTo(1 - (2 * 0.5 * 5) / 10, 12);
    expect(two).toBeCloseTo(2 - (3 * 0.5 * 3) / 5, 12);
    expect(three).toBeCloseTo(3 - (4 * 0.5 * 2) / 3, 12);
  });

  it('fall back where the formula cannot be fed', () => {
    expect(estimateDiscounts([0, 10, 5, 0, 0])).toBe(FALLBACK_DISCOUNTS);
    expect(estimateDiscounts([0, 2, 2, 1, 0])).toBe(FALLBACK_DISCOUNTS); // D3 = 3 would leave nothing of a count of 3
  });

  it('take their share from counts of 1, 2, and 3 or more', () => {
    expect([0, 1, 2, 3, 9].map((count) => discounted(count, FALLBACK_DISCOUNTS))).toEqual([
      0, 0.5, 1, 1.5, 7.5,
    ]);
  });
});

describe('modified Kneser-Ney', () => {
  const corpus = ['a b', 'a b', 'a c'];
  // vocabulary: 5 special tokens, a, b, c; seven of the eight can be predicted
  const uniform = 1 / 7;

  it('gives the bigram probabilities worked out by hand', () => {
    const model = estimateKneserNey(toyCounts(corpus, 2, 3));
    // words on the left: a {<s>}, b {a}, c {a}, </s> {b, c}: counts 1, 1, 1, 2, together 5;
    // discounts 0.5 and 1 leave 0.5 + 0.5 + 0.5 + 1 = 2.5 of 5, so half of the mass is shared out evenly
    const pA = 0.5 / 5 + 0.5 * uniform;
    const pB = 0.5 / 5 + 0.5 * uniform;
    const pEnd = 1 / 5 + 0.5 * uniform;
    expect(probability(model, words('a'))).toBeCloseTo(pA, 12);
    expect(probability(model, words('</s>'))).toBeCloseTo(pEnd, 12);
    expect(probability(model, [0])).toBeCloseTo(0.5 * uniform, 12);
    // after <s>: a three times, 3 - 1.5 of 3 left
    expect(probability(model, words('<s> a'))).toBeCloseTo(1.5 / 3 + 0.5 * pA, 12);
    // after a: b twice, c once: (2 - 1) + (1 - 0.5) of 3 left
    expect(probability(model, words('a b'))).toBeCloseTo(1 / 3 + 0.5 * pB, 12);
    expect(probability(model, words('a </s>'))).toBeCloseTo(0.5 * pEnd, 12);
    // nothing follows </s>, so back-off is free
    expect(probability(model, words('</s> b'))).toBeCloseTo(pB, 12);
  });

  it('counts left neighbours below the highest order, occurrences after <s>', () => {
    const model = estimateKneserNey(toyCounts(corpus, 3, 3));
    const pB = 0.5 / 5 + 0.5 * uniform;
    // a b and a c each have one word on the left: (1 - 0.5) of 2
    const pBAfterA = 0.5 / 2 + 0.5 * pB;
    expect(probability(model, words('a b'))).toBeCloseTo(pBAfterA, 12);
    // <s> a b occurs twice, <s> a c once: (2 - 1) of 3, back-off 1 - (1 + 0.5) / 3
    expect(probability(model, words('<s> a b'))).toBeCloseTo(1 / 3 + 0.5 * pBAfterA, 12);
    // <s> a keeps its three occurrences though only padding stands before it
    const pA = 0.5 / 5 + 0.5 * uniform;
    expect(probability(model, words('<s> a'))).toBeCloseTo(1.5 / 3 + 0.5 * pA, 12);
  });

  it('hands the share of n-grams below the cut-off down', () => {
    const model = estimateKneserNey(toyCounts(corpus, 2, 3, [1, 2]));
    expect(findNgram(model, words('a c'))).toBe(-1);
    // only (2 - 1) of 3 is kept after a
    const pC = 0.5 / 5 + 0.5 * uniform;
    expect(probability(model, words('a c'))).toBeCloseTo((1 - 1 / 3) * pC, 12);
    expect(totalProbability(model, words('a'))).toBeCloseTo(1, 12);
  });

  it('sums to one in every context, seen or not, at every order and cut-off', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd');
    const paragraph = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join(' '));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom([1], [1, 1, 2], [1, 2, 3]),
        fc.array(fc.constantFrom('<s>', 'a', 'b', 'c', 'd', 'e'), { maxLength: 3 }),
        (paragraphs, order, cutoffs, context) => {
          const model = estimateKneserNey(toyCounts(paragraphs, order, 5, cutoffs));
          expect(model.levels[0]!.words.length).toBe(FIRST_WORD + 5);
          expect(totalProbability(model, context.map(idOf))).toBeCloseTo(1, 9);
        },
      ),
      { seed: 20261121 },
    );
  });
});
