import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf, tokenize } from '../../../src/restore/tokens/tokenize.js';

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

  it('cuts at mark-up, which is in no token', () => {
    const text = '<p>Các <b>ban</b> đảng</p>\n<p>a</p>';
    expect(tokenize(text).map(({ text, span, gap }) => [text, span.start, gap])).toEqual([
      ['Các', 3, 'paragraph'],
      ['ban', 10, 'mark-up'],
      ['đảng', 18, 'mark-up'],
      ['a', 30, 'paragraph'],
    ]);
  });

  it('cuts where a blank was lost, and says that nothing stands there', () => {
    expect(tokenize('tế-xã hội').map(({ text, gap }) => [text, gap])).toEqual([
      ['tế-', 'paragraph'],
      ['xã', 'none'],
      ['hội', 'blank'],
    ]);
  });

  it('counts raised digits to the edges, not to the word', () => {
    expect(tokenize('(km², đồng³').map(({ lead, trail }) => [lead, trail])).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(edgesOf('m2')).toEqual({ lead: 0, trail: 0 });
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
