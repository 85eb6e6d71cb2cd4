import { describe, expect, test } from 'vitest';
import { caseShapeOf } from '../../src/vietnamese/casing.js';

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
