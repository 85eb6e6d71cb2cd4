import { describe, expect, it } from 'vitest';
import {
  DATE_BEHIND_WORD,
  DATE_IN_WORDS,
  DAY_IN_WORDS,
  dateInDigits,
  isDateLine,
  isDateWithHyphens,
  WRITTEN_DATE,
} from '../../src/vietnamese/dates.js';

const groups = (source: string, text: string) => new RegExp(source, 'iu').exec(text)?.slice(1);

describe('dates of office papers', () => {
  it.each([
    ['28/6/2023', { day: 28, month: 6, year: 2023 }],
    ['28.6.2023', { day: 28, month: 6, year: 2023 }],
    ['28-6', { day: 28, month: 6, year: undefined }],
    ['6/2023', { day: undefined, month: 6, year: 2023 }],
    // Whether there is such a day, is another question.
    ['45/13/2023', { day: 45, month: 13, year: 2023 }],
  ])('have the form of `%s` in digits', (text, parts) => {
    expect(dateInDigits(text)).toEqual(parts);
  });

  it.each(['2023', '6.2023', '28/6/23', '128/6/2023', '28/6/2023.', ''])('not that of `%s`', (text) => {
    expect(dateInDigits(text)).toBeUndefined();
  });

  it('may have hyphens, in a year that papers bear', () => {
    expect(['4-5-2011', '04-05-1999'].every(isDateWithHyphens)).toBe(true);
    expect(['4-5', '4/5/2011', '4-5-1811', '4—5—2011'].some(isDateWithHyphens)).toBe(false);
  });

  it('name day, month and year in words', () => {
    expect(groups(DAY_IN_WORDS, 'đến ngày 9 tháng 7 năm 2024')).toEqual(['9', '7', '2024']);
    expect(groups(DAY_IN_WORDS, 'Ngày9 tháng7')).toEqual(['9', '7', undefined]);
    expect(groups(DAY_IN_WORDS, 'ngày tháng 7')).toBeUndefined();
    expect(groups(DATE_BEHIND_WORD, 'ngày 9 / 7 / 2024')).toEqual(['9', '7', '2024']);
  });

  it('may have room for what is written in by hand', () => {
    expect(groups(DATE_IN_WORDS, 'ngày …… tháng 7 năm 2024')).toEqual([undefined, '7', '2024']);
    expect(groups(DATE_IN_WORDS, 'ngày    tháng    năm')).toEqual([undefined, undefined, undefined]);
    expect(new RegExp(WRITTEN_DATE, 'u').test('ngày 1 5 tháng __ năm 20')).toBe(true);
  });

  it.each([
    'Cà Mau, ngày 09 tháng 7 năm 2024',
    'Thành phố Cà Mau, ngày    tháng 7 năm 20..',
    '  Quảng Bình - Đồng Hới, ngày 1 tháng 7 năm 2024',
  ])('stand with their place in the line `%s`', (line) => {
    expect(isDateLine(line)).toBe(true);
  });

  it.each([
    'ngày 09 tháng 7 năm 2024',
    'Cà Mau, ngày 09 tháng 7 năm 2024 của Sở',
    'họp tại Cà Mau, ngày 09 tháng 7 năm 2024',
  ])('not in `%s`', (line) => {
    expect(isDateLine(line)).toBe(false);
  });
});
