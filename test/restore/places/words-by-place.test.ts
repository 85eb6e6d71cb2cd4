import { describe, expect, it } from 'vitest';
import type { ScoreByPlace } from '../../../src/restore/places/word-by-place.js';
import { wordsByPlace } from '../../../src/restore/places/words-by-place.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

/** Every sign may be any letter of the same word length, none gladly. */
const score: ScoreByPlace = ({ text }, { word, lead, trail }) => {
  const observed = text.slice(lead, text.length - trail);
  return observed === word ? -0.1 : -2 - 3 * Math.abs(observed.length - word.length);
};
const TEXT =
  'SỞ NỘI VỤ\n86: 245/TB-SNV\nWv tuyên truyền\nI. MỤC ĐÍCH\na) Một\nb) Hai\n¢) Ba\nd) Bốn\n11. NỘI DUNG\n\nb/c Nguyễn Văn An';
const found = (numbering: boolean, marks: boolean) =>
  [...wordsByPlace(tokenize(TEXT), score, { numbering, marks })].map(([{ text }, { word }]) => [text, word]);

const NUMBERING = [
  ['a)', 'a'],
  ['b)', 'b'],
  ['¢)', 'c'],
  ['d)', 'd'],
  ['11.', 'II'],
];
const MARKS = [
  ['86:', 'Số'],
  ['Wv', 'V/v'],
  ['b/c', 'Đ/c'],
];

describe('wordsByPlace', () => {
  it('tells what numbers points and headings, and what letterheads and names begin with', () => {
    expect(found(true, true)).toEqual([...NUMBERING, ...MARKS]);
  });

  it('tells only what is asked for', () => {
    expect(found(true, false)).toEqual(NUMBERING);
    expect(found(false, true)).toEqual(MARKS);
    expect(found(false, false)).toEqual([]);
  });
});
