import { describe, expect, it } from 'vitest';
import { logOdds, networkIn } from '../../src/model/network.js';

describe('a network', () => {
  const network = { direct: [0.5, -1], hidden: [[0, 2]], output: [3] };

  it('adds what its units say to what the columns say', () => {
    // 0.5 - 1 · 0.25 + 3 · tanh(2 · 0.25) = 0.25 + 3 · 0.46212
    expect(logOdds(network, [1, 0.25])).toBeCloseTo(1.63635, 5);
  });

  it('without units is a logistic regression', () => {
    expect(logOdds({ direct: [0.5, -1], hidden: [], output: [] }, [1, 0.25])).toBe(0.25);
  });

  it('is read from what JSON holds', () => {
    expect(networkIn(JSON.parse(JSON.stringify(network)), 2)).toEqual(network);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['too few columns', { ...network, direct: [0.5] }],
    ['a unit with too few columns', { ...network, hidden: [[0]] }],
    ['more outputs than units', { ...network, output: [3, 4] }],
    ['a word among the numbers', { ...network, output: ['3'] }],
    ['no numbers', { ...network, direct: [Number.NaN, 1] }],
  ])('is not %s', (_, value) => {
    expect(networkIn(value, 2)).toBeUndefined();
  });
});
