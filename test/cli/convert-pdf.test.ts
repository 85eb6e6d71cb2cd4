import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageRanges } from '../../src/cli/page-ranges.js';
import { EXIT } from '../../src/errors.js';
import { type PdfPageContent, type PdfPiece, writePdf } from '../source/pdf/write-pdf.js';
import { run } from './run.js';

const BODY = 'ABCDEE+.VnTime';
const CAPITALS = '.VnTimeH';
const HEADER = 'TimesNewRomanPSMT';
const FONTS = [BODY, CAPITALS, HEADER, 'VNI-Times'];
const LINES = ['C«ng t¸c x©y dùng §¶ng trong t×nh h×nh míi', 'h\xadíng dÉn thi hµnh ®iÒu lÖ - phÇn mét'];
const MEANT = ['Công tác xây dựng Đảng trong tình hình mới', 'hướng dẫn thi hành điều lệ - phần một'];

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'khoiphuc-pdf-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

function lines(texts: readonly string[], font: string, top: number): PdfPiece[] {
  return texts.map((text, i) => ({ text, font, x: 50, y: top - 16 * i }));
}

function pdf(name: string, pages: readonly PdfPageContent[]): string {
  return file(name, writePdf(pages, FONTS));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('khoiphuc convert of a PDF', () => {
  test('is converted run by run, reported page by page', async () => {
    const path = pdf('paper.pdf', [
      [...lines(['Bulletin no. 5, Washington, 12-5-2004'], HEADER, 800), ...lines(LINES, BODY, 770)],
      lines(['héi ®ång nh©n d©n', 'quyÕt ®Þnh'], CAPITALS, 770),
      [],
      lines(['Coâng taùc xaây döïng Ñaûng trong tình hình môùi'], 'VNI-Times', 770),
      lines(['An English page of five or more words'], HEADER, 770),
    ]);
    const { code, out, err } = await run(['convert', path, '--from', 'auto']);
    expect(out).toBe(
      [
        ['Bulletin no. 5, Washington, 12-5-2004', ...MEANT].join('\n'),
        'HỘI ĐỒNG NHÂN DÂN\nQUYẾT ĐỊNH',
        '',
        MEANT[0],
        'An English page of five or more words',
        '',
      ].join('\f'),
    );
    expect(code).toBe(EXIT.ok);
    expect(oneLine(err)).toMatch(
      /paper\.pdf: 5 pages; TCVN3 \(ABC\) on pages 1-2 \(certainty \d+\.\d %\); no text on page 3; VNI-Windows on page 4 .*; Unicode on page 5 $/,
    );
  });

  test('the text goes to a file, .txt in a folder; to an old encoding too', async () => {
    const path = pdf('one.pdf', [lines(LINES, BODY, 770)]);
    expect((await run(['convert', '-q', path, '-o', `${dir}/`])).code).toBe(EXIT.ok);
    expect(readFileSync(join(dir, 'one.txt'), 'utf8')).toBe(`${MEANT.join('\n')}\f`);
    const target = join(dir, 'one.vni');
    const { err } = await run(['convert', '--to', 'vni', path, '-o', target]);
    expect(readFileSync(target, 'latin1').split('\n')[0]).toBe(
      'Coâng taùc xaây döïng Ñaûng trong tình hình môùi',
    );
    expect(oneLine(err)).toMatch(/1 page; TCVN3 \(ABC\) on page 1 .*now VNI-Windows/);
  });

  test('comes from standard input', async () => {
    const { out } = await run(['convert', '-q', '-'], writePdf([lines(LINES, BODY, 770)], FONTS));
    expect(out).toBe(`${MEANT.join('\n')}\f`);
  });

  test('a page of few words in a font without a telling name leans on the others', async () => {
    const page = (texts: readonly string[]) =>
      texts.map((text, i) => ({ text, font: 'F', x: 50, y: 700 - 16 * i }));
    const bytes = writePdf([page([...LINES, ...LINES]), page(['Hµ Néi'])], ['F']);
    expect((await run(['convert', '-q', '-'], bytes)).out.split('\f')[1]).toBe('Hà Nội');
  });

  test('a password opens it', async () => {
    const path = 'fixtures/password-mat-khau.pdf';
    const { out } = await run(['convert', '-q', '--password', 'mat-khau', path]);
    expect(out).toBe('Công tác xây dựng Đảng, hướng dẫn thi hành\f');
    const without = await run(['convert', path]);
    expect([without.code, without.out]).toEqual([EXIT.input, '']);
    expect(oneLine(without.err)).toMatch(/wants a password\. Give it with `--password`/);
  });

  test.each([
    ['zero bytes', '', /the file is empty/],
    ['text under the name of a PDF', 'Công tác', /no PDF, whatever its name says/],
    ['cut off', writePdf([[]], FONTS).subarray(0, 300), /cut off/],
    [
      'pictures only',
      writePdf(['q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q', ''], FONTS),
      /without text.*`khoiphuc repair` recognises/,
    ],
    [
      'a damaged page, and no text on the other',
      writePdf([[], []], FONTS, { brokenPages: { 2: 'null' } }),
      /, page 2: .*damaged/,
    ],
  ])('%s: refused, nothing written', async (what, content, message) => {
    const target = join(dir, `${what}.out`);
    const { code, out, err } = await run(['convert', file(`${what}.pdf`, content), '-o', target]);
    expect([code, out]).toEqual([EXIT.input, '']);
    expect(oneLine(err)).toMatch(message);
    expect(existsSync(target)).toBe(false);
  });

  /** Two pages with a body in TCVN3, of which the file holds the first and the beginning of the second. */
  function cutOff(): Buffer {
    const drawn = `BT /F0 12 Tf 50 700 Td (${LINES[0]}) Tj 0 -16 Td (${LINES[1]}) Tj ET`;
    const font = '<</Type/Font/Subtype/TrueType/BaseFont/.VnTime/Encoding/WinAnsiEncoding>>';
    const page = (contents: number): string =>
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${contents} 0 R/Resources<</Font<</F0 3 0 R>>>>>>`;
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[5 0 R 7 0 R]/Count 2>>',
      font,
      `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
      page(4),
    ].map((object, i) => `${i + 1} 0 obj${object}\nendobj\n`);
    return Buffer.from(`%PDF-1.4\n${objects.join('')}6 0 obj<</Length 99>>stream\nBT /F0`, 'latin1');
  }

  test('one that is cut off comes out as far as it goes, with the words of repair', async () => {
    const path = file('cut.pdf', cutOff());
    const target = join(dir, 'cut.txt');
    const { code, err } = await run(['convert', path, '-o', target]);
    expect(code).toBe(EXIT.input);
    expect(readFileSync(target, 'utf8').split('\f')).toEqual([MEANT.join('\n'), '', '']);
    const said = oneLine(err);
    expect(said).toMatch(/cut\.pdf: 2 pages, 1 of them could not be read; TCVN3 \(ABC\) on page 1 /);
    expect(said).not.toContain('no text on');
    const troubles = [
      /cut\.pdf, page 2: this page is damaged \(it is missing in the file\)\. Save the file anew/,
      /cut\.pdf, page 1: the PDF is cut off before its end: pages may be missing or not whole\. Get the file again/,
    ];
    const repaired = oneLine((await run(['repair', path])).err);
    for (const trouble of troubles) {
      expect(said).toMatch(trouble);
      expect(repaired).toMatch(trouble);
    }
    const vi = oneLine((await run(['convert', '-q', path], '', 'vi')).err);
    expect(vi).toMatch(/cut\.pdf, trang 2: trang này bị hỏng .*PDF bị cụt/);
  });

  test('a damaged page is told, and the others come out', async () => {
    const bytes = writePdf([lines(LINES, BODY, 770), [], lines(LINES, BODY, 770)], FONTS, {
      brokenPages: { 2: 'null' },
    });
    const { code, out, err } = await run(['convert', file('one-bad.pdf', bytes)]);
    expect([code, out]).toEqual([EXIT.input, `${MEANT.join('\n')}\f\f${MEANT.join('\n')}\f`]);
    expect(oneLine(err)).toMatch(/3 pages, 1 of them could not be read; TCVN3 .* on pages 1, 3 .*page 2: /);
  });

  test('repair takes the same text, and says how each page was read', async () => {
    const path = pdf('two.pdf', [lines(LINES, BODY, 770)]);
    const { code, out, err } = await run(['repair', '--verbose', path]);
    expect(code).toBe(EXIT.ok);
    expect(out.split(/\s+/u).filter(Boolean).length).toBeGreaterThan(5);
    expect(oneLine(err)).toMatch(/page 1: (?:text|legacy-text|mangled-text): its text/);
  });
});

test.each([
  [[3], '3'],
  [[1, 2, 3, 7], '1-3, 7'],
  [[1, 3, 4], '1, 3-4'],
])('pages %j are %s', (pages, text) => {
  expect(pageRanges(pages)).toBe(text);
});
