import { describe, expect, it } from 'vitest';
import { asNumber } from '../../../src/restore/readings/digit-letters.js';

describe('a number some of whose digits were read as letters', () => {
  it.each([
    ['2O23', '2023'],
    ['O5', '05'],
    ['1O', '10'],
    ['l5', '15'],
    ['3O/O9/2O20', '30/09/2020'],
    ['1.5O0,l0', '1.500,10'],
    ['2I-25', '21-25'],
  ])('%s is %s', (observed, number) => {
    expect(asNumber(observed)).toBe(number);
  });

  it.each([
    '2023',
    '30/9/2020',
    'O',
    'Il',
    'XII',
    'I.1',
    '1.I',
    'II1',
    'B1',
    'A4',
    '5kg',
    '4o',
    'o1',
    '7h3O',
    'O-1',
    '',
  ])('`%s` is none, or needs no change', (observed) => {
    expect(asNumber(observed)).toBeUndefined();
  });
});
