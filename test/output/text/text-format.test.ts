import { describe, expect, it } from 'vitest';
import { textFormat } from '../../../src/output/text/text-format.js';
import { failedPage, TOY_FACTS, toyDocument, toyPage } from '../toy-document.js';
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

  it('leaves the text of a text file as it is', async () => {
    const facts = { ...TOY_FACTS, source: { kind: 'text' as const, bytes: async () => new Uint8Array() } };
    const pages = [toyPage(1, [['một']], { text: 'một\r\n\f' }), toyPage(2, [['hai']], { text: 'hai' })];
    expect(await textOf(textFormat, pages, {}, facts)).toBe('một\r\n\fhai');
  });

  it('joins the lines of a paragraph when asked', async () => {
    const page = toyPage(1, [['Đẩy', 'mạnh', 'tuyên'], ['truyền', 'về', 'luật'], [], ['Hai']]);
    expect(await textOf(textFormat, [page], { reflow: true })).toBe(
      'Đẩy mạnh tuyên truyền về luật\n\nHai\n\f',
    );
  });

  it('writes the toy document', async () => {
    expect((await textOf(textFormat, toyDocument())).split('\f')[1]).toBe('Trang hai\n');
  });
});
