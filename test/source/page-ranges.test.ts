import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { isWanted, parsePages } from '../../src/source/page-ranges.js';

describe('pages as people name them', () => {
  it.each([
    ['3', [3]],
    ['3-5', [3, 4, 5]],
    ['1,4-6', [1, 4, 5, 6]],
    ['8-', [8, 9]],
    [' 2 , 7 ', [2, 7]],
  ])('%s', (written, wanted) => {
    const ranges = parsePages(written);
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((page) => isWanted(page, ranges))).toEqual(wanted);
  });

  it.each(['', '0', '5-3', 'x', '1-2-3', '-4', '1.5'])('refuses `%s`', (written) => {
    expect(() => parsePages(written)).toThrow(UsageError);
  });
});
