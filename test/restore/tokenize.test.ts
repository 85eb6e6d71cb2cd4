import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf, tokenize } from '../../src/restore/tokenize.js';

const texts = (text: string) => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it('cuts at white space and says what stood between', () => {
    const tokens = tokenize('Kính gửi:\nCác  ban\r\n\r\nđảng\tủy\fHết');
    expect(tokens.map(({ text, gap }) => [text, gap])).toEqual([
      ['Kính', 'paragraph'],
      ['gửi:', 'blank'],
      ['Các', 'line'],
      ['ban', 'blank'],
      ['đảng', 'paragraph'],
      ['ủy', 'blank'],
      ['Hết', 'paragraph'],
    ]);
  });

  it.each([
    ['a line with blanks only between two lines', 'a\n  \t\nb', 'paragraph'],
    ['CRLF', 'a\r\nb', 'line'],
    ['an old Mac line end', 'a\rb', 'line'],
    ['a Unicode line separator', 'a\u2028b', 'line'],
    ['a page break', 'a\n\fb', 'paragraph'],
  ])('takes %s for what it is', (_, text, gap) => {
    expect(tokenize(text)[1]!.gap).toBe(gap);
  });

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
    expect(tokenize('tế-xã').map(({ gap }) => gap)).toEqual(['paragraph', 'none']);
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
    expect(texts('“gộc”5. 2021)/Phần')).toEqual(['“gộc”', '5.', '2021)/', 'Phần']);
    for (const whole of ['ci:ia', 'rnl:lC', '7:30', 'https://a.Vn', 'D:\\VanBan', 's6”12', 'a”5.'])
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
    for (const whole of ['TP.HCM', 'D.i', 'N.NG', 'tTá.Ch', 'www.Abc.vn', 'A.pdf', '30.Điều'])
      expect(texts(whole)).toEqual([whole]);
  });

  it('counts raised digits to the edges, not to the word', () => {
    expect(tokenize('(km², đồng³').map(({ lead, trail }) => [lead, trail])).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(edgesOf('m2')).toEqual({ lead: 0, trail: 0 });
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

  it.each([
    ...['30/9/2020', '21-QD/TW', 'a@b.vn', 'https://a.vn/b-c', '2020-2025', 'bao-cao.pdf', 'UBND', 'T-shirt'],
  ])('leaves `%s` whole', (token) => {
    expect(texts(`x ${token} y`)).toEqual(['x', token, 'y']);
  });

  it('covers the text exactly: spans ascend, and only white space is left over', () => {
    const unit = fc.constantFrom(...'aĐế19 -/.,;:()“”\n\r\f\t&@<>ẽ', '\u2028', '😀', '\ud800', '\u0301');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        let at = 0;
        for (const { text: token, span, lead, trail, gap } of tokenize(text)) {
          expect(text.slice(span.start, span.end)).toBe(token);
          expect(token).toMatch(/^\S+$/u);
          expect(text.slice(at, span.start)).toMatch(/^\s*$/u);
          expect(span.start > at || at === 0 || gap === 'none').toBe(true);
          expect({ lead, trail }).toEqual(edgesOf(token));
          at = span.end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/u);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});

describe('edgesOf', () => {
  it.each([
    ['“Đảng”,', 1, 2],
    ['(a)', 1, 1],
    ['dân', 0, 0],
    ['...', 3, 0],
    ['', 0, 0],
    ['-7%', 1, 1],
    ['tế-', 0, 1],
  ])('of `%s` are %i and %i', (text, lead, trail) => {
    expect(edgesOf(text)).toEqual({ lead, trail });
  });
});
