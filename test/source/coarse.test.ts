import { describe, expect, it } from 'vitest';
import type { Word } from '../../src/document.js';
import { coarseness } from '../../src/source/coarse.js';

const wordsOf = (...heights: number[]): Word[] =>
  heights.map((height) => ({ observed: 'chữ', box: { x: 0, y: 0, width: 9, height } }));

describe('coarseness', () => {
  it('warns of small letters, in pixels of the picture as it came', () => {
    // read three times as large
    const toPage = [1 / 3, 0, 0, 1 / 3, 0, 0] as const;
    expect(coarseness(wordsOf(27, 27, 80), toPage)).toMatch(/too coarse: .* about 5 pixels/u);
    expect(coarseness(wordsOf(27, 27, 80), [1, 0, 0, 1, 0, 0])).toBeUndefined();
    expect(coarseness(wordsOf(60, 60, 9), toPage)).toBeUndefined();
  });

  it('says nothing where nothing was measured', () => {
    expect(
      coarseness([{ observed: 'chữ' }, { observed: '—', box: { x: 0, y: 0, width: 9, height: 2 } }], []),
    ).toBeUndefined();
    expect(coarseness([], [1, 0, 0, 1, 0, 0])).toBeUndefined();
  });
});
