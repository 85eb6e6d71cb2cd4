import { describe, expect, it } from 'vitest';
import { isOddNumber, isSpoiltDate, isStrange } from '../../src/restore/evidence.js';

describe('isSpoiltDate', () => {
  it.each(['3016/2021', '48/10/2023', '21712021', '(3016/2021),'])('finds %s', (text) => {
    expect(isSpoiltDate(text)).toBe(true);
  });

  it.each(['30/6/2021', '6/2021', '2021', '0912345678', '824/2020/QĐ-HĐND', '145/2020/NĐ-CP'])(
    'leaves %s',
    (text) => {
      expect(isSpoiltDate(text)).toBe(false);
    },
  );
});

describe('isOddNumber', () => {
  it.each(['29NQ/TW', '92/2017/NĐ-CP_ngay', '5#40', '7h630'])('finds %s', (text) => {
    expect(isOddNumber(text)).toBe(true);
  });

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
