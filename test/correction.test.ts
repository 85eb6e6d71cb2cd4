import { describe, expect, it } from 'vitest';
import { applyCorrections, type Correction } from '../src/correction.js';

const correction = (start: number, end: number, intended = 'x') =>
  ({ span: { start, end }, intended }) as Correction;

describe('applyCorrections', () => {
  it('puts what is intended in the place of each span', () => {
    expect(applyCorrections('một hai ba', [correction(0, 3, '1'), correction(8, 10, '3')])).toBe('1 hai 3');
    expect(applyCorrections('ba', [correction(0, 0, 'a'), correction(2, 2, 'c')])).toBe('abac');
    expect(applyCorrections('ba', [])).toBe('ba');
  });

  it.each([
    ['overlap', [correction(0, 2), correction(1, 3)]],
    ['descend', [correction(2, 3), correction(0, 1)]],
    ['begin behind their end', [correction(2, 1)]],
    ['begin before the text', [correction(-1, 1)]],
    ['leave the text', [correction(1, 4)]],
    ['begin nowhere', [correction(Number.NaN, 2)]],
    ['end nowhere', [correction(0, Number.NaN)]],
    ['lack an end', [correction(0, undefined as unknown as number)]],
  ])('refuses spans that %s', (_, corrections) => {
    expect(() => applyCorrections('abc', corrections)).toThrow(RangeError);
  });
});
