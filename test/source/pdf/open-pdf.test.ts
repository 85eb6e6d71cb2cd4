import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Page } from '../../../src/document.js';
import { InputError, UsageError } from '../../../src/errors.js';
import { MOST_BYTES, type PlacedImage } from '../../../src/pdf/page-drawing.js';
import type { Raster } from '../../../src/source/image/raster.js';
import { nodePlatform } from '../../../src/source/node-platform.js';
import {
  type FailedPdfPage,
  type OpenPdf,
  type OpenPdfOptions,
  openPdf,
  type PdfPage,
} from '../../../src/source/pdf/open-pdf.js';
import type { PdfPicture } from '../../../src/source/pdf/page-picture.js';
import { renderingDpi } from '../../../src/source/pdf/render.js';
import { collect } from '../collect.js';
import { addPage, addScan, corner, group4Of, JPEG_2000, jbig2Of, jpegOf } from './build-scans.js';
import { writePdf } from './write-pdf.js';

let open: OpenPdf | undefined;
afterEach(() => open?.close());

async function anyPagesOf(bytes: Uint8Array, options: Partial<OpenPdfOptions> = {}) {
  open = await openPdf(bytes, { platform: nodePlatform, name: 'x.pdf', ...options });
  return collect<PdfPage | FailedPdfPage>(open.pages);
}

async function pagesOf(bytes: Uint8Array, options: Partial<OpenPdfOptions> = {}): Promise<PdfPage[]> {
  const pages = await anyPagesOf(bytes, options);
  for (const page of pages) expect(page.problem).toBeUndefined();
  return pages as PdfPage[];
}

/** Writes a PDF of the pages that `build` adds. */
async function pdfOf(build: (pdf: PDFDocument) => unknown): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  await build(pdf);
  return pdf.save();
}

const lines = (page: Page): string[] => page.lines.map((l) => l.words.map((w) => w.observed).join(' '));

function rasterOf({ picture }: PdfPicture): Raster {
  if (!('raster' in picture)) throw new Error('no pixels');
  return picture.raster;
}

/** Which quarter of a picture is dark: `left top`; `all` or `none` when that cannot be said. */
function darkQuarter({ data, width, height, channels }: Raster): string {
  const dark = [
    [0.25, 0.25, 'left top'],
    [0.75, 0.25, 'right top'],
    [0.25, 0.75, 'left bottom'],
    [0.75, 0.75, 'right bottom'],
  ].filter(([x, y]) => {
    const at = Math.floor(height * (y as number)) * width + Math.floor(width * (x as number));
    return data[at * channels]! < 100;
  });
  return dark.length === 1 ? (dark[0]![2] as string) : dark.length === 0 ? 'none' : 'several';
}

/** The point of user space under a point of the picture. */
function under({ toUserSpace: [a, b, c, d, e, f] }: PdfPicture, x: number, y: number): number[] {
  return [a * x + c * y + e, b * x + d * y + f].map((value) => Math.round(value * 1000) / 1000);
}

const GREY = { ColorSpace: 'DeviceGray' };
const jpegDict = { ...GREY, Width: 400, Height: 600, Filter: 'DCTDecode' };
const SIZE = [200, 300] as const;

