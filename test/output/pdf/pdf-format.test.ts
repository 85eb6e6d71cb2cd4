import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { InputError, UsageError } from '../../../src/errors.js';
import { pdfFormat } from '../../../src/output/pdf/pdf-format.js';
import type { PageImage } from '../../../src/page-image.js';
import { isOwnLayer } from '../../../src/pdf/own-layer.js';
import { tableKind } from '../../../src/pdf/table-kind.js';
import type { DocumentFacts, RestoredPage } from '../../../src/restored.js';
import { nodePlatform } from '../../../src/source/node-platform.js';
import { openPdf, type PdfPage } from '../../../src/source/pdf/open-pdf.js';
import { openPdfText } from '../../../src/source/pdf/text.js';
import { collect } from '../../source/collect.js';
import { addPage, addScan, corner, jpegOf, type Placing } from '../../source/pdf/build-scans.js';
import { memorySink, TOY_FACTS, type ToyLine, toyPage } from '../toy-document.js';
import { bytesOf } from '../write-document.js';
import { HAS_POPPLER, popplerLines, popplerPixels } from './poppler.js';

const A4 = [595.2, 841.92] as const;
const GREY = { ColorSpace: 'DeviceGray', Width: 248, Height: 351 };
const JPEG = { ...GREY, Filter: 'DCTDecode' };

function factsOf(kind: 'pdf' | 'image', bytes: Uint8Array): DocumentFacts {
  return { ...TOY_FACTS, name: `x.${kind}`, source: { kind, bytes: async () => bytes } };
}

/** Picture of a toy page on an upright A4 page: 300 dpi. */
const IMAGE: PageImage = {
  ...{ width: 2480, height: 3508, dpi: 300, rotation: 0, toUserSpace: [0.24, 0, 0, -0.24, 0, 841.92] },
  encoded: () => Promise.reject(new Error('not asked for')),
};

function scanned(number: number, lines: readonly ToyLine[], rest: Partial<RestoredPage> = {}): RestoredPage {
  return toyPage(number, lines, { road: 'image', image: IMAGE, ...rest });
}

async function pdfOf(build: (pdf: PDFDocument) => unknown, useObjectStreams = false): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  await build(pdf);
  return pdf.save({ useObjectStreams });
}

async function scanOf(placing: Partial<Placing> = {}): Promise<Uint8Array> {
  const jpeg = await jpegOf(248, 351);
  return pdfOf((pdf) => addScan(pdf, jpeg, JPEG, { size: A4, ...placing }));
}

/** The lines of every page as pdf.js gives their signs: unseen text too. */
async function linesOf(bytes: Uint8Array): Promise<string[][]> {
  const open = await openPdfText(bytes, { name: 'out.pdf' });
  const pages = await collect(open.pages);
  await open.close();
  expect(tableKind(bytes)).toBeDefined();
  return pages.map(({ text }) => (text === '' ? [] : text.replaceAll('\t', ' ').split('\n')));
}

const FIRST: ToyLine = ['Đẩy', 'mạnh', 'tuyên', 'truyền,', 'nghiêng', 'ngả;', '(21-QĐ/TW)'];
const SECOND: ToyLine = [{ observed: 'Kê', intended: 'Kế' }, 'hoạch', 'Ữ', 'ỡ', 'năm', '2025'];
const TEXT = ['Đẩy mạnh tuyên truyền, nghiêng ngả; (21-QĐ/TW)', 'Kế hoạch Ữ ỡ năm 2025'];

