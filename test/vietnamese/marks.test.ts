import { describe, expect, test } from 'vitest';
import {
  composeLetter,
  decomposeLetter,
  MARKED_CAPITALS,
  MARKED_LETTERS,
  SHAPE_MARKS,
  stripMarks,
  stripTone,
  VOWELS,
  withTone,
} from '../../src/vietnamese/marks.js';

/** Combining character of each tone, as Unicode names them. */
const TONE_MARKS = {
  ngang: '',
  huyen: '\u0300',
  hoi: '\u0309',
  nga: '\u0303',
  sac: '\u0301',
  nang: '\u0323',
};

describe('letters', () => {
  test('there are 134 marked letters, each one UTF-16 unit', () => {
    const all = [...MARKED_LETTERS, ...MARKED_CAPITALS];
    expect(new Set(all).size).toBe(134);
    expect(all.every((c) => c.length === 1)).toBe(true);
    expect(VOWELS.join('')).toBe('aăâeêioôơuưy');
  });

  test('taken apart and put together they are what Unicode says they are', () => {
    for (const letter of [...MARKED_LETTERS, ...MARKED_CAPITALS, 'a', 'Y', 'd', 'D']) {
      const p = decomposeLetter(letter)!;
      expect(composeLetter(p.base, p.shape, p.tone, p.upper)).toBe(letter);
      if (p.shape === 'stroke') continue;
      const base = p.upper ? p.base.toUpperCase() : p.base;
      expect((base + SHAPE_MARKS[p.shape] + TONE_MARKS[p.tone]).normalize('NFC')).toBe(letter);
    }
  });

  test('what is no Vietnamese letter has no parts', () => {
    expect(decomposeLetter('b')).toBeUndefined();
    expect(decomposeLetter('ñ')).toBeUndefined();
    expect(composeLetter('e', 'breve', 'ngang')).toBeUndefined();
    expect(composeLetter('d', 'stroke', 'sac')).toBeUndefined();
  });

  test('withTone leaves letters that bear no tone', () => {
    expect(withTone('Ộ', 'ngang')).toBe('Ô');
    expect(withTone('y', 'nga')).toBe('ỹ');
    expect([withTone('đ', 'sac'), withTone('b', 'sac')]).toEqual(['đ', 'b']);
  });
});

describe('stripping', () => {
  test('tone and shape are not the same', () => {
    expect(stripTone('Đường lối TỘC NGƯỜI, café ñ')).toBe('Đương lôi TÔC NGƯƠI, cafe ñ');
    expect(stripMarks('Đường lối TỘC NGƯỜI, ñ ü')).toBe('Duong loi TOC NGUOI, ñ ü');
  });
});
