import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateWeights,
  mixModels,
  mixturePerplexity,
  scoreText,
  uniteModels,
} from '../../../src/train/ngram/interpolate.js';
import { estimateKneserNey } from '../../../src/train/ngram/kneser-ney.js';
import { pruneToBudget } from '../../../src/train/ngram/prune.js';
import { ABSENT } from '../../../src/train/ngram/suffix-trie.js';
import {
  findNgram,
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
    const mixed = mixModels(uniteModels([first, second]), [0.25, 0.75]);
    for (const text of ['a', 'a b', 'a c', 'b d', 'a b c', '<s> a b']) {
      const own = [first, second].map((model) => probability(model, words(text)));
      expect(findNgram(mixed, words(text))).not.toBe(ABSENT);
      expect(probability(mixed, words(text))).toBeCloseTo(0.25 * own[0]! + 0.75 * own[1]!, 6);
    }
  });

  it('scores a text with each model as the recursion does', () => {
    const text = toyTokens(['a b d', 'c a'], 3);
    const rows = scoreText(uniteModels([first, second]), text);
    const grams = ['<s> a', '<s> a b', 'a b d', 'b d </s>', '<s> c', '<s> c a', 'c a </s>'].map(words);
    const expected = grams.flatMap((gram) => [probability(first, gram), probability(second, gram)]);
    expect(rows.length).toBe(expected.length);
    for (const [i, value] of expected.entries()) expect(rows[i]).toBeCloseTo(value, 6);
  });

  it('finds the weights of greatest likelihood', () => {
    // 3 tokens only the first model knows, 1 only the second: the weights are 3/4 and 1/4
    const rows = Float64Array.from([0.5, 0, 0.5, 0, 0.5, 0, 0, 0.5]);
    const weights = estimateWeights(rows, 2);
    expect(weights[0]).toBeCloseTo(0.75, 9);
    expect(weights[1]).toBeCloseTo(0.25, 9);
    expect(mixturePerplexity(rows, weights)).toBeLessThan(mixturePerplexity(rows, [0.5, 0.5]));
  });

  it('sums to one in every context', () => {
    fc.assert(
      fc.property(
        toyCorpus,
        toyCorpus,
        fc.array(fc.constantFrom('<s>', 'a', 'b', 'c', 'd', 'e'), { maxLength: 3 }),
        (left, right, context) => {
          const models = [
            estimateKneserNey(toyCounts(left, 4, 5)),
            estimateKneserNey(toyCounts(right, 3, 5, [1, 2])),
          ];
          const mixed = mixModels(uniteModels(models), [0.3, 0.7]);
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
          const whole = mixModels(uniteModels([estimateKneserNey(toyCounts(paragraphs, 4, 5))]), [1]);
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
    const whole = mixModels(uniteModels([estimateKneserNey(toyCounts(paragraphs, 2, 5))]), [1]);
    const pruned = pruneToBudget(whole, sizeOf, sizeOf(whole.levels.map((level) => level.words.length)) - 2);
    expect(findNgram(pruned, words('a b'))).not.toBe(ABSENT);
    expect(findNgram(pruned, words('c d'))).not.toBe(ABSENT);
  });
});
