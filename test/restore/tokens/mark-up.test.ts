import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarkUp } from '../../../src/restore/tokens/mark-up.js';
import { garbage, SEEDED } from '../../properties/arbitraries.js';

const found = (text: string) => findMarkUp(text).map(({ start, end }) => text.slice(start, end));

describe('findMarkUp', () => {
  it('finds tags with their attributes, over line ends, too', () => {
    expect(
      found('<p class="noi-dung" id=x>Cac <b>don vi</b><br/>\n<img\n src=\'a.png\' alt="Can bo"/>'),
    ).toEqual(['<p class="noi-dung" id=x>', '<b>', '</b>', '<br/>', '<img\n src=\'a.png\' alt="Can bo"/>']);
    expect(found('<!DOCTYPE html><?xml version="1.0"?><w:t xml:space="preserve">a</w:t>')).toEqual([
      '<!DOCTYPE html>',
      '<?xml version="1.0"?>',
      '<w:t xml:space="preserve">',
      '</w:t>',
    ]);
  });

  it('finds comments, scripts and styles as a whole, whatever letters stand around', () => {
    expect(
      found('a <!-- <b> ghi\nchu --> İ <SCRIPT src="x">var a = "<i>";</Script> b <style>p{}</style>'),
    ).toEqual(['<!-- <b> ghi\nchu -->', '<SCRIPT src="x">var a = "<i>";</Script>', '<style>p{}</style>']);
    expect(found('<!-- <!-- a --> b')).toEqual(['<!-- <!-- a -->']);
    // What is never closed is none of them.
    expect(found('<!-- ghi chu <b>')).toEqual(['<b>']);
  });

  it('finds references to signs, but no letters within words', () => {
    expect(found('Các&nbsp;đơn vị &lt;b&gt; kh&ocirc;ng T&T; TN&amp;MT')).toEqual([
      '&nbsp;',
      '&lt;',
      '&gt;',
      '&amp;',
    ]);
  });

  it('finds code and the targets of links in Markdown', () => {
    expect(
      found('`config.yaml` `x_1` `f(x)` [dan van](https://a.vn/b_(c)?d) ![](a.png) [1](2) [a](b.md "Bo")'),
    ).toEqual(['`config.yaml`', '`x_1`', '`f(x)`', '](https://a.vn/b_(c)?d)', '](a.png)', '](b.md']);
    expect(found('a\n```python\nx = `1.0` <b>\n```\nb\n````\nc\n```\n````')).toEqual([
      '```python\nx = `1.0` <b>\n```',
      '````\nc\n```\n````',
    ]);
  });

  it('finds commands of TeX up to the words they hold, and places to fill in', () => {
    expect(
      found('\\section*{Muc dich} \\begin{itemize} \\textbf{nhan thirc} \\cite[tr. 5]{an-2020} \\item'),
    ).toEqual([...['\\section*{', '\\begin{itemize}', '\\textbf{', '\\cite[tr. 5]{an-2020}']]);
    expect(found('{{ ten_don_vi }} gui \u0024{nguoi_nhan} <%= so %> {a}')).toEqual([
      ...['{{ ten_don_vi }}', '\u0024{nguoi_nhan}', '<%= so %>'],
    ]);
    expect(found('C:\\Van{a} it\\i{ D:\\HoSo\\{2024}')).toEqual([]);
  });

  it.each([
    ['signs and comparisons', '5 < 10 va 20 > 3, x<y; gia <= 5, <3'],
    ['words in angle brackets', '<<Nhan Dan>> <cac don vi> <đồng>'],
    ['back ticks that stand for quotes', '`cua` dan` tr`n `Đảng và Nhà nước` '],
    ['a fence that nobody closes', '```\nCan ctr'],
    ['rules across the page', '~~~~~\nCan ctr\n~~~~~'],
    ['what begins like a declaration', '<!Can ctr\nLuat T6 chirc>, <?can\nctr?>'],
    ['what scanners make of spots', 'h<;>cl~i &% & a&b; ~~ <>'],
  ])('takes %s for text', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives ascending spans that do not overlap, of any text', () => {
    const piece = fc.oneof(
      garbage,
      ...[
        '<b>',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '```',
        '\n```\n',
        '~~~',
        '`a.b`',
        '](a.b)',
        '&lt;',
        '<a b="',
      ].map((text) => fc.constant(text)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of findMarkUp(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      SEEDED,
    );
  });
});
