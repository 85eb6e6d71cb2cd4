import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src/model/vocabulary.js';
import type { Reading } from '../../../src/restore/readings/reading.js';
import { ReadingParts } from '../../../src/restore/readings/reading-parts.js';
import { readUnderlined } from '../../../src/restore/readings/underlined-blanks.js';
import { SHAPE } from '../../../src/restore/tokens/shape.js';
import { faithful, toyChannel } from '../toy-models.js';

const vocabulary = createVocabulary(['quyết', 'định', 'số', '(', ')']);
const parts = new ReadingParts(
  vocabulary,
  toyChannel({ ...faithful('quyetdinhs'), ' ': { _: 0.1, ' ': 0.9 } }),
);

const reading = (text: string, priorLogProb: number): Reading => ({
  ...{ text, core: text, observedCore: text, priorLogProb },
  ...{ words: [vocabulary.id(text)], operations: [], outside: 0, kind: 'none', unknown: false },
  ...{ shape: SHAPE.lower, entry: -1, remembered: undefined },
});
const READINGS: Readonly<Record<string, readonly Reading[]>> = {
  quyet: [reading('quyết', -1), reading('quyệt', -2)],
  dinh: [reading('định', -3), reading('đình', -4)],
  so: [reading('số', -5)],
  MAX: [reading('MAX', -6)],
  SIZE: [reading('SIZE', -7)],
};
const read = (core: string, before = '', after = '') =>
  readUnderlined(core, before, after, parts, (word) => READINGS[word] ?? []);

describe('readUnderlined', () => {
  it('puts the readings of the words together with blanks, those of the first ranks first', () => {
    expect(read('quyet_dinh').map(({ text }) => text)).toEqual([
      'quyết định',
      'quyết đình',
      'quyệt định',
      'quyệt đình',
    ]);
    expect(read('quyet_dinh').map(({ priorLogProb }) => priorLogProb)).toEqual([-4, -5, -5, -6]);
  });

  it('takes the words of all of them, edge punctuation too, and says what was observed', () => {
    const [first] = read('quyet_dinh_so', '(', ')');
    expect(first).toMatchObject({ text: '(quyết định số)', core: 'quyết định số', kind: 'split' });
    expect(first!.observedCore).toBe('quyet_dinh_so');
    expect(first!.words.map((id) => vocabulary.token(id))).toEqual(['(', 'quyết', 'định', 'số', ')']);
  });

  it('needs a sign between two words, and one syllable among them', () => {
    for (const core of ['quyet', '_quyet', 'quyet_', 'quyet__dinh', 'MAX_SIZE'])
      expect(read(core)).toEqual([]);
    expect(read('MAX_so').map(({ text }) => text)).toEqual(['MAX số']);
  });

  it('reads no run of more words than twelve', () => {
    const row = (words: number) => Array.from({ length: words }, () => 'so').join('_');
    expect(read(row(12))).toHaveLength(1);
    expect(read(row(13))).toEqual([]);
  });
});
