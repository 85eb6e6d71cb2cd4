import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherFinalI } from '../../src/vietnamese/final-i.js';

describe('otherFinalI', () => {
  it.each([
    ['qui', 'quy'],
    ['kĩ', 'kỹ'],
    ['lý', 'lí'],
    ['tỷ', 'tỉ'],
    ['mị', 'mỵ'],
    ['hì', 'hỳ'],
  ])('spells `%s` also `%s`', (syllable, other) => {
    expect(otherFinalI(syllable)).toBe(other);
  });

  it.each(['vi', 'y', 'thi', 'túi', 'kim', 'quyt', 'quỳnh', 'ba', 'k', 'qu', ''])(
    'has none for `%s`',
    (syllable) => {
      expect(otherFinalI(syllable)).toBeUndefined();
    },
  );

  it('is its own inverse', () => {
    const initial = fc.constantFrom('h', 'k', 'l', 'm', 's', 't', 'qu');
    const last = fc.constantFrom(...'iìíỉĩịyỳýỷỹỵ');
    fc.assert(
      fc.property(initial, last, (head, letter) => {
        expect(otherFinalI(otherFinalI(head + letter)!)).toBe(head + letter);
      }),
      { seed: 20261122 },
    );
  });
});
