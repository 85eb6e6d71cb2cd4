import { describe, expect, it } from 'vitest';
import { isBody, isNumber } from '../../src/columns/left-part.js';

describe('the left part of a line of a letterhead', () => {
  it.each(['Số: 31/TB-VP', 'Sé: 31 /TB-VP', '$6 31-TB/HU', '86: ]1/TB', '31-TB/HU', '/TB-VP', 'So: /TB-VP'])(
    'is a number: %s',
    (text) => {
      expect(isNumber(text)).toBe(true);
    },
  );

  it.each(['ỦY BAN NHÂN DÂN', 'Uy BAN NHAN DAN', 'BO Y TE', "SO' TU PHAP"])('is a body: %s', (text) => {
    expect(isBody(text)).toBe(true);
    expect(isNumber(text)).toBe(false);
  });

  it.each(['', '*', 'NƯỚC', 'Nirgc', '| -', 'Kính gửi: Nhà nước', '5. 12 đại biểu', 'Sau 3 giờ', 'Hà'])(
    'is neither: %s',
    (text) => {
      expect(isBody(text)).toBe(false);
      expect(isNumber(text)).toBe(false);
    },
  );
});
