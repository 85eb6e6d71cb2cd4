import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixModels, uniteModels } from '../../../src/train/ngram/interpolate.js';
import { estimateKneserNey } from '../../../src/train/ngram/kneser-ney.js';
import {
  estimateWeights,
  type MixtureWeights,
  mixturePerplexity,
} from '../../../src/train/ngram/mixture-weights.js';
import { pruneToBudget } from '../../../src/train/ngram/prune.js';
import { scoreText } from '../../../src/train/ngram/score-text.js';
import { ABSENT } from '../../../src/train/ngram/suffix-trie.js';
import {
  findNgram,
  fixedWeights,
  idOf,
  listNgrams,
  probability,
  totalProbability,
  toyCounts,
  toyTokens,
} from './toy-model.js';

const words = (text: string): number[] => text.split(' ').map(idOf);
const sizeOf = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

const first = estimateKneserNey(toyCounts(['a b c', 'a b d', 'b c'], 3, 5));
const second = estimateKneserNey(toyCounts(['a c b', 'c b d', 'a b b'], 2, 5));

const toyCorpus = fc.array(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 8 }).map((l) => l.join(' ')),
  { minLength: 1, maxLength: 10 },
);

describe('mixing', () => {
  it('lists the union with the weighted sum of both models, by back-off where one lacks it', () => {
    const mixed = mixModels(uniteModels([first, second]), fixedWeights(0.25, 0.75));
    for (const text of ['a', 'a b', 'a c', 'b d', 'a b c', '<s> a b']) {
      const own = [first, second].map((model) => probability(model, words(text)));
      expect(findNgram(mixed, words(text))).not.toBe(ABSENT);
      expect(probability(mixed, words(text))).toBeCloseTo(0.25 * own[0]! + 0.75 * own[1]!, 6);
    }
  });

  it('scores a text with each model as the recursion does', () => {
    const text = toyTokens(['a b d', 'c a'], 3);
    const { rows } = scoreText(uniteModels([first, second]), text);
    const grams = ['<s> a', '<s> a b', 'a b d', 'b d </s>', '<s> c', '<s> c a', 'c a </s>'].map(words);
    const expected = grams.flatMap((gram) => [probability(first, gram), probability(second, gram)]);
    expect(rows.length).toBe(expected.length);
    for (const [i, value] of expected.entries()) expect(rows[i]).toBeCloseTo(value, 6);
  });

  it('finds the weights of greatest likelihood', () => {
    // 3000 tokens only the first model knows, 1000 only the second: the weights are 3/4 and 1/4
    const rows = Float64Array.from({ length: 8000 }, (_, i) => (i % 2 === (i < 6000 ? 0 : 1) ? 0.5 : 0));
    const text = { rows, classes: new Uint16Array(4000) };
    const weights = estimateWeights([text], 2, 2);
    expect(weights.overall[0]).toBeCloseTo(0.75, 9);
    expect(weights.ofClass[0]![1]).toBeCloseTo(0.25, 9);
    expect(mixturePerplexity(text, weights)).toBeLessThan(mixturePerplexity(text, fixedWeights(0.5, 0.5)));
  });

  it('trusts each class of contexts to its own weights, drawn towards the overall ones', () => {
    // class 1: 1000 tokens of the first model; class 2: 1000 of the second; class 3 never occurs
    const rows = Float64Array.from({ length: 4000 }, (_, i) => (i % 2 === (i < 2000 ? 0 : 1) ? 0.5 : 0));
    const classes = Uint16Array.from({ length: 2000 }, (_, i) => (i < 1000 ? 1 : 2));
    const weights = estimateWeights([{ rows, classes }], 2, 2);
    // (1000 + 50 / 2) / (1000 + 50)
    expect(weights.ofClass[1]![0]).toBeCloseTo(1025 / 1050, 9);
    expect(weights.ofClass[2]![0]).toBeCloseTo(25 / 1050, 9);
    expect(weights.ofClass[3]).toEqual([0.5, 0.5]);
  });

  it('lets a short text weigh as much as a long one', () => {
    const only = (model: number, tokens: number) => ({
      rows: Float64Array.from({ length: 2 * tokens }, (_, i) => (i % 2 === model ? 0.5 : 0)),
      classes: new Uint16Array(tokens),
    });
    expect(estimateWeights([only(0, 10), only(1, 1000)], 2, 2).overall[0]).toBeCloseTo(0.5, 9);
  });

  it('sums to one in every context', () => {
    fc.assert(
      fc.property(
        toyCorpus,
        toyCorpus,
        fc.array(fc.constantFrom('<s>', 'a', 'b', 'c', 'd', 'e'), { maxLength: 3 }),
        fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 49, maxLength: 49 }),
        (left, right, context, shares) => {
          const models = [
            estimateKneserNey(toyCounts(left, 4, 5)),
            estimateKneserNey(toyCounts(right, 3, 5, [1, 2])),
          ];
          const weights: MixtureWeights = {
            overall: [0.3, 0.7],
            ofClass: shares.map((share) => [share, 1 - share]),
          };
          const mixed = mixModels(uniteModels(models), weights);
          expect(totalProbability(mixed, context.map(idOf))).toBeCloseTo(1, 5);
        },
      ),
      { seed: 20261121 },
    );
  });
});

describe('pruning', () => {
  it('fits the budget, stays closed under suffixes and contexts, and sums to one', () => {
    fc.assert(
      fc.property(
        toyCorpus,
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        fc.array(fc.constantFrom('<s>', 'a', 'b', 'c', 'd', 'e'), { maxLength: 3 }),
        (paragraphs, share, context) => {
          const whole = mixModels(
            uniteModels([estimateKneserNey(toyCounts(paragraphs, 4, 5))]),
            fixedWeights(1),
          );
          const unigrams = whole.levels[0]!.words.length;
          const budget = unigrams + share * (sizeOf(whole.levels.map((l) => l.words.length)) - unigrams);
          const pruned = pruneToBudget(whole, sizeOf, budget);
          expect(sizeOf(pruned.levels.map((level) => level.words.length))).toBeLessThanOrEqual(budget);
          for (const { words: ngram, contextEntry } of listNgrams(pruned))
            expect(contextEntry).toBe(findNgram(pruned, ngram.slice(0, -1)));
          expect(totalProbability(pruned, context.map(idOf))).toBeCloseTo(1, 5);
        },
      ),
      { seed: 20261121 },
    );
  });

  it('drops first what back-off foretells best', () => {
    const paragraphs = [...Array(30).fill('a b'), ...Array(30).fill('c d'), 'a d', 'e d', 'e b'];
    const whole = mixModels(uniteModels([estimateKneserNey(toyCounts(paragraphs, 2, 5))]), fixedWeights(1));
    const pruned = pruneToBudget(whole, sizeOf, sizeOf(whole.levels.map((level) => level.words.length)) - 2);
    expect(findNgram(pruned, words('a b'))).not.toBe(ABSENT);
    expect(findNgram(pruned, words('c d'))).not.toBe(ABSENT);
  });
});
