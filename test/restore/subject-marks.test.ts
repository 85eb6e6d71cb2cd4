import { describe, expect, it } from 'vitest';
import { subjectMarks } from '../../src/restore/subject-marks.js';
import { tokenize } from '../../src/restore/tokenize.js';

const found = (text: string) => [...subjectMarks(tokenize(text)).keys()].map(({ text }) => text);

describe('subjectMarks', () => {
  it.each(['Vv', 'Wv', 'V%v', 'VW%x', 'VW', 'Vlv', 'V/y', 'V/V'])(
    'takes `%s` below the number for it',
    (mark) => {
      expect(found(`Số: 245/SGDĐT-VP\n${mark} tuyên truyền Đại hội`)).toEqual([mark]);
    },
  );

  it('looks beyond the other column of the letterhead', () => {
    const head = 'Số: 245-CV/BTGTU\n\nCỘNG HÒA XÃ HỘI\nĐộc lập\nHà Nội, ngày 2 tháng 3 năm 2020';
    expect(found(`${head}\nWv khẩn trương`)).toEqual(['Wv']);
  });

  it.each([
    ['what is right', 'Số: 245/SGDĐT-VP\nV/v tuyên truyền'],
    ['words', 'Số: 245/SGDĐT-VP\nVề việc tuyên truyền'],
    ['names', 'Số: 245/SGDĐT-VP\nVy gửi'],
    ['what is followed by a capital', 'Số: 245/SGDĐT-VP\nVv Tuyên'],
    ['what stands within a line', 'Số: 245/SGDĐT-VP\nngày Wv tuyên'],
    ['what has no number above', 'Quảng Nam\nVv tuyên truyền'],
    ['what is far below', 'Số: 245/SGDĐT-VP\na\nb\nc\nd\ne\nVv tuyên truyền'],
  ])('leaves %s alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