describe('a scan that is made searchable', () => {
  it('gives the restored words back, line by line, in place', async () => {
    const source = await scanOf();
    const out = await bytesOf(pdfFormat, [scanned(1, [FIRST, SECOND])], {}, factsOf('pdf', source));
    expect(await linesOf(out)).toEqual([TEXT]);
    const open = await openPdf(out, { platform: nodePlatform, name: 'out.pdf' });
    const [page] = (await collect(open.pages)) as PdfPage[];
    expect(open.warnings).toEqual([]);
    expect(page!.text('visible').lines).toEqual([]);
    expect(isOwnLayer(page!.placed('invisible').fonts)).toBe(true);
    const found = page!.text('all', { image: IMAGE }).lines.flatMap(({ words }) => words);
    const wanted = scanned(1, [FIRST, SECOND]).lines.flatMap(({ words }) => words);
    found.forEach(({ box }, i) => {
      // Within a tenth of the letters' height, and a third of it at the end.
      const { x, width, height } = wanted[i]!.box!;
      expect(Math.abs(box!.x - x)).toBeLessThan(0.2 * height);
      expect(Math.abs(box!.width - width)).toBeLessThan(0.5 * height);
      // The middle of the letters lies within the box.
      const middle = box!.y + box!.height / 2;
      expect(middle).toBeGreaterThan(wanted[i]!.box!.y);
      expect(middle).toBeLessThan(wanted[i]!.box!.y + wanted[i]!.box!.height);
    });
    await open.close();
  });

  it.skipIf(!HAS_POPPLER)('reads so in poppler too, and looks as before', async () => {
    const source = await scanOf();
    const out = await bytesOf(pdfFormat, [scanned(1, [FIRST, [], SECOND])], {}, factsOf('pdf', source));
    expect(popplerLines(out)).toEqual(TEXT);
    expect(popplerLines(out, '-raw')).toEqual(TEXT);
    expect(popplerPixels(out).equals(popplerPixels(source))).toBe(true);
  });

  it.each([
    ['its table', false],
    ['its stream of objects', true],
  ])(
    'keeps every byte of the file and adds to %s; title and bookmarks stay',
    async (_kind, useObjectStreams) => {
      const jpeg = await jpegOf(248, 351);
      const source = await pdfOf((pdf) => {
        pdf.setTitle('Công văn');
        addScan(pdf, jpeg, JPEG, { size: A4 });
        const entry = pdf.context.register(pdf.context.obj({ Title: 'Mot' as never }));
        const outlines = pdf.context.register(
          pdf.context.obj({ Type: 'Outlines', First: entry, Last: entry, Count: 1 }),
        );
        pdf.catalog.set(PDFName.of('Outlines'), outlines);
      }, useObjectStreams);
      const out = await bytesOf(pdfFormat, [scanned(1, [FIRST])], {}, factsOf('pdf', source));
      expect(Buffer.from(source).equals(out.subarray(0, source.length))).toBe(true);
      const read = await PDFDocument.load(out, { updateMetadata: false });
      expect(read.getTitle()).toBe('Công văn');
      expect(read.catalog.has(PDFName.of('Outlines'))).toBe(true);
      const images = read.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          object instanceof PDFRawStream && object.dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode')
            ? [object.contents]
            : [],
        );
      expect(images.map((bytes) => jpeg.equals(bytes))).toEqual([true]);
    },
  );

  it('grows by little', async () => {
    const many = Array.from({ length: 45 }, (_, i) => [...FIRST, `${i}`]);
    const jpeg = await jpegOf(248, 351);
    const source = await pdfOf((pdf) => {
      for (let i = 0; i < 10; i += 1) addScan(pdf, jpeg, JPEG, { size: A4 });
    });
    const pages = Array.from({ length: 10 }, (_, i) => scanned(i + 1, many));
    const out = await bytesOf(pdfFormat, pages, {}, factsOf('pdf', source));
    expect(out.length - source.length).toBeLessThan(60_000);
  });

  it('pages with text of their own, blank ones and failed ones stay as they are', async () => {
    const source = await pdfOf(async (pdf) => {
      for (const road of ['text', 'legacy-text']) addPage(pdf, `BT /F0 9 Tf 9 9 Td (${road}) Tj ET`, A4);
    });
    const pages = (['text', 'legacy-text'] as const).map((road, i) => toyPage(i + 1, [['khác']], { road }));
    const out = await bytesOf(pdfFormat, pages, {}, factsOf('pdf', source));
    expect(Buffer.from(source).equals(out)).toBe(true);
  });

  it('a page that the file turns, that is cropped, or whose picture was turned, is written along its lines', async () => {
    const jpeg = await jpegOf(248, 351);
    const source = await pdfOf((pdf) => {
      addScan(pdf, jpeg, JPEG, { size: A4, rotate: 90 });
      addScan(pdf, jpeg, JPEG, { size: A4 });
      addScan(pdf, jpeg, JPEG, { size: A4 }).setCropBox(50, 60, 400, 600);
    });
    // Pixels of the picture as it is shown: turned clockwise; x goes up the sheet, y to the right.
    const turned = { ...IMAGE, width: 3508, height: 2480, toUserSpace: [0, 0.24, 0.24, 0, 0, 0] as const };
    // Upside down, as the engine found.
    const over = { ...IMAGE, rotation: 180, toUserSpace: [-0.24, 0, 0, 0.24, 595.2, 0] as const };
    const pages = [
      scanned(1, [FIRST, SECOND], { image: turned }),
      scanned(2, [FIRST, SECOND], { image: over }),
      // without a picture the boxes are in points of the shown page
      toyPage(3, [['x']], {
        road: 'image',
        lines: [
          {
            words: [
              { ...scanned(1, [['góc']]).lines[0]!.words[0]!, box: { x: 10, y: 20, width: 40, height: 10 } },
            ],
          },
        ],
      }),
    ];
    const out = await bytesOf(pdfFormat, pages, {}, factsOf('pdf', source));
    expect(await linesOf(out)).toEqual([TEXT, TEXT, ['góc']]);
    const open = await openPdf(out, { platform: nodePlatform, name: 'x' });
    const [first, second, third] = (await collect(open.pages)) as PdfPage[];
    await open.close();
    const start = scanned(1, [FIRST]).lines[0]!.words[0]!.box!;
    expect(first!.text('all', { image: turned }).lines[0]!.words[0]!.box!.x).toBeCloseTo(start.x, 0);
    expect(second!.text('all', { image: over }).lines[0]!.words[0]!.box!.x).toBeCloseTo(start.x, 0);
    const { x, y, width } = third!.text('all').lines[0]!.words[0]!.box!;
    expect([x, width].map(Math.round)).toEqual([10, 40]);
    expect(Math.abs(y - 20)).toBeLessThan(5);
  });

  it.skipIf(!HAS_POPPLER)('words whose boxes nearly touch are not joined in poppler', async () => {
    const level = scanned(1, [['xây', 'dựng', 'hệ', 'thống', 'chính', 'trị', 'ở', 'tỉnh']]);
    // 4 pixels of 300 dpi between words of about 40 pixels: a tenth of an em
    let x = 100;
    const words = level.lines[0]!.words.map((word) => {
      const width = 20 * word.text.length;
      const box = { ...word.box!, x, width, height: 40 };
      x += width + 4;
      return { ...word, box };
    });
    const out = await bytesOf(
      pdfFormat,
      [{ ...level, lines: [{ words }] }],
      {},
      factsOf('pdf', await scanOf()),
    );
    const wanted = [words.map(({ text }) => text).join(' ')];
    expect(popplerLines(out)).toEqual(wanted);
    expect(popplerLines(out, '-raw')).toEqual(wanted);
    expect(await linesOf(out)).toEqual([wanted]);
  });

  it('a slanting line stays one line', async () => {
    const level = scanned(1, [
      ['Một', 'dòng', 'chữ', 'nghiêng', 'trên', 'trang', 'giấy', 'khá', 'dài', 'đây'],
      FIRST,
    ]);
    const slanted = level.lines.map(({ words }) => ({
      words: words.map((word) => ({ ...word, box: { ...word.box!, y: word.box!.y + 0.02 * word.box!.x } })),
    }));
    const out = await bytesOf(pdfFormat, [{ ...level, lines: slanted }], {}, factsOf('pdf', await scanOf()));
    const wanted = level.lines.map(({ words }) => words.map(({ text }) => text).join(' '));
    expect(await linesOf(out)).toEqual([wanted]);
    if (HAS_POPPLER) expect(popplerLines(out)).toEqual(wanted);
  });

  it('words of every script come back (seeded)', async () => {
    const source = await scanOf();
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .map((text) => text.normalize('NFC').replace(/[\s\p{C}\p{M}]|\p{Z}/gu, ''))
      .filter((text) => text !== '');
    const words = fc.sample(word, { seed: 20_261_121, numRuns: 50 });
    const page = scanned(1, [['😀'], ...words.map((text) => [text])]);
    const out = await bytesOf(pdfFormat, [page], {}, factsOf('pdf', source));
    expect((await linesOf(out))[0]!.join('\n')).toBe(['😀', ...words].join('\n'));
  });
});

