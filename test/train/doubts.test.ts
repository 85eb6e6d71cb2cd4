import { describe, expect, it } from 'vitest';
import { learnDoubts, pairWords } from '../../src/train/doubts.js';

const word = (observed: string, confidence?: number) => ({ observed, confidence });

describe('pairing what was read with what stood there', () => {
  it('takes only words between two that were read as they stand', () => {
    const read = ['một', 'hal', 'ba', 'bốm', 'nãm', 'sáu'].map((observed) => word(observed));
    const truth = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'];
    expect(pairWords(read, truth).map(({ word: { observed }, intended }) => [observed, intended])).toEqual([
      ['hal', 'hai'],
    ]);
  });
});

describe('how far doubts can be believed', () => {
  // 1,000 words: below 0.5 half are misread, above it none.
  const words = Array.from({ length: 1000 }, (_, i) => ({
    word: word(i < 100 && i % 2 === 0 ? 'x' : 'a', i / 1000),
    intended: 'a',
  }));

  it('finds unsure words misread more often than usual and sure ones less, never the other way round', () => {
    const { confidence } = learnDoubts(words);
    expect(confidence[0]!.logRatio).toBeGreaterThan(1);
    expect(confidence.at(-1)!.logRatio).toBeLessThan(-1);
    for (let i = 1; i < confidence.length; i++) {
      expect(confidence[i]!.logRatio).toBeLessThanOrEqual(confidence[i - 1]!.logRatio);
      expect(confidence[i]!.at).toBeGreaterThan(confidence[i - 1]!.at);
    }
  });

  it('finds the odds of another choice by logistic regression', () => {
    // The other choice, as probable as the printed one, is right once in four: odds 1/3 at ln 1 = 0.
    const choices = [
      [
        { text: 'a', probability: 0.5 },
        { text: 'á', probability: 0.5 },
      ],
    ];
    const cases = Array.from({ length: 4000 }, (_, i) => ({
      word: { observed: 'a', choices },
      intended: i % 4 === 0 ? 'á' : 'a',
    }));
    const { choice } = learnDoubts(cases);
    expect(choice.bias).toBeCloseTo(Math.log(1 / 3), 2);
    expect(choice.slope).toBeCloseTo(0, 6);
  });

  it('says nothing from too few words', () => {
    expect(learnDoubts(words.slice(0, 50)).confidence).toEqual([]);
  });
});
