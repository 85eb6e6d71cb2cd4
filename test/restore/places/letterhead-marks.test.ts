import { describe, expect, it } from 'vitest';
import { letterheadMarks } from '../../../src/restore/places/letterhead-marks.js';
import type { ScoreByPlace } from '../../../src/restore/places/word-by-place.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

/** S is read as 8, $ or 5 now and then, ố as 6; anything else never. */
const score: ScoreByPlace = ({ text }) =>
  -8 * [...text.slice(0, 2)].filter((sign) => !'8$56'.includes(sign)).length - 1;
const found = (text: string) =>
  [...letterheadMarks(tokenize(text), score)].map(([{ text }, { word }]) => [text, word]);

describe('letterheadMarks: the subject', () => {
  it.each(['Vv', 'Wv', 'V%v', 'VW%x', 'VW', 'Vlv', 'V/y', 'V/V'])(
    'takes `%s` below the number for it',
    (mark) => {
      expect(found(`Số: 245/SGDĐT-VP\n${mark} tuyên truyền Đại hội`)).toEqual([[mark, 'V/v']]);
    },
  );

  it('looks beyond the other column of the letterhead', () => {
    const head = 'Số: 245-CV/BTGTU\n\nCỘNG HÒA XÃ HỘI\nĐộc lập\nHà Nội, ngày 2 tháng 3 năm 2020';
    expect(found(`${head}\nWv khẩn trương`)).toEqual([['Wv', 'V/v']]);
  });

  it.each([
    ['what is right', 'Số: 245/SGDĐT-VP\nV/v tuyên truyền'],
    ['words', 'Số: 245/SGDĐT-VP\nVề việc tuyên truyền'],
    ['names', 'Số: 245/SGDĐT-VP\nVy gửi'],
    ['what looks like no stroke', 'Số: 245/SGDĐT-VP\nVN da ky'],
    ['abbreviations', 'Số: 245/SGDĐT-VP\nVTV dua\nVIV dua\nVKS tinh\nVND la\nVAC la'],
    ['what a comma follows', 'Số: 245/SGDĐT-VP\nVIAC, canh\nVv, canh'],
    ['what stands below another number', 'Số: 245/SGDĐT-VP\na\nb\nc\nd\ne\n12/TB-UBND\nVv tuyên'],
    ['what is followed by a capital', 'Số: 245/SGDĐT-VP\nVv Tuyên'],
    ['what stands within a line', 'Số: 245/SGDĐT-VP\nngày Wv tuyên'],
    ['what has no number above', 'Quảng Nam\nVv tuyên truyền'],
    ['what is far below', 'Số: 245/SGDĐT-VP\na\nb\nc\nd\ne\nVv tuyên truyền'],
  ])('leaves %s alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('letterheadMarks: the number', () => {
  it.each(['86:', '$8:', '56;', 'S6:'])('takes `%s` before the first number for `Số`', (mark) => {
    expect(found(`SỞ NỘI VỤ\n${mark} 245/TB-SNV`)).toEqual([[mark, 'Số']]);
    expect(found(`SỞ NỘI VỤ\n${mark} 245 /TB-SNV`)).toEqual([[mark, 'Số']]);
    expect(found(`SỞ NỘI VỤ\n${mark} §45/TB-SNV`)).toEqual([[mark, 'Số']]);
  });

  it.each([
    ['what is right', 'Số: 245/TB-SNV'],
    ['other words', 'Mã: 245/TB-SNV'],
    ['what has no colon', '86 245/TB-SNV'],
    ['what stands within a line', 'theo 86: 245/TB-SNV'],
    ['what stands on a line of its own', '86:\n245/TB-SNV'],
    ['what no digits follow', '86: TB-SNV'],
    ['the number of a point', 'Căn cứ các văn bản sau:\n86: 245/TB-SNV'],
    ['what nothing stands above', '86: 245/TB-SNV'],
    ['what has a number above', 'Số: 12/TB-SNV\n86: 245/TB-SNV'],
    ['a text of nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