describe('the text layer that was there', () => {
  const old = (mode: number, text: string, y: number): string =>
    `BT ${mode} Tr /F0 12 Tf 1 0 0 1 50 ${y} Tm (${text}) Tj ET`;
  const page = scanned(1, [FIRST]);
  const restored = TEXT[0]!;

  async function after(
    placing: Partial<Placing>,
  ): Promise<{ out: Uint8Array; source: Uint8Array; lines: string[] }> {
    const source = await scanOf(placing);
    const out = await bytesOf(pdfFormat, [page], {}, factsOf('pdf', source));
    if (HAS_POPPLER) expect(popplerPixels(out).equals(popplerPixels(source))).toBe(true);
    return { out, source, lines: (await linesOf(out))[0]! };
  }

  it('goes, and visible text stays', async () => {
    const all = `${old(3, 'Pdy manh', 700)}\n${old(0, 'stamp', 20)}\nq ${old(3, 'gone', 600)} Q ${old(0, 'seen', 40)}`;
    const { lines } = await after({ after: all });
    expect(lines.toSorted()).toEqual([restored, 'seen', 'stamp'].toSorted());
  });

  it('goes where the mode was set before, for all ways of showing, and moves stay', async () => {
    const content = `3 Tr BT /F0 12 Tf 14 TL 1 0 0 1 50 700 Tm [(a) -20 (b)] TJ (c) ' 1 2 (d) " 0 Tr (seen) ' ET`;
    const { lines, out } = await after({ after: content });
    expect(lines.toSorted()).toEqual([restored, 'seen'].toSorted());
    const open = await openPdf(out, { platform: nodePlatform, name: 'x' });
    const [read] = (await collect(open.pages)) as PdfPage[];
    await open.close();
    // three lines below the first: where it was
    expect(read!.text('visible').lines[0]!.words[0]!.box!.y).toBeCloseTo(
      841.92 - (700 - 3 * 14) - 12 * 0.9,
      3,
    );
  });

  it('what the page prints itself, a stamp, is not written a second time', async () => {
    const source = await scanOf({ after: `${old(3, 'gone', 600)} ${old(0, 'Signed by', 100)}` });
    // As the stamp's text is read: from its base line, 0.22 em below to 0.9 em above.
    const box = { x: 50 / 0.24, y: (841.92 - 100 - 0.9 * 12) / 0.24, width: 220, height: (1.12 * 12) / 0.24 };
    const words = [{ ...page.lines[0]!.words[0]!, text: 'Signed', box }];
    const out = await bytesOf(
      pdfFormat,
      [{ ...page, lines: [...page.lines, { words }] }],
      {},
      factsOf('pdf', source),
    );
    expect((await linesOf(out))[0]!.toSorted()).toEqual([restored, 'Signed by'].toSorted());
  });

  it('under the picture goes too, unless something may let it be seen', async () => {
    expect((await after({ before: old(0, 'under', 700) })).lines).toEqual([restored]);
    const clipped = await after({ before: `${old(0, 'under', 700)} 0 0 100 100 re W n` });
    expect(clipped.lines.toSorted()).toEqual([restored, 'under'].toSorted());
  });

  it('in a form goes on this page, not on others that draw the same form', async () => {
    const jpeg = await jpegOf(248, 351);
    const source = await pdfOf((pdf) => {
      const { context } = pdf;
      const font = { F0: context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }) };
      const form = context.register(
        context.flateStream(`${old(3, 'layer', 700)} ${old(0, 'seen', 20)}`, {
          ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 600, 900] },
          Resources: { Font: font },
        }),
      );
      for (let i = 0; i < 2; i += 1) {
        const added = addScan(pdf, jpeg, JPEG, { size: A4, after: '/Fm Do' }).node;
        const objects = added.Resources()!.lookup(PDFName.of('XObject')) as never as {
          set(k: PDFName, v: unknown): void;
        };
        objects.set(PDFName.of('Fm'), form);
      }
    });
    const out = await bytesOf(pdfFormat, [page], {}, factsOf('pdf', source));
    const [first, second] = await linesOf(out);
    expect(first!.toSorted()).toEqual([restored, 'seen'].toSorted());
    expect(second!.toSorted()).toEqual(['layer', 'seen']);
  });

  it('content that leaves a state open draws as before', async () => {
    const { lines } = await after({ before: 'q 0.5 g', after: `${old(3, 'gone', 300)} q 2 0 0 2 9 9 cm` });
    expect(lines).toEqual([restored]);
  });

  it('content that closes more than it opens does not upset the words', async () => {
    // Readers differ on the picture of such a page: poppler loses it.
    const source = await scanOf({ before: 'Q Q' });
    const out = await bytesOf(pdfFormat, [page], {}, factsOf('pdf', source));
    expect(await linesOf(out)).toEqual([[restored]]);
  });

  it('stays where the content cannot be unpacked, and the words go in', async () => {
    const file = Buffer.from(await scanOf({ after: `${old(3, 'broken', 300)} `.repeat(40) }));
    const at = file.lastIndexOf(Buffer.from([0x78, 0x9c]));
    file[at + 20]! ^= 0xff;
    const out = await bytesOf(pdfFormat, [page], {}, factsOf('pdf', file));
    const open = await openPdf(out, { platform: nodePlatform, name: 'x' });
    const [read] = (await collect(open.pages)) as PdfPage[];
    await open.close();
    expect(read!.placed('all').text).toContain(restored);
  });

  it('put there by this program is replaced by the next run', async () => {
    const { out } = await after({});
    const again = await bytesOf(pdfFormat, [scanned(1, [SECOND])], {}, factsOf('pdf', out));
    expect(await linesOf(again)).toEqual([[TEXT[1]]]);
  });
});

