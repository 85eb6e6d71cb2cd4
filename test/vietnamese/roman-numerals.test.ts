import { describe, expect, it } from 'vitest';
import {
  firstNumerals,
  HEADING_NUMERALS,
  isNumeral,
  isOtherNumeral,
  SMALL_NUMERAL,
} from '../../src/vietnamese/roman-numerals.js';

const SMALL = new RegExp(`^${SMALL_NUMERAL}$`, 'u');

describe('Roman numerals', () => {
  it('are counted from I on', () => {
    expect(firstNumerals(4)).toEqual(['I', 'II', 'III', 'IV']);
    expect(firstNumerals(25).slice(8)).toEqual(
      'IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV'.split(' '),
    );
    expect(HEADING_NUMERALS.at(-1)).toBe('XV');
  });

  it('are all known by their form', () => {
    for (const numeral of firstNumerals(39)) {
      expect(isNumeral(numeral)).toBe(true);
      expect(numeral).toMatch(SMALL);
    }
  });

  it.each(['', 'IIII', 'VV', 'IC', 'XXXX', 'i', 'M', 'C'])('are not `%s`', (text) => {
    expect(isNumeral(text)).toBe(false);
    expect(text).not.toMatch(SMALL);
  });

  it('number parts below forty only', () => {
    expect(isNumeral('XLI')).toBe(true);
    expect('XLI').not.toMatch(SMALL);
  });

  it('are never another numeral', () => {
    expect(isOtherNumeral('II', 'III')).toBe(true);
    expect(isOtherNumeral('II', 'II')).toBe(false);
    expect(isOtherNumeral('II', 'HI')).toBe(false);
  });
});
