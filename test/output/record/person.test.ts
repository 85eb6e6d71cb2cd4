import { describe, expect, it } from 'vitest';
import { behindOnBehalf, isAuthority } from '../../../src/output/record/person.js';

describe('in whose name or place one signs', () => {
  it.each(['KT. CHỦ TỊCH', 'K/T CHỦ TỊCH', 'T/M BAN THƯỜNG VỤ', 'TM.UBND', 'T/L.GIÁM ĐỐC', 'Q. GIÁM ĐỐC'])(
    'is said by `%s`',
    (line) => {
      expect(isAuthority(line)).toBe(true);
    },
  );

  it('is said with slashes or without, with a blank or without', () => {
    for (const mark of ['TUQ', 'T/U/Q'])
      for (const sign of ['. ', '.', ' ']) expect(isAuthority(`${mark}${sign}BỘ TRƯỞNG`)).toBe(true);
  });

  it.each(['TMCP ĐẦU TƯ', 'KTCHỦ TỊCH', 'Q.', 'CHỦ TỊCH'])('is not said by `%s`', (line) => {
    expect(isAuthority(line)).toBe(false);
  });

  it('leaves the body behind it', () => {
    expect(behindOnBehalf('T/M BAN THƯỜNG VỤ')).toBe('BAN THƯỜNG VỤ');
    expect(behindOnBehalf('KT. CHỦ TỊCH')).toBe('KT. CHỦ TỊCH');
  });
});