describe('page pictures', () => {
  const image = (bytes: Uint8Array, mediaType: 'image/jpeg' | 'image/png'): PageImage => ({
    ...{ width: 2480, height: 3508, dpi: 300, rotation: 0 },
    encoded: async () => ({ mediaType, bytes }),
  });
  const raw = { raw: { width: 248, height: 351, channels: 1 } } as const;

  it('become pages of their size, their bytes as they are, with the words behind them', async () => {
    const jpeg = await jpegOf(248, 351);
    const grey = sharp(corner(248, 351), raw).toColourspace('b-w');
    const pngs = [
      await grey.clone().png().toBuffer(),
      await grey.clone().png({ palette: true, colours: 2 }).toBuffer(),
      await sharp({ create: { width: 20, height: 30, channels: 4, background: '#ff000080' } })
        .png()
        .toBuffer(),
      await sharp({ create: { width: 20, height: 30, channels: 3, background: '#00ff00' } })
        .png()
        .toBuffer(),
    ];
    const pages = [image(jpeg, 'image/jpeg'), ...pngs.map((png) => image(png, 'image/png'))].map((one, i) =>
      scanned(i + 1, [FIRST, SECOND], { image: one }),
    );
    pages.push(toyPage(6, [], { road: 'failed' }));
    const out = await bytesOf(pdfFormat, pages, {}, factsOf('image', new Uint8Array(0)));
    expect(Buffer.from(out).includes(jpeg)).toBe(true);
    expect(await linesOf(out)).toEqual([TEXT, TEXT, TEXT, TEXT, TEXT, []]);
    const read = await PDFDocument.load(out, { updateMetadata: false });
    expect(read.getPages().map((p) => Math.round(p.getWidth()))).toEqual(Array(6).fill(595));
    expect(read.getProducer()).toBe(TOY_FACTS.producer);
    if (!HAS_POPPLER) return;
    // Two colours of the palette, red over white, green: what the second, third and fourth PNG show.
    const pixels = popplerPixels(out, 20);
    expect(pixels.length).toBeGreaterThan(6 * 165 * 233 * 3);
  });

  it('the same file comes out of the same pages', async () => {
    const jpeg = await jpegOf(248, 351);
    const make = () =>
      bytesOf(
        pdfFormat,
        [scanned(1, [FIRST], { image: image(jpeg, 'image/jpeg') })],
        {},
        factsOf('image', jpeg),
      );
    expect(Buffer.from(await make()).equals(await make())).toBe(true);
  });
});

describe('what cannot be made searchable', () => {
  it('text has no picture', () => {
    const { sink } = memorySink();
    expect(() => pdfFormat.open({ ...TOY_FACTS, source: undefined }, sink, {})).toThrow(UsageError);
  });

  it('a damaged PDF is refused', async () => {
    const broken = factsOf('pdf', Buffer.from('%PDF-1.4\nnothing\n%%EOF\n'));
    await expect(bytesOf(pdfFormat, [scanned(1, [FIRST])], {}, broken)).rejects.toThrow(InputError);
  });

  it('a PDF whose table is broken is written anew', async () => {
    const good = Buffer.from(await scanOf()).toString('latin1');
    const source = Buffer.from(good.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1');
    const out = await bytesOf(pdfFormat, [scanned(1, [FIRST])], {}, factsOf('pdf', source));
    expect(await linesOf(out)).toEqual([[TEXT[0]]]);
  });
});
