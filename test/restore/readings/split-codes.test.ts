import { describe, expect, it } from 'vitest';
import { hasSpacedCodes, joinSplitCode } from '../../../src/restore/readings/split-codes.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

const SEGMENTS = new Set(['NQ', 'KL', 'QĐ', 'NĐ', 'CP', 'TW', 'UBND', 'TT', 'VPCP']);
const isKnown = (segment: string) => SEGMENTS.has(segment);
const join = (first: string, second: string, isClean = false, isSpaced = false) =>
  joinSplitCode(first, second, { isClean, isSpaced }, isKnown)?.text;
const isHabit = (text: string) => hasSpacedCodes(tokenize(text));

describe('two tokens that are one code or date', () => {
  it.each([
    ['02/201', '7/TT-VPCP', '02/2017/TT-VPCP'],
    ['28-NQ', 'TW,', '28-NQ/TW,'],
    ['29', '-NQ/TW,', '29-NQ/TW,'],
    ['(51', '–KL/TW)', '(51–KL/TW)'],
    ['48/2013/NĐ', 'CP', '48/2013/NĐ-CP'],
    ['12/QĐ', '-UBND;', '12/QĐ-UBND;'],
    ['28-', 'NQ/TW', '28-NQ/TW'],
    ['29-', '-NQ/TW,', '29-NQ/TW,'],
    ['48/2013/NĐ-', 'CP', '48/2013/NĐ-CP'],
    ['48/2013/NĐ-', '-CP', '48/2013/NĐ-CP'],
    ['30/5/20', '19', '30/5/2019'],
    ['24/01/201', '9.', '24/01/2019.'],
    ['1-5-2', '019', '1-5-2019'],
  ])('joins `%s` and `%s`', (first, second, whole) => {
    expect(join(first, second)).toBe(whole);
  });

  it.each([
    ['a body that nobody knows', '29', '-NQ/XYZ'],
    ['classes and people stand with a blank', '20', 'NQ/TW'],
    ['a year of three digits', '30/5/20', '1'],
    ['a year of five digits', '30/5/201', '999'],
    ['a whole date and a number', '30/5/2019', '12'],
    ['no date at all', '5/20', '19'],
    ['an ordinary word', '12/QĐ', 'ngày'],
  ])('leaves apart: %s', (_, first, second) => {
    expect(join(first, second)).toBeUndefined();
  });

  it('changes nothing but years and slashes in a clean text', () => {
    expect(join('30/5/20', '19', true)).toBeUndefined();
    expect(join('29', '-NQ/TW', true)).toBeUndefined();
    expect(join('48/2013/NĐ', 'CP', true)).toBeUndefined();
    expect(join('28-', 'NQ/TW', true), 'the way of some writers').toBeUndefined();
    expect(join('28-NQ', 'TW', true)).toBe('28-NQ/TW');
  });

  it('leaves the blanks of a writer who puts them behind hyphens, but no other', () => {
    expect(join('28-', 'NQ/TW', false, true)).toBeUndefined();
    expect(join('48/2013/NĐ-', 'CP', false, true)).toBeUndefined();
    expect(join('29-', '-NQ/TW', false, true)).toBe('29-NQ/TW');
    expect(join('29', '-NQ/TW', false, true)).toBe('29-NQ/TW');
  });

  it('tells such a writer by doing so more than once, and not by one in ten codes', () => {
    expect(isHabit('số 28- NQ/TW và số 48/2013/NĐ- CP, 21-KL/TW')).toBe(true);
    expect(isHabit('số 28- NQ/TW và số 21-KL/TW')).toBe(false);
    expect(isHabit(`28- NQ/TW, 29- NQ/TW${', 21-KL/TW'.repeat(17)}`)).toBe(true);
    expect(isHabit(`28- NQ/TW, 29- NQ/TW${', 21-KL/TW'.repeat(18)}`)).toBe(false);
    expect(isHabit('số 28-\nNQ/TW và 29-\nNQ/TW; 1- Mục đích; 2- Yêu cầu'), 'line ends and lists').toBe(
      false,
    );
  });

  it('keeps each digit in its place', () => {
    for (const [first, second] of [
      ['30/5/20', '19'],
      ['48/2013/NĐ', 'CP'],
      ['29', '-NQ/TW'],
      ['29-', '-NQ/TW'],
    ] as const)
      expect(join(first, second)!.replace(/\D/gu, '')).toBe((first + second).replace(/\D/gu, ''));
  });
});
