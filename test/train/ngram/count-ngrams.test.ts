import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEGIN_ID } from '../../../src/model/lm-tokens.js';
import { ABSENT } from '../../../src/train/ngram/suffix-trie.js';
import { findNgram, idOf, toyCounts, toyTokens } from './toy-model.js';

describe('countNgrams', () => {
  it('agrees with a count by hand', () => {
    const counts = toyCounts(['a b a', 'b a'], 3, 2);
    const of = (text: string) => {
      const words = text.split(' ').map(idOf);
      const entry = findNgram(counts as never, words);
      const level = counts.levels[words.length - 1]!;
      return entry === ABSENT ? undefined : [level.raw[entry], level.adjusted[entry]];
    };
    expect(counts.tokens).toBe(7);
    expect(of('a')).toEqual([3, 2]); // after <s> and b
    expect(of('b a')).toEqual([2, 2]); // after a and <s>
    expect(of('a </s>')).toEqual([2, 1]);
    expect(of('<s> a')).toEqual([1, 1]);
    expect(of('b a </s>')).toEqual([2, 2]);
    expect(of('<s> b a')).toEqual([1, 1]);
    expect(of('a a')).toBeUndefined();
  });

  it('finds what a plain Map finds, with every context linked', () => {
    const paragraph = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 }).map((l) => l.join(' '));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 10 }), (paragraphs) => {
        const order = 4;
        const counts = toyCounts(paragraphs, order, 3);
        const tokens = toyTokens(paragraphs, order);
        const plain = new Map<string, number>();
        for (let end = 0; end < tokens.length; end++) {
          if (tokens[end] === BEGIN_ID) continue;
          for (let length = 1; length <= order; length++) {
            const words = [...tokens.subarray(end - length + 1, end + 1)];
            if (words.slice(1).includes(BEGIN_ID)) break;
            plain.set(words.join(' '), (plain.get(words.join(' ')) ?? 0) + 1);
          }
        }
        let listed = 0;
        for (const [key, count] of plain) {
          const words = key.split(' ').map(Number);
          const entry = findNgram(counts as never, words);
          const level = counts.levels[words.length - 1]!;
          expect(level.raw[entry]).toBe(count);
          if (words.length === 1) continue;
          listed++;
          expect(level.contexts[entry]).toBe(findNgram(counts as never, words.slice(0, -1)));
        }
        const sizes = counts.levels.slice(1).reduce((sum, level) => sum + level.words.length, 0);
        expect(sizes).toBe(listed);
      }),
      { seed: 20261121 },
    );
  });
});
