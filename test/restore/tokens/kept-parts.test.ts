import { describe, expect, it } from 'vitest';
import { partsKept } from '../../../src/restore/tokens/kept-parts.js';

describe('numbers, measures and names that readings keep', () => {
  it.each([
    ['2016:guong', 'trường', false],
    ['2016:guong', '2016:gương', true],
    ['nam2023', 'năm 2023', true],
    ['1000va2000', '1000 và', false],
    ['lop:', 'lớp', false],
    ['lop:', 'lớp:', true],
    ['phi:', 'phủ', true],
    ['2016a;', '2016à', false],
    ['m²', 'mm', false],
    ['m2;', 'mm;', false],
    ['déng/m2', 'đồng/m2', true],
    ['Nm³.', 'Năm³.', false],
    ['nguoi/km²', 'người/km²', true],
    ['ngay²', 'ngày', false],
    ['ngay²', 'ngày²', true],
    ['(2)z', 'có', false],
    ['[4].', '[4],', true],
    ['(Ng.03b).', '(Ngày).', false],
    ['(Ng.03b).', '(Ng.03b),', true],
    ['thoai024.', 'thoại.', false],
    ['thoai024.', 'thoại024.', true],
    ["H'Yan", 'Hoàn', false],
    ["H'Yan", "H'Yăn", true],
    ['D’Rak,', 'Đ’Rắk,', true],
  ])('of %s, %s is kept: %s', (observed, text, kept) => {
    expect(partsKept(observed)!({ text })).toBe(kept);
  });

  it.each(['161', 'ngh1', 'th13', 'nam123x', '(16', 'c4c(', 'd4.u', "TRU'ONG", "H'inh"])(
    'has nothing to say of %s, which damage may be',
    (observed) => {
      expect(partsKept(observed)).toBeUndefined();
    },
  );
});
