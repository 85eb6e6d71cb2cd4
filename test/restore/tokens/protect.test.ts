import { describe, expect, it } from 'vitest';
import { isProtected } from '../../../src/restore/tokens/protect.js';

describe('isProtected', () => {
  it.each([
    ['addresses', ['https://dangcongsan.vn/tin?id=1', 'www.hanoi.gov.vn', 'ftp://a.b/c', 'http://x']],
    ['e-mail', ['banbientap@dangcongsan.vn', 'vp.ubnd@hanoi.gov.vn,', 'a@b.vn']],
    [
      'mark-up',
      ['<b>', '</p>', '<br/>', '&nbsp;', '&amp;', '&#7889;', 'kh&ocirc;ng,', 't&#7889;i', 'v&#x1EC1;'],
    ],
    ['dates', ['30/9/2020', '01/12/2022', '2-9-1945', '(19/5/1890)', '03.02.1930', '30/9/2020,']],
    ['times', ['7:30', '14:05:09', '08.00']],
    ['amounts', ['1.500', '1.500.000', '7,5%', '2.345,67', '12.000.000,', '100%', '5°']],
    ['years and long numbers', ['1945', '2023,', '(2021)', '0903123456', '10000']],
    ['ranges', ['2020-2025', '2021–2026', '1/2', '15-20']],
    ['list numbers', ['1.', '12)', '(3)', '1.1.', '2.3.4']],
    ['Roman numbers of parts', ['I-', 'V/', 'VI-', '(IX)', 'XII)', 'V.1.', 'II.3.2', 'X.10-']],
    ['fractions and numbers of footnotes', ['½', '(²)', '¹,']],
    ['formulas', ['CO₂', 'H₂O,', 'Pb₂']],
    [
      'file names',
      [
        'bao-cao.pdf',
        'KH_2023.docx',
        'a/b/anh.JPG',
        'bang.xlsx,',
        'so_lieu.csv)',
        '//may-chu/tai-lieu/',
        'cau-hinh.yaml',
        'ke.odt',
      ],
    ],
  ])('lets %s pass', (_, tokens) => {
    for (const token of tokens) expect([token, isProtected(token)]).toEqual([token, true]);
  });

  it.each([
    ['words, damaged or not', ['Đảng', 'Pdng', 'dang,', '“tự', 'kinh', 'chính.', 'UBND', 'XIII', 'và/hoặc']],
    ['digits that are letters', ['d4u', '14n', 's6', 'b6', '13', '1', '6', '9i', 'l0']],
    ['numerals that may be syllables or abbreviate', ['VI', 'VI.', 'V.I.', 'X', 'CV-', 'XXXX-', 'IIII/']],
    ['document codes', ['21-QD/TW', '92/2017/ND-CP', '86-HD/BTGTU']],
    ['abbreviations with `&`', ['CN&CTTDT;', 'TN&MT;']],
    ['signs that are letters', ['&', '€', '¢', 'P&', '<', '@', '']],
    ['a sentence end without a blank', ['dân.Nhà', 'pháp.docs']],
  ])('leaves %s to the channel', (_, tokens) => {
    for (const token of tokens) expect([token, isProtected(token)]).toEqual([token, false]);
  });
});