describe('the picture of a scan', () => {
  it('is the JPEG of the file, byte for byte', async () => {
    const jpeg = await jpegOf(400, 600);
    const bytes = await pdfOf((pdf) => addScan(pdf, jpeg, jpegDict, { size: SIZE }));
    const before = Buffer.from(bytes);
    const [page] = await pagesOf(bytes);
    expect(page).toMatchObject({ content: 'scan', visible: 0, invisible: 0, imageShare: 1, drawings: 0 });
    expect(page!.size).toEqual({ width: 200, height: 300 });
    const picture = await page!.picture();
    expect(picture.from).toBe('file');
    expect(picture.dpi).toBeCloseTo(144, 6);
    expect(picture.toUserSpace).toEqual([0.5, 0, 0, -0.5, 0, 300]);
    expect('encoded' in picture.picture && jpeg.equals(picture.picture.encoded)).toBe(true);
    expect(before.equals(bytes)).toBe(true);
  });

  it.each([
    // The dark quarter is the upper left one of the file; the page is turned clockwise.
    [90, 600, 400, 'right top', [200 * 0.25, 300 * 0.75]],
    [180, 400, 600, 'right bottom', [200 * 0.25, 300 * 0.75]],
    [270, 600, 400, 'left bottom', [200 * 0.25, 300 * 0.75]],
  ])('stands as a page turned by %i° is shown', async (rotate, width, height, dark, middle) => {
    const jpeg = await jpegOf(400, 600);
    const [page] = await pagesOf(await pdfOf((pdf) => addScan(pdf, jpeg, jpegDict, { size: SIZE, rotate })));
    const picture = await page!.picture();
    const raster = rasterOf(picture);
    expect([raster.width, raster.height, darkQuarter(raster)]).toEqual([width, height, dark]);
    const [x, y] = [dark.startsWith('left') ? 0.25 : 0.75, dark.endsWith('top') ? 0.25 : 0.75];
    expect(under(picture, x * width, y * height)).toEqual(middle);
  });

  it('is turned where the file turns it by a matrix', async () => {
    // A quarter turn: the picture's right is the page's top.
    const matrix = [0, 300, -200, 0, 200, 0];
    const jpeg = await jpegOf(600, 400);
    const dict = { ...jpegDict, Width: 600, Height: 400 };
    const [page] = await pagesOf(await pdfOf((pdf) => addScan(pdf, jpeg, dict, { size: SIZE, matrix })));
    const picture = await page!.picture();
    const raster = rasterOf(picture);
    expect([raster.width, raster.height, darkQuarter(raster)]).toEqual([400, 600, 'left bottom']);
    expect(under(picture, 0, 0)).toEqual([0, 300]);
  });

  it('comes from CCITT, JBIG2 and plain pixels at their own resolution', async () => {
    const [width, height] = [400, 600];
    const group4 = await group4Of(width, height);
    const bits = { ...GREY, Width: width, Height: height, BitsPerComponent: 1 };
    const bytes = await pdfOf((pdf) => {
      const parms = { K: -1, Columns: width, Rows: height };
      addScan(pdf, group4, { ...bits, Filter: 'CCITTFaxDecode', DecodeParms: parms }, { size: SIZE });
      addScan(pdf, jbig2Of(group4, width, height), { ...bits, Filter: 'JBIG2Decode' }, { size: SIZE });
      addScan(pdf, corner(width, height), { ...GREY, Width: width, Height: height }, { size: SIZE });
      const colours = Uint8Array.from(corner(width, height).subarray(0, 30 * 40 * 3));
      addScan(pdf, colours, { ColorSpace: 'DeviceRGB', Width: 30, Height: 40 }, { size: [30, 40] });
    });
    const pages = await pagesOf(bytes);
    expect(pages).toHaveLength(4);
    for (const page of pages.slice(0, 3)) {
      const picture = await page.picture();
      const raster = rasterOf(picture);
      expect(picture.from).toBe('decoded');
      expect([raster.width, raster.height, raster.channels]).toEqual([width, height, 1]);
      expect(darkQuarter(raster)).toBe('left top');
      expect(picture.dpi).toBeCloseTo(144, 6);
    }
  });

  it('JPEG 2000 of more than 2,048 pixels comes whole', async () => {
    const dict = { ...GREY, Width: 2100, Height: 60, Filter: 'JPXDecode' };
    const [page] = await pagesOf(await pdfOf((pdf) => addScan(pdf, JPEG_2000, dict, { size: [504, 14.4] })));
    const picture = await page!.picture();
    const raster = rasterOf(picture);
    expect([raster.width, raster.height, darkQuarter(raster)]).toEqual([2100, 60, 'left top']);
    expect(picture.dpi).toBeCloseTo(300, 6);
  });

  it('is drawn anew from strips, masks, inline pictures and what is drawn over them', async () => {
    const jpeg = await jpegOf(400, 600);
    const inline = `q 200 0 0 300 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x10\xf0\xf0\xf0 EI Q`;
    const bytes = await pdfOf((pdf) => {
      const after = 'q 200 0 0 30 0 0 cm /Im0 Do Q';
      addScan(pdf, jpeg, jpegDict, { size: SIZE, matrix: [200, 0, 0, 270, 0, 30], after });
      addScan(pdf, jpeg, jpegDict, { size: SIZE, after: '1 g 0 150 100 150 re f' });
      addPage(pdf, inline, SIZE);
      const stencil = { ImageMask: true, BitsPerComponent: 1, Width: 8, Height: 2 };
      addScan(pdf, Uint8Array.of(0x0f, 0xff), stencil, { size: SIZE });
    });
    const pages = await pagesOf(bytes);
    const found = [];
    for (const page of pages) {
      const picture = await page.picture();
      const { width, height } = rasterOf(picture);
      found.push([page.content, picture.from, Math.round(picture.dpi), darkQuarter(rasterOf(picture))]);
      expect(under(picture, 0, 0)).toEqual([0, 300]);
      expect(under(picture, width, height)[0]).toBeCloseTo(200, 0);
    }
    expect(found).toEqual([
      // 60 pixels an inch across the strip but 1,440 down: the limit is 400.
      ['scan', 'drawn', 400, 'left top'],
      ['scan', 'drawn', 150, 'none'],
      ['scan', 'drawn', 150, 'left top'],
      ['scan', 'drawn', 150, 'left top'],
    ]);
  });
});

