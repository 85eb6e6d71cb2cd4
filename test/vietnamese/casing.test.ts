import { describe, expect, test } from 'vitest';
import { applyCase, caseShapeOf } from '../../src/vietnamese/casing.js';

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

  test('a shape is put on', () => {
    expect(applyCase('đảng', 'upper')).toBe('ĐẢNG');
    expect(applyCase('ĐẢNG', 'lower')).toBe('đảng');
    expect(applyCase('"đảng', 'title')).toBe('"Đảng');
    expect(applyCase('ẢNH', 'title')).toBe('Ảnh');
    expect(applyCase('TTg', 'mixed')).toBe('TTg');
    expect(applyCase('123', 'title')).toBe('123');
  });
});
