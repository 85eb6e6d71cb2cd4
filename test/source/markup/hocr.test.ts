import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { hocrFormat } from '../../../src/output/hocr/hocr-format.js';
import { isHocr, openHocr } from '../../../src/source/markup/hocr/open-hocr.js';
import { failedPage, toyDocument } from '../../output/toy-document.js';
import { bytesOf } from '../../output/write-document.js';
import { allPages, exportBytes, textOfPage, utf8 } from './read-all.js';

const name = 'page.hocr';
const read = (html: string) => allPages(openHocr(utf8(html), { name }));
const page = (content: string) =>
  `<html><body><div class="ocr_page" title="bbox 0 0 100 100">${content}</div></body></html>`;

describe('openHocr', () => {
  it('reads Tesseract', async () => {
    const [first] = await allPages(openHocr(exportBytes('tesseract-5.3.hocr'), { name }));
    expect(textOfPage(first!)).toBe(
      '1. Đẩy mạnh tuyên truyền, học tập <tư\ntưởng> "Hồ Chí Minh" & nâng cao.\n\n2. Có hiệu lực từ ngày ký.',
    );
    expect(first).toMatchObject({ number: 1, imageName: 'page.png', warnings: [] });
    expect(first!.page).toMatchObject({ size: { width: 720, height: 260 }, dpi: 150 });
    expect(first!.page.lines[0]).toMatchObject({ box: { x: 12, y: 9, width: 632, height: 36 }, xHeight: 24 });
    expect(first!.page.lines[0]!.words[1]).toEqual({
      observed: 'Đẩy',
      box: { x: 50, y: 9, width: 62, height: 36 },
      confidence: 0.94,
    });
  });

  it('reads the choices of Tesseract, the printed one first, without those of probability 0', async () => {
    const [first] = await allPages(openHocr(exportBytes('tesseract-5.3-choices.hocr'), { name }));
    expect(textOfPage(first!)).toBe('tập <tư');
    const [, second] = first!.page.lines[0]!.words;
    expect(second!.choices).toHaveLength(3);
    expect(second!.choices![2]!.map((choice) => choice.text)).toEqual(['ư', 'ữ', 'ử', 'ừ', 'ứ']);
    expect(second!.choices![2]![1]!.probability).toBeCloseTo(0.41214912);
  });

  it('reads OCRopus: HTML that is no XML, and lines without words', async () => {
    const [first] = await allPages(openHocr(exportBytes('ocropus.hocr'), { name }));
    expect(textOfPage(first!)).toBe('Pdy manh tuyén truyén\n21-QD/TW & <x>\n\nDiéu 2.');
    const words = first!.page.lines[0]!.words;
    expect(words[0]!.box!.x).toBe(100);
    expect(words[1]!.box!.x).toBeGreaterThan(words[0]!.box!.x + words[0]!.box!.width);
    expect(words[3]!.box!.x + words[3]!.box!.width).toBeCloseTo(900);
    expect(first).toMatchObject({ imageName: 'book/0001.bin.png' });
  });

  it('reads ABBYY', async () => {
    const [first] = await allPages(openHocr(exportBytes('abbyy.hocr'), { name }));
    expect(textOfPage(first!)).toBe('Kế hoạch\n\n7');
    expect(first!.page.lines[0]!.words[0]!.confidence).toBeCloseTo(0.758);
    expect(first).toMatchObject({ imageName: 'a;b.png' });
  });

  it('reads what we write', async () => {
    const pages = await allPages(
      openHocr(await bytesOf(hocrFormat, [...toyDocument(), failedPage(3)]), { name }),
    );
    expect(pages.map(textOfPage)).toEqual([...toyDocument().map(({ text }) => text), '']);
    expect(pages[0]!.page.dpi).toBe(300);
    expect(pages[0]!.page.lines[1]!.words[3]).toEqual({
      observed: 'cứu',
      box: { x: 400, y: 160, width: 60, height: 40 },
      confidence: 0.55,
    });
  });

  it('keeps rejected readings, scripts and comments out of the text', async () => {
    const alternatives =
      '<span class="alternatives"><ins class="alt">học</ins><del class="alt">hoc</del></span>';
    const html = page(
      `<!-- no --><script>no()</script><span class="ocr_line"><span class="ocrx_word">${alternatives}</span></span>`,
    );
    expect((await read(html)).map(textOfPage)).toEqual(['học']);
  });

  it('brings the letters to NFC and parts what holds blanks', async () => {
    const html = page(
      '<span class="ocrx_word" title="bbox 0 0 70 10">tie\u0302\u0301ng\u00a0\u200bViệt</span>',
    );
    const [first] = await read(html);
    const words = first!.page.lines[0]!.words;
    expect(words.map((word) => word.observed)).toEqual(['tiếng', 'Việt']);
    expect(words[0]!.box!.width + words[1]!.box!.width).toBeLessThan(70);
    expect(words[1]!.box!.x + words[1]!.box!.width).toBeCloseTo(70);
  });

  it('does without places that are none', async () => {
    const boxes = ['bbox', 'bbox 1 2 3', 'bbox a b c d', 'bbox 10 10 5 5', 'bbox 0 0 1e99 5', 'x_wconf NaN'];
    const html = page(boxes.map((title) => `<span class="ocrx_word" title="${title}">a</span>`).join(' '));
    const [first] = await read(html);
    expect(first!.page.lines[0]!.words).toEqual(boxes.map(() => ({ observed: 'a' })));
  });

  it('says when the file ends within a page', async () => {
    const whole = new TextDecoder().decode(exportBytes('tesseract-5.3.hocr'));
    const [first] = await read(whole.slice(0, whole.indexOf('nâng')));
    expect(first!.warnings).toEqual(['the file ends or goes wrong within this page: it may not be whole']);
    expect(textOfPage(first!)).toMatch(/Minh" &$/);
  });

  it('keeps text that stands outside of pages, and says so', async () => {
    const pages = await read(`${page('<span class="ocrx_word">a</span>')}<span class="ocr_line">b c</span>`);
    expect(pages.map(textOfPage)).toEqual(['a', 'b c']);
    expect(pages[1]!.warnings).toEqual(['this text stands outside of any page of the file']);
  });

  it('reads the encoding that the file declares', async () => {
    const latin = (html: string) => Uint8Array.from(html, (sign) => sign.charCodeAt(0));
    const word = page('<span class="ocrx_word">C\xd4NG</span>');
    const [first] = await allPages(openHocr(latin(`<meta charset="windows-1252">${word}`), { name }));
    expect(textOfPage(first!)).toBe('CÔNG');
    expect(() => openHocr(latin(`<meta charset="klingon">${word}`), { name })).toThrow(
      /`klingon`, which is not known/,
    );
    expect(() => openHocr(latin(word), { name })).toThrow(/page\.hocr: the bytes are not `utf-8`/);
  });

  it('does not expand entities of the file', async () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${page('<span class="ocrx_word">&b;</span>')}`;
    expect((await read(bomb)).map(textOfPage)).toEqual(['&b;']);
  });

  it('refuses what is no hOCR or beyond all bounds', () => {
    const open = (html: string) => () => openHocr(utf8(html), { name });
    expect(open('<html><p>text</p></html>')).toThrow(InputError);
    expect(open(page('<div>'.repeat(300)))).toThrow(/more than 256 elements within each other/);
    expect(open(page(`<span class="ocrx_word">${'a'.repeat(10_001)}</span>`))).toThrow(/10001 characters/);
  });
});

describe('isHocr', () => {
  it.each(['tesseract-5.3.hocr', 'tesseract-5.3-choices.hocr', 'ocropus.hocr', 'abbyy.hocr'])(
    'knows %s',
    (file) => {
      expect(isHocr(exportBytes(file))).toBe(true);
    },
  );

  it('knows what we write, and other things not', async () => {
    expect(isHocr(await bytesOf(hocrFormat, toyDocument()))).toBe(true);
    expect(isHocr(exportBytes('tesseract-5.3.alto.xml'))).toBe(false);
    for (const text of [
      '',
      'ocr_page',
      '<html><body class="a">ocr_page</body></html>',
      '<p title="ocr_page">',
    ]) {
      expect(isHocr(utf8(text))).toBe(false);
    }
  });
});
