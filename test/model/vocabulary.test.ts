import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.js';
import { createVocabulary, decodeVocabulary, encodeVocabulary } from '../../src/model/vocabulary.js';

describe('vocabulary', () => {
  it('numbers the special tokens first, then the given ones', () => {
    const vocabulary = createVocabulary(['đảng', 'ủy']);
    expect(['<unk>', '<s>', '</s>', '<num>', '<code>', 'đảng', 'ủy'].map(vocabulary.id)).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
    expect(vocabulary.size).toBe(7);
    expect(vocabulary.id('dang')).toBe(0);
    expect([vocabulary.token(5), vocabulary.token(99)]).toEqual(['đảng', '<unk>']);
  });

  it('comes back from bytes as it was', () => {
    for (const tokens of [[], ['…'], ['đảng', '"', 'khỏe']]) {
      const vocabulary = decodeVocabulary(encodeVocabulary(createVocabulary(tokens)));
      expect(tokens.map(vocabulary.id)).toEqual(tokens.map((_, i) => i + 5));
      expect(vocabulary.size).toBe(tokens.length + 5);
    }
  });

  it('refuses a token named twice', () => {
    expect(() => createVocabulary(['a', 'a'])).toThrow(ModelError);
    expect(() => createVocabulary(['<num>'])).toThrow(ModelError);
  });
});
