import { describe, expect, it } from 'vitest';
import { blocksOf, sampleOf, startOf, wholeOf } from '../../../src/restore/lattice/stretches.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

const words = (count: number, between = ' ') =>
  tokenize(Array.from({ length: count }, (_, i) => `w${i}`).join(between));

describe('the stretches that are searched', () => {
  it.each([
    ['thi đua.', 'paragraph'],
    ['bao gồm:', 'paragraph'],
    ['(thi đua;)', 'paragraph'],
    ['thi đua', 'blank'],
    ['thi đua,', 'blank'],
    ['', 'blank'],
  ])('take `%s` to end like a %s', (text, after) => {
    expect(wholeOf(tokenize(text)).after).toBe(after);
  });

  it('know what stands behind where they break off', () => {
    const tokens = tokenize('a b\nc d\n\ne f.');
    expect(startOf(tokens, 2)).toEqual({ tokens: tokens.slice(0, 2), after: 'line' });
    expect(startOf(tokens, 4).after).toBe('paragraph');
    expect(startOf(tokens, 5).after).toBe('blank');
    expect(startOf(tokens, 6)).toEqual(wholeOf(tokens));
  });

  it('sample the first and the second half', () => {
    const tokens = words(10);
    expect(sampleOf(tokens, 4)).toEqual({ tokens: [0, 1, 5, 6].map((at) => tokens[at]), after: 'blank' });
    expect(sampleOf(tokens, 10)).toEqual(wholeOf(tokens));
  });

  it('come in blocks that end at a paragraph, else at a line, and lose no token', () => {
    for (const between of [' ', '\n', '\n\n']) {
      const tokens = words(4000, between);
      const blocks = [...blocksOf(wholeOf(tokens))];
      expect(blocks.flatMap((block) => block.tokens)).toEqual(tokens);
      const inner = { ' ': 'blank', '\n': 'line', '\n\n': 'paragraph' }[between];
      expect(blocks.map(({ after }) => after)).toEqual([...blocks.slice(1).map(() => inner), 'blank']);
      for (const block of blocks) expect(block.tokens.length).toBeLessThanOrEqual(1500);
    }
    const parted = tokenize(`${'w '.repeat(1000)}\n\n${'w '.repeat(1000)}`);
    expect([...blocksOf(wholeOf(parted))].map(({ tokens }) => tokens.length)).toEqual([1000, 1000]);
  });
});
