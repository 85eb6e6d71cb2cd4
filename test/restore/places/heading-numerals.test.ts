import { describe, expect, it } from 'vitest';
import { headingNumerals } from '../../../src/restore/places/heading-numerals.js';
import type { ScoreByPlace } from '../../../src/restore/places/word-by-place.js';
import { tokenize } from '../../../src/restore/tokens/tokenize.js';

/** Letter for letter: most are printed as they are, I as 1 or l now and then, anything else nearly never. */
const score: ScoreByPlace = ({ text }, { word, lead, trail }) => {
  const observed = text.slice(lead, text.length - trail);
  if (observed.length !== word.length) return -20;
  return [...word].reduce((sum, letter, i) => {
    if (observed[i] === letter) return sum + Math.log(0.9);
    return sum + Math.log(letter === 'I' && '1l'.includes(observed[i]!) ? 0.03 : 1e-5);
  }, 0);
};

/** What the marks at the beginnings of lines are read as. */
function read(...lines: string[]): string[] {
  const tokens = tokenize(lines.join('\n'));
  const found = headingNumerals(tokens, score);
  return tokens
    .filter(({ gap }) => gap !== 'blank')
    .map((token) => {
      const placed = found.get(token);
      return placed ? placed.word + token.text.slice(token.text.length - placed.trail) : token.text;
    });
}

describe('headingNumerals', () => {
  it('tells numerals that were read as numbers by their order', () => {
    expect(read('I. MỤC ĐÍCH', '1. Nâng cao', '2. Bảo đảm', '11. NỘI DUNG', '111. TỔ CHỨC')).toEqual([
      'I.',
      '1.',
      '2.',
      'II.',
      'III.',
    ]);
    expect(read('1. MỤC ĐÍCH', '1. Nâng cao', '2. Bảo đảm', '11. NỘI DUNG')).toEqual([
      'I.',
      '1.',
      '2.',
      'II.',
    ]);
  });

  it('tells them where letters were mixed in, whatever their sign', () => {
    expect(read('I- MỤC ĐÍCH', 'lI- NỘI DUNG', 'III- TỔ CHỨC')).toEqual(['I-', 'II-', 'III-']);
    expect(read('I. MỤC ĐÍCH', 'II. NỘI DUNG', 'Ill. TỔ CHỨC')).toEqual(['I.', 'II.', 'III.']);
    expect(read('I) MỤC ĐÍCH', '1I) NỘI DUNG')).toEqual(['I)', 'II)']);
  });

  it('leaves numbers that are in their order', () => {
    const numbers = Array.from({ length: 12 }, (_, i) => `${i + 1}. Ông`);
    expect(read(...numbers)).toEqual(numbers.map((line) => line.split(' ')[0]));
    expect(read('I. MỤC ĐÍCH', '10. Ông', '11. BÀ', '12. Ông')).toEqual(['I.', '10.', '11.', '12.']);
    expect(read('1. MỤC ĐÍCH', '2. YÊU CẦU')).toEqual(['1.', '2.']);
  });

  it('leaves a number out of order that no heading before it asks for', () => {
    expect(read('11. Ông Nguyễn Văn An')).toEqual(['11.']);
    expect(read('3. Tuyên truyền', '11. Tổ chức')).toEqual(['3.', '11.']);
  });

  it('gives numerals the strokes that they lost, where the order of the others says so', () => {
    expect(read('I. MỤC ĐÍCH', 'II. NỘI DUNG', 'II. TỔ CHỨC', 'IV. KINH PHÍ')).toEqual([
      'I.',
      'II.',
      'III.',
      'IV.',
    ]);
    expect(read('I- MỤC ĐÍCH', 'I- NỘI DUNG', 'II- TỔ CHỨC', 'IV- KINH PHÍ')).toEqual([
      'I-',
      'II-',
      'III-',
      'IV-',
    ]);
    expect(read('I. MỤC ĐÍCH', 'II. NỘI DUNG', 'II. TỔ CHỨC')).toEqual(['I.', 'II.', 'III.']);
  });

  it('leaves numerals as they are where no lost stroke mends their order', () => {
    const broken = ['I. MỤC ĐÍCH', 'II. NỘI DUNG', 'V. TỔ CHỨC', 'IV. KINH PHÍ'];
    expect(read(...broken)).toEqual(['I.', 'II.', 'V.', 'IV.']);
    const anew = ['I. MỤC ĐÍCH', 'II. NỘI DUNG', 'I. TỔ CHỨC', 'II. KINH PHÍ'];
    expect(read(...anew)).toEqual(['I.', 'II.', 'I.', 'II.']);
    expect(read('I. MỤC ĐÍCH', 'I. MỤC ĐÍCH')).toEqual(['I.', 'I.']);
  });

  it('knows headings in capitals of which some were read as small letters', () => {
    expect(read('1. MUC biCH', '1. Nang cao', '2. Bao dam', 'II. NOI DUNG')).toEqual([
      'I.',
      '1.',
      '2.',
      'II.',
    ]);
    expect(read('1. UBND tỉnh', '1. Bà Út')).toEqual(['1.', '1.']);
  });

  it('leaves letters of lists, abbreviations, and marks inside a line or before small letters', () => {
    expect(read('I. MỤC ĐÍCH', 'a) Nâng cao', 'KT. CHỦ TỊCH')).toEqual(['I.', 'a)', 'KT.']);
    expect(read('I. MỤC ĐÍCH', '11. nội dung')).toEqual(['I.', '11.']);
    expect(read('I. MỤC ĐÍCH và 11. NỘI DUNG')).toEqual(['I.']);
    expect(headingNumerals([], score).size).toBe(0);
  });
});
