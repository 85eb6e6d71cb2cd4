import { describe, expect, it } from 'vitest';
import { impossibleDates, isSpoiltDate } from '../../../src/restore/certainty/spoilt-dates.js';

describe('isSpoiltDate', () => {
  it.each(['3016/2021', '48/10/2023', '21712021', '(3016/2021),', '31/02/2022', '29/2/2023', '00/5/2021'])(
    'finds %s',
    (text) => {
      expect(isSpoiltDate(text)).toBe(true);
    },
  );

  it.each(['30/6/2021', '6/2021', '2021', '0912345678', '824/2020/QĐ-HĐND', '145/2020/NĐ-CP', '29/2/2024'])(
    'leaves %s',
    (text) => {
      expect(isSpoiltDate(text)).toBe(false);
    },
  );
});

describe('impossibleDates', () => {
  const found = (text: string) => {
    const words = text.split(' ');
    return [...impossibleDates(words)].map((at) => words[at]);
  };

  it.each([
    ['Hà Nội, ngày 15 tháng 13 năm 2021', ['15', '13', '2021']],
    ['từ ngày 45 tháng 6', ['45', '6']],
    ['Đà Nẵng, ngày45 tháng 6 năm2021.', ['ngày45', '6', 'năm2021.']],
    ['Ngày 29 tháng 2 năm 2023; ngày 31 tháng 4', ['29', '2', '2023;', '31', '4']],
  ])('finds the digits of %s', (text, digits) => {
    expect(found(text)).toEqual(digits);
  });

  it.each([
    'Hà Nội, ngày 29 tháng 2 năm 2024',
    'ngày 29 tháng 2',
    'ngày 5 tháng 120 năm',
    'trong 45 ngày, 13 tháng',
    'ngày tháng 13',
  ])('leaves %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
