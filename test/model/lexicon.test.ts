import { describe, expect, it } from 'vitest';
import { createLexicon, type LexiconEntry } from '../../src/model/lexicon.js';

const entry = (text: string, exact: boolean, share: number): LexiconEntry => {
  return { text, words: [], logProb: Math.log(share), shapeLogProb: [0, 0, 0], exact };
};

describe('createLexicon', () => {
  const lexicon = createLexicon([
    ...[entry('đảng', false, 0.2), entry('UBND', true, 0.1), entry('bộ', false, 0.3)],
    ...[entry('TW', true, 0.05), entry('bộ', false, 0.9)],
  ]);

  it('finds entries by their exact text', () => {
    expect(['đảng', 'UBND', 'bộ', 'TW'].map((text) => lexicon.find(text))).toEqual([0, 1, 2, 3]);
    expect(['Đảng', 'ubnd', 'bo', ''].map((text) => lexicon.find(text))).toEqual([-1, -1, -1, -1]);
  });

  it('lets the first of two equal texts stand', () => {
    expect(lexicon.entries).toHaveLength(4);
    expect(lexicon.entries[2]!.logProb).toBeCloseTo(Math.log(0.3), 9);
  });

  it('keeps syllables and exact forms in tries of their own, with their numbers', () => {
    expect([...lexicon.syllableEntries]).toEqual([0, 2]);
    expect([...lexicon.formEntries]).toEqual([1, 3]);
    expect(lexicon.syllables.alphabet).toEqual(['đ', 'ả', 'n', 'g', 'b', 'ộ']);
    expect(lexicon.forms.alphabet).toEqual(['U', 'B', 'N', 'D', 'T', 'W']);
    expect(lexicon.syllables.bestLogProb[0]).toBeCloseTo(Math.log(0.3), 6);
    expect(lexicon.forms.bestLogProb[0]).toBeCloseTo(Math.log(0.1), 6);
  });

  it('may be empty', () => {
    expect(createLexicon([]).find('bộ')).toBe(-1);
  });
});
