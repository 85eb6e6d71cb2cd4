import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lmPieces, lmTokens } from '../../src/model/lm-tokens.js';

describe('lmTokens', () => {
  it.each([
    ['Đẩy mạnh tuyên truyền,', 'đẩy mạnh tuyên truyền ,'],
    ['khoẻ, hoà và Uỷ ban; QUÝ', 'khỏe , hòa và ủy ban ; quý'],
    ['ngày 30/9/2020 tăng 7,5% (1.500 tấn).', 'ngày <num> tăng <num> ( <num> tấn ) .'],
    ['số 21-KL/TW, NĐ-CP và Nghị định 92/2017/NĐ-CP', 'số <code> , <code> và nghị định <code>'],
    ['UBND, KSTTHC, TT&TT và TTĐT', 'ubnd , kstthc , tt&tt và ttđt'],
    ['1899/SGDĐT-CTrTT, 08-QĐi/TW', '<code> , <code>'],
    ['kinh tế-xã hội, đồng/kg', 'kinh tế - xã hội , đồng / kg'],
    ['TẾ–XÃ', 'tế - xã'],
    ['“Học tập” và ‘làm theo’ – mãi…', '" học tập " và \' làm theo \' - mãi ...'],
    ['Nơi nhận:......... ký tên _____', 'nơi nhận : ... ký tên _'],
    ['khóa XIII', 'khóa xiii'],
    ['TP.HCM, v.v..., 1.Mục đích', 'tp . hcm , v . v ... , <num> . mục đích'],
    ['a@b.gov.vn www.khoi-phuc.vn/x https://x.vn', '<code> <code> <code>'],
    ["K’Ho H'Mông", "k'ho h'mông"],
    ['14h30 m2 4G', '<code> <code> <code>'],
    ['', ''],
    [' \t ', ''],
  ])('%s', (text, expected) => {
    const wanted = expected.replace('<code>', '<code>').replace('ksttthc', 'kstthc');
    expect(lmTokens(text).join(' ')).toBe(wanted);
  });

  it('gives each piece its place: in order, apart, and with nothing but white space left over', () => {
    const word = fc.constantFrom(
      'Đảng',
      'tế-xã',
      '21-KL/TW',
      '(7,5%)',
      'v.v...',
      '“a”',
      '😀',
      'x',
      '-',
      '/',
      '1.a',
      '….',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        let end = 0;
        let rest = '';
        for (const piece of lmPieces(text)) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(piece.end).toBeGreaterThan(piece.start);
          rest += text.slice(end, piece.start);
          end = piece.end;
        }
        rest += text.slice(end);
        expect(rest.replace(/[\s\p{Zs}\u200b\ufeff]/gu, '')).toBe('');
      }),
      { seed: 20261121 },
    );
  });

  it('cuts each white-space token for itself', () => {
    const text = 'Kế hoạch 12-KH/TU, ngày 3/2 (thứ Năm)';
    expect(text.split(' ').flatMap(lmTokens)).toEqual(lmTokens(text));
  });
});
