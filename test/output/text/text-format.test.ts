import { describe, expect, it } from 'vitest';
import { textFormat } from '../../../src/output/text/text-format.js';
import { failedPage, TOY_FACTS, toyDocument, toyPage } from '../toy-document.js';
import { tablePage } from '../toy-table.js';
import { textOf } from '../write-document.js';

describe('textFormat', () => {
  it('ends every page with a line end and a form feed, as pdftotext does', async () => {
    const pages = [
      toyPage(1, [['một'], ['hai', 'ba']]),
      toyPage(2, []),
      failedPage(3),
      toyPage(4, [['bốn']]),
    ];
    expect(await textOf(textFormat, pages)).toBe('một\nhai ba\n\f\f\fbốn\n\f');
  });

  it.each(['một', 'một\r\n', 'một\f', 'một\n\fhai\n\f', 'một\fhai', 'một\n\f\n', '\f\fhai \n'])(
    'leaves the form feeds and line ends of the text file %j as they are',
    async (text) => {
      const bytes = async () => new TextEncoder().encode(text);
      const facts = { ...TOY_FACTS, source: { kind: 'text' as const, bytes } };
      const texts = text.split('\f');
      if (texts.length > 1 && texts.at(-1)!.trim() === '') texts.pop();
      const pages = texts.map((page, index) => toyPage(index + 1, [], { text: page }));
      expect(await textOf(textFormat, pages, {}, facts)).toBe(text);
    },
  );

  it('joins the lines of a paragraph when asked', async () => {
    const page = toyPage(1, [['Đẩy', 'mạnh', 'tuyên'], ['truyền', 'về', 'luật'], [], ['Hai']]);
    expect(await textOf(textFormat, [page], { reflow: true })).toBe(
      'Đẩy mạnh tuyên truyền về luật\n\nHai\n\f',
    );
  });

  it('joins no rows of a table', async () => {
    const table = tablePage();
    const lines = table.lines.map(({ words }) => words.map(({ text }) => text).join(' '));
    const page = { ...table, text: `${lines.join('\n')}\n` };
    expect(await textOf(textFormat, [page], { reflow: true })).toBe(`${lines.join('\n')}\n\f`);
  });

  it('writes the toy document', async () => {
    expect((await textOf(textFormat, toyDocument())).split('\f')[1]).toBe('Trang hai\n');
  });
});