describe('what is on a page', () => {
  const text = (rows: number, mode = 0): string =>
    Array.from(
      { length: rows },
      (_, i) => `BT ${mode} Tr /F0 10 Tf 1 0 0 1 20 ${280 - 12 * i} Tm (Some words of a page) Tj ET`,
    ).join('\n');

  it('is told from text, pictures and drawings', async () => {
    const jpeg = await jpegOf(400, 600);
    const bytes = await pdfOf((pdf) => {
      const add = (before: string, after: string, matrix?: number[]): void => {
        addScan(pdf, jpeg, jpegDict, { size: SIZE, before, after, ...(matrix ? { matrix } : {}) });
      };
      addPage(pdf, text(20), SIZE);
      add(text(20), '', [40, 0, 0, 60, 100, 20]);
      add('', text(20, 3));
      add(text(20), '');
      add('', text(3));
      add('', `${text(20, 3)}\n${text(2)}`);
      add('', text(20));
      addPage(pdf, '0 0 10 10 re f', SIZE);
      addPage(pdf, '', SIZE);
      add(text(2), '', [100, 0, 0, 150, 50, 50]);
    });
    expect(
      (await pagesOf(bytes)).map(({ content, visible, invisible }) => [content, visible, invisible]),
    ).toEqual([
      ['born-digital', 320, 0],
      ['born-digital', 320, 0],
      ['scan-with-layer', 0, 320],
      // text under the picture
      ['scan-with-layer', 0, 320],
      // a stamp
      ['scan', 48, 0],
      ['scan-with-layer', 32, 320],
      ['mixed', 320, 0],
      ['scan', 0, 0],
      ['blank', 0, 0],
      ['mixed', 32, 0],
    ]);
  });

  it('forms are looked into', async () => {
    const jpeg = await jpegOf(400, 600);
    const bytes = await pdfOf((pdf) => {
      const { context } = pdf;
      const image = context.register(
        context.stream(jpeg, { ...jpegDict, Subtype: 'Image', BitsPerComponent: 8 }),
      );
      const form = context.stream('q 200 0 0 300 0 0 cm /Im0 Do Q', {
        ...{ Subtype: 'Form', BBox: [0, 0, 100, 150], Matrix: [0.5, 0, 0, 0.5, 0, 0] },
        Resources: { XObject: { Im0: image } },
      });
      addPage(pdf, '2 0 0 2 0 0 cm /Fm Do', SIZE, 0, { Fm: context.register(form) });
    });
    const [page] = await pagesOf(bytes);
    expect(page).toMatchObject({ content: 'scan', imageShare: 1 });
    expect((await page!.picture()).toUserSpace).toEqual([0.5, 0, 0, -0.5, 0, 300]);
  });
});

