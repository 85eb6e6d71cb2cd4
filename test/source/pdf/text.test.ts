import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { openPdfText, type PdfPageText } from '../../../src/source/pdf/text.js';
import { codecOf } from '../../../src/vietnamese/legacy-charsets/codecs.js';
import { MARKED_CAPITALS, MARKED_LETTERS } from '../../../src/vietnamese/marks.js';
import { type PdfPageContent, type PdfPiece, type PdfSettings, writePdf } from './write-pdf.js';

const BODY = 'ABCDEE+.VnTime';
const CAPITALS = '.VnTimeH';
const HEADER = 'TimesNewRomanPSMT';
const FONTS = [BODY, CAPITALS, HEADER];

async function readAll(bytes: Uint8Array, password?: string): Promise<PdfPageText[]> {
  const pdf = await openPdfText(bytes, { name: 'x.pdf', password });
  const pages: PdfPageText[] = [];
  for await (const page of pdf.pages) pages.push(page);
  await pdf.close();
  expect(pages.length).toBe(pdf.pageCount);
  return pages;
}

async function read(page: PdfPageContent, settings?: PdfSettings): Promise<PdfPageText> {
  return (await readAll(writePdf([page], FONTS, settings)))[0]!;
}

/** A piece of the body; a sign is 6 units wide at 12 points. */
function piece(text: string, x: number, y: number, font = BODY): PdfPiece {
  return { text, font, x, y };
}

describe('signs', () => {
  it('keeps the soft hyphen of WinAnsiEncoding in a TCVN3 font: it is ư; and the hyphen, which is one', async () => {
    const { text } = await read([piece('h\xadíng dÉn - C«ng t¸c', 50, 700)]);
    expect(text).toBe('h\xadíng dÉn - C«ng t¸c');
  });

  it('leaves it a hyphen in a Unicode font', async () => {
    expect((await read([piece('a\xadb', 50, 700, HEADER)])).text).toBe('a-b');
  });

  it.each([
    ['VPS Times', 'vps'],
    ['VI Times', 'viscii'],
  ] as const)(
    '%s: every letter, also where WinAnsiEncoding has a bullet or nothing',
    async (font, encoding) => {
      const codec = codecOf(encoding);
      // VISCII has Õ where PDFs have a blank that does not break: that one reads as a blank.
      const letters = [...MARKED_LETTERS, ...MARKED_CAPITALS].join('').replace('Õ', '');
      const page = [{ text: codec.encode(letters).text, font, x: 10, y: 700, size: 8 }];
      const text = (await readAll(writePdf([page], [font])))[0]!.text;
      expect(codec.decode(text)).toBe(letters);
    },
  );

  it('follows the names of glyphs where the file gives them, as the papers of 2004 do', async () => {
    const encoding =
      '<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [173 /minus 183 /bulletoperator] >>';
    const { text } = await read([piece('h\xadíng vµ c·', 50, 700)], { encoding });
    expect(text).toBe('h\u2212íng vµ c\u2219');
  });

  it('reads nothing that stands outside the page', async () => {
    expect((await read([piece('in', 50, 700), piece('out', 50, 900), piece('out', -50, 700)])).text).toBe(
      'in',
    );
  });
});

