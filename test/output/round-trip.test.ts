import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { altoFormat } from '../../src/output/alto/alto-format.js';
import { docxFormat } from '../../src/output/docx/docx-format.js';
import { hocrFormat } from '../../src/output/hocr/hocr-format.js';
import type { JsonDocument } from '../../src/output/json/document.js';
import { jsonFormat } from '../../src/output/json/json-format.js';
import { textFormat } from '../../src/output/text/text-format.js';
import type { RestoredPage } from '../../src/restored.js';
import { openAlto } from '../../src/source/markup/alto/open-alto.js';
import { openHocr } from '../../src/source/markup/hocr/open-hocr.js';
import { allPages, textOfPage } from '../source/markup/read-all.js';
import { toyDocument, toyPage } from './toy-document.js';
import { bytesOf, textOf, wordsOf } from './write-document.js';
import { HAS_XMLLINT, xmllint } from './xmllint.js';

const LINES = [
  'UBND TỈNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 311/QĐ-UBND Hà Nội, ngày 18 tháng 02 năm 2025',
  '',
  'QUYẾT ĐỊNH',
  'Về việc công bố danh mục <mới> & "cũ" của Sở',
  'I. MỤC ĐÍCH',
  '1. Nội dung trọng tâm',
  '- Đẩy mạnh tuyên truyền, học tập;',
  '+ a_b *c* #d |e| 30.000 đồng ]]> --',
  'Điều 1. Công bố kèm theo Quyết định này danh mục',
  'thủ tục hành chính trong lĩnh vực khoáng sản.',
];

/** Two documents: one with boxes and changes, one of plain text with the look of a decision. */
const documents: Record<string, RestoredPage[]> = {
  toy: toyDocument(),
  decision: [
    toyPage(
      1,
      LINES.map((line) => line.split(' ').filter((word) => word !== '')),
      { boxes: false },
    ),
    toyPage(2, [['Điều', '2.', 'Hết.']]),
  ],
};

function split(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

describe.each(Object.entries(documents))('all formats of the document `%s`', (_, pages) => {
  const words = wordsOf(pages);

  it('text', async () => {
    expect(split(await textOf(textFormat, pages))).toEqual(words);
  });

  it('JSON', async () => {
    const document = JSON.parse(await textOf(jsonFormat, pages)) as JsonDocument;
    expect(
      document.pages.flatMap(({ lines }) => lines.flatMap((l) => l.words.map(({ text }) => text))),
    ).toEqual(words);
  });

  it('DOCX, read by mammoth', async () => {
    const buffer = Buffer.from(await bytesOf(docxFormat, pages));
    expect(split((await mammoth.extractRawText({ buffer })).value)).toEqual(words);
  });

  it.skipIf(!HAS_XMLLINT)('hOCR, read by xmllint (skipped where that is not installed)', async () => {
    const path = 'string(//*[local-name()="body"])';
    expect(split(xmllint(await textOf(hocrFormat, pages), '--xpath', path).output)).toEqual(words);
  });

  it.skipIf(!HAS_XMLLINT)('ALTO, read by xmllint (skipped where that is not installed)', async () => {
    const alto = await textOf(altoFormat, pages);
    const read = words.map((_, index) => `(//*[local-name()="String"])[${index + 1}]/@CONTENT`);
    const { output } = xmllint(
      alto,
      '--xpath',
      `concat(${read.map((path) => `${path}, " "`).join(', ')}, "")`,
    );
    expect(split(output)).toEqual(words);
    expect(xmllint(alto, '--xpath', 'count(//*[local-name()="String"])').output.trim()).toBe(
      String(words.length),
    );
  });

  it('hOCR and ALTO, read by our own readers, lines and all', async () => {
    const texts = pages.map(({ text }) => text);
    const name = 'file';
    expect((await allPages(openHocr(await bytesOf(hocrFormat, pages), { name }))).map(textOfPage)).toEqual(
      texts,
    );
    expect((await allPages(openAlto(await bytesOf(altoFormat, pages), { name }))).map(textOfPage)).toEqual(
      texts,
    );
  });
});
