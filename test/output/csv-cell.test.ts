import { describe, expect, it } from 'vitest';
import { csvCell } from '../../src/output/csv-cell.js';

describe('a cell of a table', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+84', "'+84"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['|cmd', "'|cmd"],
    ['\r=1', '"\'\r=1"'],
  ])('runs no formula: %j', (name, cell) => {
    expect(csvCell(name)).toBe(cell);
  });

  it.each([
    ['a.pdf', 'a.pdf'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['one\ntwo', '"one\ntwo"'],
    ['a;b', '"a;b"'],
  ])('is quoted where it must be: %j', (name, cell) => {
    expect(csvCell(name)).toBe(cell);
  });

  it('leaves numbers as they are', () => expect(csvCell(-1.5)).toBe('-1.5'));
});
