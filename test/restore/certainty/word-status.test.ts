import { describe, expect, it } from 'vitest';
import type { Sureness } from '../../../src/restore/certainty/how-sure.js';
import { wordStatus } from '../../../src/restore/certainty/word-status.js';
import { toyWord } from './toy-word.js';

const sure = (confidence: number, also: Partial<Sureness> = {}): Sureness => ({
  ...{ confidence, others: 0, isImpossible: false, isFree: false },
  ...also,
});
const DAMAGED = { clean: false, stands: false };

describe('what becomes of a word', () => {
  const read = toyWord('bo', 'bộ');
  const same = toyWord('bộ', 'bộ');

  it('follows from how sure its reading is', () => {
    const status = (confidence: number) => wordStatus(read, 0, [sure(confidence)], DAMAGED);
    expect([0.1, 0.5, 0.8].map(status)).toEqual(['unreadable', 'unsure', 'changed']);
    expect(wordStatus(same, 0, [sure(0.8)], DAMAGED)).toBe('kept');
  });

  it('asks more where the text is clean or the word may well stand, less of a code', () => {
    const status = (word: typeof read, confidence: number, clean: boolean, stands: boolean) =>
      wordStatus(word, 0, [sure(confidence)], { clean, stands });
    expect(status(read, 0.8, true, false)).toBe('unsure');
    expect(status(read, 0.8, false, true)).toBe('unsure');
    expect(status(read, 0.95, true, true)).toBe('changed');
    expect(status(toyWord('7-QD', '7-QĐ', 'code'), 0.65, false, false)).toBe('changed');
  });

  it('is beyond repair where hardly anything around is sure, of four words at least', () => {
    const among = (confidences: readonly number[]) =>
      wordStatus(
        read,
        2,
        confidences.map((confidence) => sure(confidence)),
        DAMAGED,
      );
    expect(among([0.2, 0.2, 0.5, 0.2])).toBe('unreadable');
    expect(among([0.2, 0.2, 0.65, 0.2])).toBe('unsure');
    expect(among([0.9, 0.9, 0.5, 0.9])).toBe('unsure');
    expect(among([0.2, 0.2, 0.5])).toBe('unsure');
  });

  it('is settled where a clean text may be nothing else, but for a date that cannot be', () => {
    const clean = { clean: true, stands: false };
    expect(wordStatus(same, 0, [sure(0.4)], clean)).toBe('kept');
    expect(wordStatus(same, 0, [sure(0.4)], DAMAGED)).toBe('unsure');
    expect(wordStatus(same, 0, [sure(0.4, { isFree: true })], clean)).toBe('unsure');
    expect(wordStatus(toyWord('13', '13'), 0, [sure(0.4, { isImpossible: true })], clean)).toBe('unsure');
    expect(wordStatus(toyWord('bộ', 'bộ', 'none', { bổ: 0.1 }), 0, [sure(0.4)], clean)).toBe('unsure');
  });
});
