import { describe, expect, it } from 'vitest';
import { listLetters } from '../../../src/restore/places/list-letters.js';
import type { ScoreByPlace } from '../../../src/restore/places/word-by-place.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

/** đ is printed for d and d for đ now and then, the sign of the cent for c; anything else nearly never. */
const score: ScoreByPlace = ({ text }, { word: letter, lead, trail }) => {
  const observed = text.slice(lead, text.length - trail);
  if (observed === letter) return Math.log(0.9);
  const isKin = ['dđ', 'đd', '¢c'].includes(observed + letter);
  return Math.log(isKin ? 0.2 : 1e-6);
};

/** The points of a list, each with a word behind it, as they are read. */
function read(...marks: string[]): string[] {
  const tokens = tokenize(marks.map((mark) => `${mark} mục`).join('\n'));
  const found = listLetters(tokens, score);
  return tokens.filter(({ text }) => text !== 'mục').map((token) => found.get(token)?.word ?? token.text);
}

describe('listLetters', () => {
  it('tells d and đ by what stands before and behind them', () => {
    expect(read('a)', 'b)', 'c)', 'd)', 'd)', 'e)', 'g)')).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g']);
    expect(read('(c)', '(đ)', '(đ)', '(e)')).toEqual(['c', 'd', 'đ', 'e']);
    expect(read('c)', 'd)')).toEqual(['c', 'd']);
  });

  it('reads a sign between two letters as the one that is missing', () => {
    expect(read('a)', 'b)', '¢)', 'd)')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('follows one list after another', () => {
    expect(read('a)', 'b)', 'a)', 'b)', 'c)')).toEqual(['a', 'b', 'a', 'b', 'c']);
  });

  it('leaves what is none of the letters, and marks inside a line', () => {
    expect(read('a)', '*)', 'b)')[1]).toBe('*)');
    expect(listLetters(tokenize('điểm d) khoản 1'), score).size).toBe(0);
    expect(listLetters([], score).size).toBe(0);
  });

  it('is unsure where the places do not tell', () => {
    // 0.2 for a c, e^-3 for no letter at all: four fifths are not enough.
    expect(read('¢)')).toEqual(['¢)']);
  });
});
