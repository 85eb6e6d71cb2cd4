import { describe, expect, it } from 'vitest';
import {
  characterErrors,
  errorRate,
  poolErrors,
  roundRate,
  syllableErrors,
} from '../../src/evaluate/error-rate.js';
import { placeTones, scoreCharacters, scoreTokens } from '../../src/evaluate/tokens.js';

describe('tokens', () => {
  it('are equal whatever the tone placement, composition, case and edge punctuation', () => {
    const old = scoreTokens('“Hòa bình”, (thủy lợi) khỏe… – quý', 'loose');
    expect(old).toEqual(['hòa', 'bình', 'thủy', 'lợi', 'khỏe', 'quý']);
    expect(scoreTokens('hoà bình thuỷ lợi khoẻ quý'.normalize('NFD'), 'loose')).toEqual(old);
  });

  it('keep case and punctuation in the strict view', () => {
    expect(scoreTokens(' “Hoà  bình”,\u00a0– ', 'strict')).toEqual(['“Hòa', 'bình”,', '–']);
  });

  it('leave closed rhymes, qu- and shape marks alone', () => {
    expect(placeTones('hoàn huýt quỳ quý Huế khuỷu thuở')).toBe('hoàn huýt quỳ quý Huế khuỷu thuở');
  });

  it('count characters as code points with white space folded', () => {
    expect(scoreCharacters(' a\r\n\t𝒃 ế'.normalize('NFD'))).toEqual(['a', ' ', '𝒃', ' ', 'ế']);
  });
});

describe('error rates', () => {
  it('divide edit distance by the length of the truth', () => {
    expect(syllableErrors('một hai ba bốn', 'mot hai ba bốn năm')).toEqual({ errors: 2, length: 4 });
    expect(characterErrors('ăn cơm', 'an com')).toEqual({ errors: 2, length: 6 });
  });

  it('tell loose from strict', () => {
    expect(syllableErrors('Đảng viên.', 'đảng viên').errors).toBe(0);
    expect(syllableErrors('Đảng viên.', 'đảng viên', 'strict').errors).toBe(2);
  });

  it('stay finite on an empty truth', () => {
    expect(errorRate(syllableErrors('', 'ba chữ thừa'))).toBe(3);
    expect(errorRate(syllableErrors('', ''))).toBe(0);
  });

  it('pool by sums, not by means of rates', () => {
    const pooled = poolErrors([
      { errors: 1, length: 2 },
      { errors: 0, length: 98 },
    ]);
    expect(errorRate(pooled)).toBe(0.01);
  });

  it('round to four decimals, halves to even', () => {
    expect(roundRate(1 / 3)).toBe(0.3333);
    expect(roundRate(1 / 32)).toBe(0.0312);
    expect(roundRate(3 / 32)).toBe(0.0938);
    expect(roundRate(0.5)).toBe(0.5);
  });
});
