import { describe, expect, it } from 'vitest';
import { isOddNumber, isStrange } from '../../../src/restore/certainty/odd-forms.js';

describe('isOddNumber', () => {
  it.each(['29NQ/TW', '92/2017/NĐ-CP_ngay', '5#40', '7h630', '31/02/2022', '29/2/2023', '00/5/2021', '31/4'])(
    'finds %s',
    (text) => {
      expect(isOddNumber(text)).toBe(true);
    },
  );

  it.each(['29-NQ/TW', '92/2017/NĐ-CP', '13/QĐ-TTg', '2A', '1.234,5', '10h30', '1.500.000đ', 'trang'])(
    'leaves %s',
    (text) => {
      expect(isOddNumber(text)).toBe(false);
    },
  );
});

describe('isStrange', () => {
  it.each(['nhgm', 'aaab', 'tRong'])('finds %s', (text) => {
    expect(isStrange(text)).toBe(true);
  });

  it.each(['trong', 'Windows', 'UBND'])('leaves %s', (text) => {
    expect(isStrange(text)).toBe(false);
  });
});