describe('the text of a page', () => {
  it('has boxes in points, and in pixels of the picture', async () => {
    const jpeg = await jpegOf(400, 600);
    // Each word on its own, as recognisers write layers; Helvetica: H 722, a 556, i 222, b 556 thousandths.
    const after =
      'BT 3 Tr /F0 10 Tf 1 0 0 1 20 280 Tm (Ha) Tj 1 0 0 1 40 280 Tm (ai) Tj 1 0 0 1 20 260 Tm (b) Tj ET';
    const [page] = await pagesOf(await pdfOf((pdf) => addScan(pdf, jpeg, jpegDict, { size: SIZE, after })));
    const points = page!.text('invisible');
    expect(lines(points)).toEqual(['Ha ai', 'b']);
    expect(points).toMatchObject({ size: { width: 200, height: 300 }, dpi: 72 });
    const box = points.lines[0]!.words[0]!.box!;
    // from 0.9 em above the base line to 0.22 em below
    expect(box.x).toBeCloseTo(20, 6);
    expect(box.y).toBeCloseTo(300 - 280 - 9, 6);
    expect(box.width).toBeCloseTo(12.78, 6);
    expect(box.height).toBeCloseTo(11.2, 6);
    const picture = await page!.picture();
    const image = { width: 400, height: 600, dpi: 144, toUserSpace: picture.toUserSpace };
    const pixels = page!.text('invisible', { image });
    expect(pixels.lines[0]!.words[0]!.box!.y).toBeCloseTo(2 * box.y, 6);
    expect(pixels).toMatchObject({ size: { width: 400, height: 600 }, dpi: 144 });
    expect(page!.text('visible').lines).toEqual([]);
  });

  it('stands upright on a turned page', async () => {
    // Read from below on the sheet, which is turned clockwise: upright as it is shown.
    const content = 'BT /F0 10 Tf 0 1 -1 0 100 20 Tm (Ha) Tj ET';
    const [page] = await pagesOf(await pdfOf((pdf) => addPage(pdf, content, SIZE, 90)));
    const { lines, size } = page!.text('all');
    expect(size).toEqual({ width: 300, height: 200 });
    const { x, y, width, height } = lines[0]!.words[0]!.box!;
    expect([x, y, width, height].map((value) => Math.round(value * 100) / 100)).toEqual([
      20, 91, 12.78, 11.2,
    ]);
  });

  it('takes the text in Unicode where it was in a legacy encoding, at the same places', async () => {
    const bytes = writePdf([[{ text: 'C«ng t¸c', font: '.VnTime', x: 50, y: 700 }]], ['.VnTime']);
    const [page] = await pagesOf(bytes);
    expect(page!.placed('all')).toMatchObject({
      text: 'C«ng t¸c',
      fonts: [{ start: 0, end: 8, fontName: '.VnTime' }],
    });
    const text = page!.text('all', { converted: 'Công tác' });
    expect(lines(text)).toEqual(['Công tác']);
    expect(text.lines[0]!.words[1]!.box!.x).toBe(50 + 5 * 6);
  });
});

