import { describe, expect, it } from 'vitest';
import { isCitedAsPrinted } from '../../../src/restore/certainty/cited-as-printed.js';
import { toyWord } from './toy-word.js';

describe('what people look up by what is printed', () => {
  const isCited = (observed: string, text: string, kind?: 'code', confidence = 0.6, own = 0.1) => {
    const { decoded, tokens } = toyWord(observed, text, kind, { [observed]: own });
    return isCitedAsPrinted(decoded, observed, tokens, confidence, own);
  };

  it('is a code, a number, and letters that would become one', () => {
    expect(isCited('7-QD', '7-QĐ', 'code')).toBe(true);
    expect(isCited('16', 'lô')).toBe(true);
    expect(isCited('5l', '51')).toBe(true);
    expect(isCited('d4u', 'đầu')).toBe(false);
    expect(isCited('bo', 'bộ')).toBe(false);
  });

  it('is no word that is told by its place', () => {
    const told = (text: string, byPlace: { byPlace?: true }) => {
      const { decoded, tokens } = toyWord('1/', text);
      const arc = { ...decoded.arc, way: { ...decoded.arc, ...byPlace } };
      return isCitedAsPrinted({ arc }, '1/', tokens, 0.6, 0.1);
    };
    expect(told('I/', { byPlace: true })).toBe(false);
    expect(told('I/', {})).toBe(true);
  });

  it('is a name with digits, unless hardly anything speaks for them', () => {
    expect(isCited('P8', 'Phố')).toBe(true);
    expect(isCited('P8', 'Phố', undefined, 0.6, 0.02)).toBe(false);
    expect(isCited('P8', 'Phố', undefined, 0.45, 0.001)).toBe(true);
  });
});
