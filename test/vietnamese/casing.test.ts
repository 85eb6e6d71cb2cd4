import { describe, expect, test } from 'vitest';
import {
  capitalsOf,
  caseShapeOf,
  isCapitalWord,
  isCasedAsAbbreviation,
  isInCapitals,
  isMostlyInCapitals,
} from '../../src/vietnamese/casing.js';

describe('case', () => {
  test.each([
    ['ủy', 'lower'],
    ['Ủy', 'title'],
    ['Ủ', 'title'],
    ['ỦY', 'upper'],
    ['QĐ-UBND', 'upper'],
    ['TTg', 'mixed'],
    ['iPhone', 'mixed'],
    ['(Đảng', 'title'],
    ['2023', 'none'],
    ['中', 'none'],
    ['', 'none'],
  ] as const)('%s is %s', (token, shape) => {
    expect(caseShapeOf(token)).toBe(shape);
  });
});

describe('capitals', () => {
  test.each([
    ['UBND', 'UBND'],
    ['(BI),', 'BI'],
    ['12CP', 'CP'],
    ['A', undefined],
    ['PT&TH', undefined],
    ['TTg', undefined],
    ['', undefined],
  ])('of the token %s are %s', (token, capitals) => {
    expect(capitalsOf(token)).toBe(capitals);
  });

  test('may be those of an abbreviation', () => {
    expect(['UBND', '“PT&TH”,', 'R&D'].every(isCasedAsAbbreviation)).toBe(true);
    expect(['A', '12CP', 'TTg', 'UBND-HN', ''].some(isCasedAsAbbreviation)).toBe(false);
  });

  test('may be those of a heading', () => {
    expect(['Ý', 'ĐẢNG,', 'PHỐ-XÃ', '“KẾT'].every(isCapitalWord)).toBe(true);
    expect(['Ý-kiến', 'Đảng', 'A.B', '12', ''].some(isCapitalWord)).toBe(false);
  });

  test('are all of a line, or nearly all', () => {
    for (const line of ['MỤC ĐÍCH, YÊU CẦU', 'KẾ HOẠCH NĂM 2024'])
      expect([isInCapitals(line), isMostlyInCapitals(line)]).toEqual([true, true]);
    expect([isInCapitals('KẾ HOẠCH CÔNG TAc'), isMostlyInCapitals('KẾ HOẠCH CÔNG TAc')]).toEqual([
      false,
      true,
    ]);
    for (const line of ['Kế hoạch', 'A', '2024', 'UBND tỉnh', ''])
      expect([isInCapitals(line), isMostlyInCapitals(line)]).toEqual([false, false]);
  });
});