describe('lines', () => {
  it('come from where signs stand, not from operators', async () => {
    // "Đảng" in two strings side by side, a word gap, a raised note mark, a next line
    const mark = { text: '1', font: BODY, x: 104, y: 704, size: 7 };
    const { text } = await read([
      piece('§¶', 50, 700),
      piece('ng', 62, 700),
      piece('bé', 78, 700),
      piece('..', 92, 700),
      mark,
      piece('tØnh', 50, 686),
    ]);
    expect(text).toBe('§¶ng bé ..1\ntØnh');
  });

  it('a wide gap is a tab, and columns drawn one after another stay apart', async () => {
    const { text } = await read([
      piece('mét', 50, 700),
      piece('hai', 200, 700),
      piece('tr¸i', 50, 680),
      piece('tr¸i', 50, 666),
      piece('ph¶i', 300, 680),
      piece('ph¶i', 300, 666),
    ]);
    expect(text).toBe('mét\thai\ntr¸i\ntr¸i\nph¶i\nph¶i');
  });

  it('what is drawn later into a gap of a line goes there', async () => {
    const { text, fonts } = await read([
      piece('mét', 50, 700),
      piece('ba', 98, 700),
      piece('d\xadíi', 50, 680),
      piece('two', 74, 700, HEADER),
    ]);
    expect(text).toBe('mét two ba\nd\xadíi');
    expect(fonts.map((f) => [f.fontName, text.slice(f.start, f.end)])).toEqual([
      [BODY, 'mét'],
      [HEADER, 'two'],
      [BODY, 'ba\nd\xadíi'],
    ]);
  });

  it('bold by printing twice is read once', async () => {
    const twice = [piece('hall', 50, 700), piece('hall', 50.4, 700)];
    expect((await read(twice)).text).toBe('hall');
  });

  it('follow the text operators: arrays, leading, spacing, scale, rise, forms of pages turned round', async () => {
    const content = [
      'BT /F0 12 Tf 14 TL 100 700 Td [(Hai) -300 (ba) 20 (b)] TJ T* 2 Tc (xx y) Tj',
      "0 Tc 50 Tz (nn) Tj (m) Tj 100 Tz 4 Ts (2) Tj 0 Ts (n\\232) ' ET",
      'q 0 1 -1 0 300 0 cm BT /F0 12 Tf 100 100 Td (up) Tj 12 0 Td (on) Tj ET Q',
      'BT /F0 -12 Tf -1 0 0 -1 100 500 Tm (back) Tj ET',
    ].join('\n');
    expect((await read(content)).text).toBe('Hai bab\nxx ynnm2\nnš\nupon\nback');
  });
});

describe('pages', () => {
  it('come one by one, with the names of their fonts', async () => {
    const pages = [
      [piece('Times', 50, 800, HEADER), piece('C«ng', 50, 780), piece('®¶ng', 90, 780, CAPITALS)],
      [],
    ];
    const [first, second] = await readAll(writePdf(pages, FONTS));
    expect(first).toEqual({
      number: 1,
      text: 'Times\nC«ng ®¶ng',
      fonts: [
        { start: 0, end: 5, fontName: HEADER },
        { start: 6, end: 10, fontName: BODY },
        { start: 11, end: 15, fontName: CAPITALS },
      ],
    });
    expect(second).toEqual({ number: 2, text: '', fonts: [] });
  });

  it('print nothing on the console and leave the bytes alone', async () => {
    const calls = (['warn', 'log', 'info', 'error'] as const).map((m) => vi.spyOn(console, m));
    const bytes = writePdf([[piece('mét', 50, 700)], 'BT /Nowhere 12 Tf (x) Tj ET (('], FONTS);
    const before = Buffer.from(bytes);
    expect((await readAll(bytes))[0]!.text).toBe('mét');
    expect(before.equals(bytes)).toBe(true);
    for (const call of calls) expect(call).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe('what cannot be read', () => {
  const whole = writePdf([[piece('mét', 50, 700)], [piece('hai', 50, 700)]], FONTS);
  it.each([
    ['zero bytes', new Uint8Array(0), /empty/],
    ['no PDF', Buffer.from('Công tác'), /no PDF/],
    ['half a file', whole.subarray(0, whole.length / 2), /cut off/],
    ['garbage between header and end', Buffer.from('%PDF-1.4\nx y z\n%%EOF\n'), /damaged/],
  ])('%s', async (_what, bytes, message) => {
    const error: unknown = await readAll(bytes).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toMatch(/^x\.pdf[:,]/);
    expect((error as Error).message).toMatch(message);
  });

  it('a damaged page is told, and the others are read', async () => {
    const pages = [[piece('mét', 50, 700)], [], [piece('ba', 50, 700)]];
    const read = await readAll(writePdf(pages, FONTS, { brokenPages: { 2: '(no page)' } }));
    expect(read.map(({ text }) => text)).toEqual(['mét', '', 'ba']);
    expect(read.map(({ problem }) => problem)).toEqual([
      undefined,
      expect.stringMatching(/^x\.pdf, page 2: this page is damaged .*Save the file anew/u),
      undefined,
    ]);
  });

  it('a PDF with a password, without it, with a wrong one, with it', async () => {
    const bytes = readFileSync('fixtures/password-mat-khau.pdf');
    await expect(readAll(bytes)).rejects.toThrow(/wants a password.*--password/);
    await expect(readAll(bytes, 'wrong')).rejects.toThrow(/not the password/);
    expect((await readAll(bytes, 'mat-khau'))[0]!.text).toBe('C«ng t¸c x©y dùng §¶ng, h\xadíng dÉn thi hµnh');
  });
});
