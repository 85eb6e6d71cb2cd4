import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPairs, mergePairs } from '../../../src/restore/channel/learned-pairs.js';

describe('what documents teach', () => {
  it('adds up equal readings, leaves out unsure ones, sorts by the observed', () => {
    expect(
      countPairs([
        { observed: 'vé', intended: 'về', posterior: 0.75 },
        { observed: 'bé', intended: 'bộ', posterior: 0.5 },
        { observed: 'vé', intended: 'về', posterior: 1 },
        { observed: 'vé', intended: 'vẽ', posterior: 0.25 },
      ]),
    ).toEqual([
      { observed: 'bé', intended: 'bộ', count: 0.5 },
      { observed: 'vé', intended: 'về', count: 1.75 },
    ]);
  });

  it('does not depend on the order of the documents', () => {
    const pair = fc.record({
      observed: fc.constantFrom('a', 'b', 'c'),
      intended: fc.constantFrom('x', 'y'),
      posterior: fc.double({ min: 0.5, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(pair, { maxLength: 5 }), { maxLength: 5 }), (documents) => {
        const taught = documents.map(countPairs);
        expect(mergePairs(taught.toReversed().flat())).toEqual(mergePairs(taught.flat()));
      }),
      { seed: 20261121 },
    );
  });

  it('keeps the most frequent when there are too many', () => {
    const pairs = [
      { observed: 'a', intended: 'á', count: 1 },
      { observed: 'b', intended: 'bộ', count: 3 },
    ];
    expect(mergePairs(pairs, 1)).toEqual([pairs[1]]);
  });
});
