import { describe, expect, it } from 'vitest';
import { packConfusions, unpackConfusions } from '../../src/model/confusion-sections.js';
import { indexTokens, type TokenCounts } from '../../src/model/token-counts.js';

const model = {
  kinds: ['eng', 'vie'],
  operations: [],
  met: new Map<string, Float64Array>(),
  tokens: [
    { intended: 'của', observed: 'cia', counts: Float64Array.of(5, 0) },
    { intended: 'của', observed: 'cua', counts: Float64Array.of(3, 1) },
    { intended: 'cửa', observed: 'cua', counts: Float64Array.of(2, 0) },
  ],
  tokensMet: new Map([
    ['của', Float64Array.of(10, 4)],
    ['cửa', Float64Array.of(2, 6)],
  ]),
};

function describeCounts(counts: TokenCounts) {
  const list = (row: Float64Array | undefined) => row && [...row];
  return {
    met: list(counts.met.get('của')),
    stayed: ['của', 'cửa', 'cia'].map((token) => list(counts.stayed.get(token))),
    cua: [...counts.counts.get('cua')!].map(([intended, row]) => [intended, ...row]),
    total: [...counts.total],
  };
}

describe('TokenCounts', () => {
  it('tell what a token was read as, how often it stayed, and how many there are', () => {
    expect(describeCounts(indexTokens(model))).toEqual({
      met: [10, 4],
      stayed: [[2, 3], [0, 6], undefined],
      cua: [
        ['của', 3, 1],
        ['cửa', 2, 0],
      ],
      total: [12, 10],
    });
  });

  it('are the same from a packed file', () => {
    const sections = packConfusions(model);
    const { tokens } = unpackConfusions({ section: (name) => sections[name]! }, model.kinds);
    expect(describeCounts(tokens)).toEqual(describeCounts(indexTokens(model)));
  });
});
