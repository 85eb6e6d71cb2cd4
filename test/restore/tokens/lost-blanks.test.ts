import { describe, expect, it } from 'vitest';
import { cutAtLostBlanks } from '../../../src/restore/tokens/lost-blanks.js';

const texts = (text: string) => text.split(' ').flatMap(cutAtLostBlanks);

describe('cutAtLostBlanks', () => {
  it('cuts two words behind the separator between them', () => {
    expect(texts('kinh tế-xã hội')).toEqual(['kinh', 'tế-', 'xã', 'hội']);
    expect(texts('KINH TẾ-XÃ HỘI MÁC-LÊNIN, KT-XH')).toEqual([
      'KINH',
      'TẾ-',
      'XÃ',
      'HỘI',
      'MÁC-',
      'LÊNIN,',
      'KT-XH',
    ]);
    expect(texts('nhiệm vụ/giải pháp')).toEqual(['nhiệm', 'vụ/', 'giải', 'pháp']);
  });

  it('cuts behind a colon, and off the number of a footnote', () => {
    expect(texts('Số:12/QĐ-UBND gửi:UBND bài:7-1-2026')).toEqual([
      'Số:',
      '12/QĐ-UBND',
      'gửi:',
      'UBND',
      'bài:',
      '7-1-2026',
    ]);
    expect(texts('“gộc”5. 2021)/Phần 50%hộ')).toEqual(['“gộc”', '5.', '2021)/', 'Phần', '50%', 'hộ']);
    expect(texts('phi€u(1) Tinh uy(3), bao[4]. 12/QD-UBND(2)')).toEqual([
      ...['phi€u', '(1)', 'Tinh', 'uy', '(3),', 'bao', '[4].', '12/QD-UBND', '(2)'],
    ]);
    expect(texts('dong/m2, nguoi/km², µg/m3')).toEqual(['dong/', 'm2,', 'nguoi/', 'km²,', 'µg/m3']);
    expect(texts('1%/thang, 0,5%/ngay')).toEqual(['1%/', 'thang,', '0,5%/', 'ngay']);
    for (const whole of [
      'ci:ia',
      'rnl:lC',
      '7:30',
      'https://a.Vn',
      'D:\\VanBan',
      's6”12',
      'a”5.',
      '(Ng.03b).',
      'c4c(',
      'a(16',
    ])
      expect(texts(whole)).toEqual([whole]);
  });

  it('cuts behind initials, titles and sentences that lost their blank', () => {
    expect(texts('V.I.Lénin, C.Mác-Ph.Ăngghen')).toEqual([
      'V.',
      'I.',
      'Lénin,',
      'C.',
      'Mác-',
      'Ph.',
      'Ăngghen',
    ]);
    expect(texts('GS.TS.Nguyễn dân.Nhà')).toEqual(['GS.TS.', 'Nguyễn', 'dân.', 'Nhà']);
    for (const whole of ['TP.HCM', 'D.i', 'N.NG', 'tTá.Ch', 'www.Abc.vn', 'A.pdf'])
      expect(texts(whole)).toEqual([whole]);
  });

  it('cuts a word off the number or the letter of its point', () => {
    expect(texts('1.Dat 12)Cap Dieu5.Bo 2-Dao a)Lam III.CAC C.TONG 7.Y')).toEqual([
      ...['1.', 'Dat', '12)', 'Cap', 'Dieu5.', 'Bo', '2-', 'Dao', 'a)', 'Lam', 'III.', 'CAC', 'C.', 'TONG'],
      ...['7.', 'Y'],
    ]);
    expect(texts('KT.CHANH TT.HDND')).toEqual(['KT.', 'CHANH', 'TT.', 'HDND']);
    for (const whole of ['tru.c3.ng', '45.KH/TU', '07-CTr', 'h1.ng', 'TP.HCM'])
      expect(texts(whole)).toEqual([whole]);
  });

  it('cuts between words behind colons, numbers behind what lists them, and at brackets', () => {
    expect(texts('gom:thon lua,3 gio;4')).toEqual(['gom:', 'thon', 'lua,', '3', 'gio;', '4']);
    expect(texts('v/cHung D/cLan')).toEqual(['v/c', 'Hung', 'D/c', 'Lan']);
    expect(texts('thon(theo (ba)lan VT(Lt.05).')).toEqual(['thon', '(theo', '(ba)', 'lan', 'VT', '(Lt.05).']);
    for (const whole of ['ml:an', 'hC)c', 'ch(mg']) expect(texts(whole)).toEqual([whole]);
  });

  it('cuts a word off the code or the date in front that it lost its blank to', () => {
    expect(texts('21-NQ/TW,ngay 07/8/2017;Nghi dinh')).toEqual([
      '21-NQ/TW,',
      'ngay',
      '07/8/2017;',
      'Nghi',
      'dinh',
    ]);
    expect(texts('21-NQ/TW,KL a@b.vn,cc 1,5 q,w')).toEqual(['21-NQ/TW,', 'KL', 'a@b.vn,cc', '1,5', 'q,w']);
  });

  it('cuts the values of a list apart', () => {
    expect(texts('1,Nguyén vu,"Dia 2;"Lé "A",ban STT,12,Ho')).toEqual([
      ...['1,', 'Nguyén', 'vu,', '"Dia', '2;', '"Lé', '"A",', 'ban', 'STT,', '12,', 'Ho'],
    ]);
    expect(texts('"ten":"An","tu":35} A;Chuc dung|Don')).toEqual([
      ...['"ten":', '"An",', '"tu":', '35}', 'A;', 'Chuc', 'dung|', 'Don'],
    ]);
    for (const whole of ['1,5', '1,àm', 'th|nh', 'lu"c', 'c,ua', '“a”.'])
      expect(texts(whole)).toEqual([whole]);
  });

  it.each([
    ...['30/9/2020', '21-QD/TW', 'a@b.vn', 'https://a.vn/b-c', '2020-2025', 'bao-cao.pdf', 'UBND', 'T-shirt'],
  ])('leaves `%s` whole', (token) => {
    expect(texts(`x ${token} y`)).toEqual(['x', token, 'y']);
  });
});
