import { describe, expect, it } from 'vitest';
import { losesCited, priceOfCited } from '../../../src/restore/tokens/cited-forms.js';

describe('priceOfCited', () => {
  it.each([
    ['C.05', 'Cao'],
    ['CH08', 'CHO'],
    ['BC15', 'BỊ'],
    ['S2.05', 'Sao'],
    ['TD.15b', 'TÁC'],
    ['Ng.03b', 'Ngày'],
    ['an2', 'án'],
    ['tô12', 'tổ'],
    ['T.U', 'THƯ'],
    ['v/v', 'và'],
    ['s.d.t', 'sát'],
  ])('makes `%s` dearer as `%s` than as it stands', (observed, reading) => {
    const priceOf = priceOfCited(observed)!;
    expect(priceOf(reading)).toBeGreaterThan(0);
    expect(priceOf(observed)).toBe(0);
  });

  it('does not mind what stands at the edges', () => {
    const priceOf = priceOfCited('(T.U.')!;
    expect(priceOf('(T.U.')).toBe(0);
    expect(priceOf('(THƯ.')).toBeGreaterThan(0);
    expect(losesCited('s.d.t.', 's.d.t.')).toBe(false);
  });

  it('does not mind letters that come back', () => {
    expect(priceOfCited('D/c')!('Đ/c')).toBe(0);
    expect(priceOfCited('HD.15')!('HĐ.15')).toBe(0);
  });

  it.each(['B6', 's6', 'ph6', 'da0', 'kh3', 'd4', 'd4u', 'dan', 'Thu-tuong', '12', 'UBND', 'a.', 'vi.ec'])(
    'has none for `%s`',
    (observed) => {
      expect(priceOfCited(observed)).toBeUndefined();
    },
  );
});

describe('losesCited', () => {
  it('tells of single digits behind capitals as well', () => {
    expect(losesCited('Bộ', 'B6')).toBe(true);
    expect(losesCited('B6', 'B6')).toBe(false);
    expect(losesCited('số', 's6')).toBe(false);
  });
});
