import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { docxFormat } from '../../../src/output/docx/docx-format.js';
import { xmlCharacters } from '../../../src/output/xml-escape.js';
import { failedPage, toyDocument, toyPage } from '../toy-document.js';
import { forbiddenPages } from '../toy-pages.js';
import { letterheadPage, placedPage, tablePage } from '../toy-table.js';
import { bytesOf, wordsOf } from '../write-document.js';

async function html(bytes: Uint8Array): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
}

async function words(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.split(/\s+/u).filter((word) => word !== '');
}

afterEach(() => {
  vi.useRealTimers();
});

describe('docxFormat', () => {
  it('keeps headings, items and paragraphs', async () => {
    const lines = ['KẾ HOẠCH', '', 'I. MỤC ĐÍCH', '1. Một là;', '- Hai là.'].map((line) =>
      line.split(' ').filter((word) => word !== ''),
    );
    expect(await html(await bytesOf(docxFormat, [toyPage(1, lines, { boxes: false })]))).toBe(
      '<h1><strong>KẾ HOẠCH</strong></h1><h2><strong>I. MỤC ĐÍCH</strong></h2><p>1. Một là;</p><p>- Hai là.</p>',
    );
  });

  it('gives the words of the toy document back', async () => {
    expect(await words(await bytesOf(docxFormat, toyDocument()))).toEqual(wordsOf(toyDocument()));
  });

  it('writes tables as tables', async () => {
    const bytes = await bytesOf(docxFormat, [tablePage()]);
    const table = /<table>.*<\/table>/u.exec(await html(bytes))![0];
    const rows = table
      .split('</tr>')
      .map((row) => row.split('</td>').map((cell) => cell.replace(/<[^>]*>/gu, '')));
    expect(rows.slice(0, -1).map((row) => row.slice(0, -1))).toEqual([
      ...[
        ['TT', 'Nội dung và tiền', ''],
        ['1', 'Thuê xe', '8.000'],
        ['2', 'Văn phòng phẩm cho kỳ họp', '3.200'],
      ],
      ...[
        ['3', '', '50'],
        ['4', 'Nước | uống', '60'],
      ],
    ]);
    expect(await words(bytes)).toEqual(wordsOf([tablePage()]));
  });

  it('sets the letterhead in two columns without rules, line by line', async () => {
    const bytes = await bytesOf(docxFormat, [letterheadPage()]);
    expect(await html(bytes)).toBe(
      [
        '<table><tr><td><p>UBND TỈNH A</p><p>SỞ NỘI VỤ</p><p>Số: 1/KH-SNV</p></td>',
        '<td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p>',
        '<p>A, ngày 1 tháng 2 năm 2024</p></td></tr></table><h1><strong>KẾ HOẠCH</strong></h1>',
      ].join(''),
    );
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    const borders = /<w:tblBorders>.*?<\/w:tblBorders>/u.exec(xml)![0];
    expect(borders.match(/w:val="\w+"/gu)).toEqual(Array(6).fill('w:val="none"'));
    expect(await words(bytes)).toEqual(wordsOf([letterheadPage()]));
  });

  it('keeps two tables apart', async () => {
    const row = (y: number) =>
      [
        [100, 'a', y],
        [300, 'b', y],
        [500, 'c', y],
      ] as const;
    const pages = [placedPage(row(0), row(1)), placedPage(row(0), row(1))];
    expect((await html(await bytesOf(docxFormat, pages))).match(/<table>/gu)).toHaveLength(2);
  });

  it('names a failed page in its place', async () => {
    const bytes = await bytesOf(docxFormat, [failedPage(1)], { language: 'en' });
    expect(await html(bytes)).toBe('<p><em>[Page 1: could not be read]</em></p>');
  });

  it('makes the same bytes of the same pages', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-02T03:04:05Z') });
    const first = await bytesOf(docxFormat, toyDocument());
    vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
    expect(Buffer.compare(first, await bytesOf(docxFormat, toyDocument()))).toBe(0);
    expect(new TextDecoder('latin1').decode(first.subarray(0, 4))).toBe('PK\u0003\u0004');
  });

  it('writes a document without pages', async () => {
    expect(await html(await bytesOf(docxFormat, []))).toBe('');
  });

  it('gives any words back', async () => {
    const property = fc.asyncProperty(forbiddenPages, async (pages) => {
      const expected = wordsOf(pages)
        .map(xmlCharacters)
        .filter((word) => word !== '');
      expect(await words(await bytesOf(docxFormat, pages))).toEqual(expected);
    });
    await fc.assert(property, { seed: 20261121, numRuns: 15 });
  });
});
