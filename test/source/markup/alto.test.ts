import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { altoFormat } from '../../../src/output/alto/alto-format.js';
import { isAlto, openAlto } from '../../../src/source/markup/alto/open-alto.js';
import { failedPage, toyDocument } from '../../output/toy-document.js';
import { bytesOf } from '../../output/write-document.js';
import { allPages, exportBytes, textOfPage, utf8 } from './read-all.js';

const name = 'page.xml';
const open = (xml: string) => openAlto(utf8(xml), { name });
const alto = (lines: string) =>
  `<alto><Layout><Page><PrintSpace><TextBlock>${lines}</TextBlock></PrintSpace></Page></Layout></alto>`;

describe('openAlto', () => {
  it('reads Tesseract, ALTO 3', async () => {
    const [first] = await allPages(openAlto(exportBytes('tesseract-5.3.alto.xml'), { name }));
    expect(textOfPage(first!)).toBe(
      '1. Đẩy mạnh tuyên truyền, học tập <tư\ntưởng> "Hồ Chí Minh" & nâng cao.\n\n2. Có hiệu lực từ ngày ký.',
    );
    expect(first).toMatchObject({ number: 1, imageName: 'page.png', warnings: [] });
    expect(first!.page).toMatchObject({ size: { width: 720, height: 260 } });
    expect(first!.page.lines[0]!.words[1]).toEqual({
      observed: 'Đẩy',
      box: { x: 50, y: 9, width: 62, height: 36 },
      confidence: 0.94,
    });
  });

  it('reads ALTO 4 with a prefix, glyphs, hyphens, margins and tenths of millimetres', async () => {
    const pages = await allPages(openAlto(exportBytes('glyphs.alto.xml'), { name }));
    expect(pages.map(textOfPage)).toEqual(['nắng internet\nxã-\n\nA & B\n\n7', '']);
    const { page, imageName } = pages[0]!;
    expect({ dpi: page.dpi, imageName }).toEqual({ dpi: 254, imageName: 'scans/0007.tif' });
    expect(page.lines[0]!.words[0]).toEqual({
      observed: 'nắng',
      box: { x: 100, y: 200, width: 120, height: 40 },
      confidence: 0.77,
      choices: [
        [{ text: 'n', probability: 0.98 }],
        [
          { text: 'ắ', probability: 0.775 },
          { text: 'â', probability: 0.75 },
          { text: 'ẵ', probability: 0.697 },
        ],
        [{ text: 'n', probability: 0.97 }],
        [{ text: 'g', probability: 0.99 }],
      ],
    });
    // the parts of a word with blanks share its box
    const [a, , b] = page.lines[3]!.words;
    expect(a!.box!.x).toBe(100);
    expect(b!.box!.x + b!.box!.width).toBeCloseTo(200);
  });

  it('reads what we write', async () => {
    const pages = await allPages(
      openAlto(await bytesOf(altoFormat, [...toyDocument(), failedPage(3)]), { name }),
    );
    expect(pages.map(textOfPage)).toEqual([...toyDocument().map(({ text }) => text), '']);
    expect(pages[0]!.page).toMatchObject({ size: { width: 2480, height: 3508 }, dpi: 300 });
    expect(pages[0]!.page.lines[1]!.words[3]).toMatchObject({
      observed: 'cứu',
      box: { x: 400, y: 160, width: 60, height: 40 },
      confidence: 0.55,
    });
  });

  it('keeps both parts of a word that do not belong together', async () => {
    const part = (n: number, content: string, whole: string) =>
      `<TextLine><String CONTENT="${content}" SUBS_TYPE="HypPart${n}" SUBS_CONTENT="${whole}"/></TextLine>`;
    const [first] = await allPages(open(alto(part(1, 'inter', 'internet') + part(2, 'lan', 'Hà Lan'))));
    expect(textOfPage(first!)).toBe('internet\nHà Lan');
  });

  it('says in which line a file is broken', () => {
    const whole = new TextDecoder().decode(exportBytes('tesseract-5.3.alto.xml'));
    expect(() => open(whole.slice(0, 2000))).toThrow(
      /^page\.xml:\d+: not well-formed XML \(.+\)\. Get the whole file/,
    );
    expect(() => open('<alto>\n\n<Layout></alto>')).toThrow(/^page\.xml:3: not well-formed XML/);
    expect(() => open('<alto>\n&unknown;</alto>')).toThrow(/^page\.xml:2: .*entity/);
  });

  it('refuses entity bombs and what lies outside', () => {
    const bomb = '<!DOCTYPE alto [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const outside = '<!DOCTYPE alto [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
    for (const type of [bomb, outside]) {
      expect(() => open(`${type}${alto('<TextLine><String CONTENT="&b;"/></TextLine>')}`)).toThrow(
        InputError,
      );
    }
  });

  it('refuses what is no ALTO or beyond all bounds', () => {
    expect(() => open('<html/>')).toThrow(/not ALTO: it begins with `html`/);
    expect(() => open('<alto/>')).toThrow(/no page in this ALTO file/);
    expect(() => open('')).toThrow(InputError);
    const deep = '<ComposedBlock>'.repeat(300) + '</ComposedBlock>'.repeat(300);
    expect(() => open(alto(deep))).toThrow(/more than 256 elements/);
    expect(() => open(alto(`<TextLine><String CONTENT="${'a'.repeat(10_001)}"/></TextLine>`))).toThrow(
      /10001 characters/,
    );
  });
});

describe('isAlto', () => {
  it('knows ALTO of all kinds, and other things not', async () => {
    expect(isAlto(exportBytes('tesseract-5.3.alto.xml'))).toBe(true);
    expect(isAlto(exportBytes('glyphs.alto.xml'))).toBe(true);
    expect(isAlto(await bytesOf(altoFormat, toyDocument()))).toBe(true);
    expect(
      isAlto(utf8('\ufeff<?xml version="1.0"?>\n<!-- <x> --><!DOCTYPE alto [<!ENTITY a "b">]>\n<alto>')),
    ).toBe(true);
    expect(isAlto(exportBytes('abbyy.hocr'))).toBe(false);
    for (const text of ['', '<', '<?xml', '<!--', 'alto', '<altogether/>'])
      expect(isAlto(utf8(text))).toBe(false);
  });
});