describe('bad input', () => {
  const page = (text: string) => [{ text, font: 'Times', x: 50, y: 700 }];
  const ten = Array.from({ length: 10 }, (_, i) => page(`page${i + 1}`));

  it('content, or a form of it, that unpacks to gigabytes is refused before anything unpacks it; other pages are read', async () => {
    const blanks = deflateSync(Buffer.alloc(MOST_BYTES + 1, ' '));
    const bytes = await pdfOf((pdf) => {
      const { context } = pdf;
      const packed = (dict: object) =>
        context.register(PDFRawStream.of(context.obj({ ...dict, Filter: 'FlateDecode' }), blanks));
      pdf.addPage().node.set(PDFName.of('Contents'), packed({}));
      const withForm = pdf.addPage();
      const form = packed({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] });
      withForm.node.set(PDFName.of('Resources'), context.obj({ XObject: { F: form } }));
      withForm.node.set(PDFName.of('Contents'), context.register(context.stream('/F Do')));
      pdf.addPage().drawText('third');
    });
    expect(bytes.length).toBeLessThan(1e6);
    const [content, form, third] = await anyPagesOf(bytes);
    const problem = expect.stringMatching(
      /^this page is damaged \(its content unpacks to more than 256 MB\)/,
    );
    expect([content, form]).toEqual([
      { number: 1, problem },
      { number: 2, problem },
    ]);
    expect(lines((third as PdfPage).text('all'))).toEqual(['third']);
  });

  it('one bad page of ten: nine come out, the third says what is wrong', async () => {
    const pages = await anyPagesOf(writePdf(ten, ['Times'], { brokenPages: { 3: '(no page)' } }));
    expect(pages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const failed = pages.filter(({ problem }) => problem !== undefined);
    expect(failed).toEqual([
      { number: 3, problem: expect.stringMatching(/^this page is damaged .*Save the file/) },
    ]);
    expect(lines((pages[3] as PdfPage).text('all'))).toEqual(['page4']);
  });

  it('content that cannot be unpacked to its end is warned of', async () => {
    const text = Array.from({ length: 99 }, (_, i) => `BT /F0 9 Tf ${i * 7} ${i ** 2} Td (Ha) Tj ET`).join(
      '\n',
    );
    const bytes = await pdfOf((pdf) => addPage(pdf, text, SIZE));
    const file = Buffer.from(bytes);
    const at = file.indexOf(Buffer.from([0x78, 0x9c]), file.indexOf('stream'));
    expect((await pagesOf(bytes))[0]!.warnings).toEqual([]);
    await open?.close();
    file[at + 40]! ^= 0xff;
    expect((await pagesOf(file))[0]!.warnings).toEqual([expect.stringMatching(/damaged.*missing/)]);
  });

  it('a page that draws nothing of what it has is warned of; a page that has nothing is blank', async () => {
    const bytes = await pdfOf((pdf) => {
      addPage(pdf, '   ', SIZE);
      pdf.addPage([200, 300]);
    });
    const pages = await pagesOf(bytes);
    expect(pages.map(({ content, warnings }) => [content, warnings.length])).toEqual([
      ['blank', 1],
      ['blank', 0],
    ]);
  });

  it.each([
    ['zero bytes', new Uint8Array(0), /empty/],
    ['no PDF', Buffer.from('Công tác'), /no PDF/],
    ['half a file', writePdf(ten, ['Times']).subarray(0, 900), /cut off/],
    ['garbage between header and end', Buffer.from('%PDF-1.4\nx y z\n%%EOF\n'), /damaged/],
  ])('%s is refused', async (_what, bytes, message) => {
    const error: unknown = await openPdf(bytes, { platform: nodePlatform, name: 'x.pdf' }).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toMatch(/^x\.pdf:/);
    expect((error as Error).message).toMatch(message);
  });

  it('of a file that is cut off, the pages that are there are read, and the others told', async () => {
    const drawn = 'BT /F0 9 Tf 20 300 Td (Ha Noi) Tj ET';
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[4 0 R 6 0 R]/Count 2>>',
      `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 3 0 R/Resources<</Font<</F0 7 0 R>>>>>>',
    ].map((object, i) => `${i + 1} 0 obj${object}\nendobj\n`);
    const file = Buffer.from(`%PDF-1.4\n${objects.join('')}5 0 obj<</Length 99>>stream\nBT /F0`);
    const pages = await anyPagesOf(file);
    expect(open!.warnings).toEqual([expect.stringMatching(/cut off/)]);
    expect(pages).toMatchObject([{ number: 1 }, { number: 2, problem: expect.stringMatching(/missing/) }]);
    expect(pages[0]!.problem).toBeUndefined();
  });

  it('a password is asked for, checked and used', async () => {
    const bytes = readFileSync('fixtures/password-mat-khau.pdf');
    await expect(openPdf(bytes, { platform: nodePlatform, name: 'x' })).rejects.toThrow(
      /wants a password.*--password/,
    );
    await expect(openPdf(bytes, { platform: nodePlatform, name: 'x', password: 'wrong' })).rejects.toThrow(
      /not the password/,
    );
    const [only] = await pagesOf(bytes, { password: 'mat-khau' });
    expect(only).toMatchObject({ content: 'born-digital', warnings: [] });
    expect(open!.warnings).toEqual([]);
  });

  it('a PDF that is encrypted only against copying opens without a password, its pictures as they are', async () => {
    const jpeg = await jpegOf(400, 600);
    const bytes = await pdfOf((pdf) => {
      addScan(pdf, jpeg, jpegDict, { size: SIZE });
      pdf.encrypt({ ownerPassword: 'owner', userPassword: '' });
    });
    const [only] = await pagesOf(bytes);
    expect(open!.warnings).toEqual([]);
    const { picture, from } = await only!.picture();
    expect(from).toBe('file');
    expect('encoded' in picture && jpeg.equals(picture.encoded)).toBe(true);
  });

  it('a broken table of objects is warned of', async () => {
    const file = Buffer.from(writePdf(ten, ['Times'])).toString('latin1');
    const broken = Buffer.from(file.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1');
    expect((await pagesOf(broken)).map(({ content }) => content)).toEqual(ten.map(() => 'born-digital'));
    expect(open!.warnings).toEqual([expect.stringMatching(/table of objects is damaged/)]);
  });

  it('pages that are not there are refused; those asked for come in order', async () => {
    const bytes = writePdf(ten, ['Times']);
    await expect(openPdf(bytes, { platform: nodePlatform, name: 'x.pdf', pages: [3, 11] })).rejects.toThrow(
      UsageError,
    );
    expect((await pagesOf(bytes, { pages: [3, 7] })).map(({ number }) => number)).toEqual([3, 7]);
    await open?.close();
    const last = await pagesOf(bytes, { pages: (count) => [count] });
    expect(last.map(({ number }) => number)).toEqual([10]);
  });

  it('a page that takes too long fails; the thread is replaced and the others come', async () => {
    // So many pieces of text take seconds.
    const slow = `BT /F0 1 Tf ${'(abcdefghij) Tj '.repeat(1_500_000)} ET`;
    const pages = await anyPagesOf(writePdf([page('one'), slow, page('three')], ['Times']), {
      pageTime: 1000,
    });
    expect(pages.map(({ problem }) => problem)).toEqual([
      undefined,
      expect.stringMatching(/took more than 1 seconds/),
      undefined,
    ]);
    expect(lines((pages[2] as PdfPage).text('all'))).toEqual(['three']);
  });

  it('thousands of pictures are read', async () => {
    const tiny = { ...GREY, Width: 1, Height: 1 };
    const bytes = await pdfOf((pdf) => {
      const after = Array.from({ length: 1000 }, (_, i) => `q 1 0 0 1 ${i % 200} ${i % 300} cm /Im0 Do Q`);
      addScan(pdf, Uint8Array.of(0), tiny, { size: SIZE, after: after.join('\n') });
    });
    expect((await pagesOf(bytes))[0]).toMatchObject({ content: 'scan', imageShare: 1 });
  });

  it('absurd sizes are drawn within limits', () => {
    const size = { width: 14_400, height: 14_400 };
    const image = { matrix: [14_400, 0, 0, 14_400, 0, 0], width: 9e6, height: 9e6 } as unknown as PlacedImage;
    const dpi = renderingDpi([image], [1, 0, 0, -1, 0, 14_400], size, 1);
    expect((dpi * 200) ** 2).toBeCloseTo(40e6, -1);
  });

  it('a picture that cannot be decoded is told when it is asked for; nothing is printed', async () => {
    const calls = (['warn', 'log', 'info', 'error'] as const).map((m) => vi.spyOn(console, m));
    const dict = { ...GREY, Width: 400, Height: 600, Filter: 'JPXDecode' };
    const [page] = await pagesOf(
      await pdfOf((pdf) => addScan(pdf, JPEG_2000.subarray(0, 60), dict, { size: SIZE })),
    );
    const said = page!.picture().then(({ from }) => from);
    await expect(said).rejects.toThrow(/picture.*decoded/);
    for (const call of calls) expect(call).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('a closed PDF says so, and may be closed again', async () => {
    const bytes = writePdf(ten, ['Times']);
    const [first] = await pagesOf(bytes);
    await open!.close();
    await open!.close();
    await expect(first!.picture()).rejects.toThrow(/closed/);
  });
});
