import { describe, expect, it } from 'vitest';
import {
  confidenceBins,
  confidenceQuantiles,
  type Judgement,
  recallOfErrors,
  worstBin,
} from '../../src/evaluate/calibration.js';

function judged(confidence: number, right: number, wrong: number): Judgement[] {
  return [
    ...Array.from({ length: right }, () => ({ confidence, right: true })),
    ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
  ];
}

describe('confidence bins', () => {
  const judgements = [...judged(0.25, 1, 3), ...judged(0.95, 19, 1), ...judged(1, 10, 0)];

  it('hold count, mean confidence and share right', () => {
    const bins = confidenceBins(judgements);
    expect(bins).toHaveLength(10);
    expect(bins[2]).toEqual({ from: 0.2, to: 0.3, count: 4, meanConfidence: 0.25, shareRight: 0.25 });
    expect(bins[9]!.count).toBe(30);
    expect(bins[9]!.meanConfidence).toBeCloseTo((20 * 0.95 + 10) / 30);
    expect(bins[9]!.shareRight).toBeCloseTo(29 / 30);
    expect(bins[0]).toMatchObject({ count: 0, meanConfidence: 0, shareRight: 0 });
  });

  it('give the worst bin', () => {
    expect(worstBin(confidenceBins([...judged(0.25, 1, 0), ...judged(0.5, 3, 1)], 2))).toBeCloseTo(0.75);
    expect(worstBin(confidenceBins([...judged(0.25, 1, 0), ...judged(0.75, 3, 1)], 2), 2)).toBeCloseTo(0);
    expect(worstBin(confidenceBins([...judged(0.25, 1, 0), ...judged(0.75, 3, 1)], 2), 2)).toBeCloseTo(0);
  });

  it('can be of equal count', () => {
    const quantiles = confidenceQuantiles(judgements, 2);
    expect(quantiles.map((bin) => bin.count)).toEqual([17, 17]);
    expect(quantiles[0]).toMatchObject({ from: 0.25, to: 0.95 });
  });

  it('refuse what is no probability', () => {
    expect(() => confidenceBins([{ confidence: Number.NaN, right: true }])).toThrow(RangeError);
    expect(() => confidenceBins([{ confidence: 1.01, right: true }])).toThrow(/1\.01/);
  });
});

describe('recall of errors', () => {
  it('counts the errors among the least certain', () => {
    const judgements = [...judged(0.9, 90, 1), ...judged(0.2, 1, 3), ...judged(0.5, 5, 0)];
    expect(recallOfErrors(judgements, 0.05)).toBeCloseTo(3 / 4);
    expect(recallOfErrors(judgements, 1)).toBeCloseTo(1);
  });

  it('shares out what is equally certain, whatever its order', () => {
    const judgements = judged(0.5, 6, 4);
    expect(recallOfErrors(judgements, 0.5)).toBeCloseTo(0.5);
    expect(recallOfErrors([...judgements].reverse(), 0.5)).toBeCloseTo(0.5);
  });

  it('is complete when there is nothing to find', () => {
    expect(recallOfErrors(judged(0.3, 5, 0), 0.05)).toBe(1);
  });
});
