import { describe, expect, it } from 'vitest';
import { alignTokens } from '../../../src/train/confusions/align-tokens.js';

const pairsOf = (intended: string, observed: string) =>
  alignTokens(intended, observed).pairs.map((pair) => [pair.intended, pair.observed]);

describe('alignTokens', () => {
  it('pairs token with token, marks left aside', () => {
    expect(pairsOf('Đẩy mạnh tuyên truyền', 'Pdy manh tuyén truyén')).toEqual([
      ['Đẩy', 'Pdy'],
      ['mạnh', 'manh'],
      ['tuyên', 'tuyén'],
      ['truyền', 'truyén'],
    ]);
  });

  it('costs nothing where only marks and case differ', () => {
    expect(alignTokens('ĐẢNG bộ', 'Dang bo').meanCost).toBe(0);
  });

  it('is charged the share of letters that differ, per token', () => {
    // "day" and "pdy": two of three letters; the other token is the same
    expect(alignTokens('Đẩy mạnh', 'Pdy manh').meanCost).toBeCloseTo(2 / 3 / 2, 9);
  });

  it('gives two observed tokens to one intended', () => {
    expect(pairsOf('thi tìm hiểu', 'thi t im hiéu')).toEqual([
      ['thi', 'thi'],
      ['tìm', 't im'],
      ['hiểu', 'hiéu'],
    ]);
  });

  it('gives one observed token to two intended', () => {
    expect(pairsOf('Thành phố trong sạch', 'Thanhphó trong sach')).toEqual([
      ['Thành phố', 'Thanhphó'],
      ['trong', 'trong'],
      ['sạch', 'sach'],
    ]);
  });

  it('leaves lost and invented tokens without partner', () => {
    expect(pairsOf('xây dựng Đảng', 'xay Đang')).toEqual([
      ['xây', 'xay'],
      ['dựng', ''],
      ['Đảng', 'Đang'],
    ]);
    expect(pairsOf('chính trị', 'chinh ~~~~~~ tri')).toEqual([
      ['chính', 'chinh'],
      ['', '~~~~~~'],
      ['trị', 'tri'],
    ]);
  });

  it('copes with an empty side', () => {
    expect(alignTokens('', '')).toEqual({ pairs: [], meanCost: 0 });
    expect(pairsOf('', 'a b')).toEqual([
      ['', 'a'],
      ['', 'b'],
    ]);
    expect(pairsOf('a  b', ' ')).toEqual([
      ['a', ''],
      ['b', ''],
    ]);
  });

  it('loses no token of either side, in order', () => {
    const [intended, observed] = ['một hai ba bốn năm sáu', 'mot hai8 b a xx namsau'];
    const { pairs } = alignTokens(intended, observed);
    const joined = (side: 'intended' | 'observed') =>
      pairs
        .map((pair) => pair[side])
        .filter(Boolean)
        .join(' ');
    expect(joined('intended')).toBe(intended);
    expect(joined('observed')).toBe(observed);
  });

  it('says that unlike lines are unlike', () => {
    expect(alignTokens('xây dựng Đảng', 'qqq www zzzz').meanCost).toBeGreaterThan(0.75);
  });
});
