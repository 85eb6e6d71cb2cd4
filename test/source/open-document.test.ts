import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { InputError, UsageError } from '../../src/errors.js';
import { loadDetector } from '../../src/model/load.js';
import { repairPages } from '../../src/pipeline.js';
import type { OcrEngine } from '../../src/source/ocr/engine.js';
import { type OpenOptions, openDocument } from '../../src/source/open-document.js';
import type { SourcePage } from '../../src/source-page.js';
import { toyRestorer } from '../cli/toy-restorer.js';
import { collect } from './collect.js';
import { doubleOf, failingEngine, recordedPages } from './ocr/recorded-engine.js';
import { addPage, addScan, jpegOf } from './pdf/build-scans.js';

let detector: OpenOptions['detector'];
beforeAll(async () => {
  detector = await loadDetector();
});

const [recorded] = recordedPages().filter(({ name }) => name === 'medium');
/** Reads on every picture what the engine read on one small page. */
const engine = (): OcrEngine => doubleOf('double', async () => recorded!.result);

async function pagesOf(
  source: string | Uint8Array,
  options: Partial<OpenOptions> = {},
): Promise<SourcePage[]> {
  const opened = await openDocument(source, { name: 'x', detector, engine: engine(), ...options });
  try {
    return await collect(opened.pages);
  } finally {
    await opened.close();
  }
}

const textOf = ({ page }: SourcePage): string =>
  page.lines.map(({ words }) => words.map(({ observed }) => observed).join(' ')).join('\n');
const roads = (pages: readonly SourcePage[]): string[] => pages.map(({ road }) => road);

const CLEAN = 'The Central Committee decides the plan of work for the whole year and asks all to follow it.';

/** A page of text, a scan, a scan with a layer, an empty page. */
async function mixedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const jpeg = await jpegOf(400, 560);
  const scan = { Width: 400, Height: 560, ColorSpace: 'DeviceGray', Filter: 'DCTDecode' };
  addPage(pdf, `BT /F0 10 Tf 20 300 Td (${CLEAN}) Tj ET`, [595, 842]);
  addScan(pdf, jpeg, scan, { size: [298, 420] });
  addScan(pdf, jpeg, scan, {
    size: [298, 420],
    after: 'BT 3 Tr /F0 10 Tf 20 300 Td (tang cudng xdy dung khoi doan ket thong nhat) Tj ET',
  });
  addPage(pdf, '', [298, 420]);
  return pdf.save();
}

describe('opening a document', () => {
  it('recognises pictures; words stand on the picture, with the certainty of the engine', async () => {
    const [page] = await pagesOf(recorded!.request.image);
    expect(page).toMatchObject({ number: 1, road: 'image', reason: 'a picture' });
    expect(textOf(page!)).toContain('trách nhiệm');
    const word = page!.page.lines.flatMap(({ words }) => words).find(({ observed }) => observed === 'Phát');
    expect(word!.confidence).toBeGreaterThan(0.5);
    expect(word!.box!.x + word!.box!.width).toBeLessThan(page!.page.size!.width);
    expect(page!.image).toMatchObject({ width: recorded!.request.width, height: recorded!.request.height });
  });

  it('lets every page of a PDF take its own road', async () => {
    const pages = await pagesOf(await mixedPdf());
    expect(roads(pages)).toEqual(['text', 'image', 'image-and-layer', 'blank']);
    expect(textOf(pages[0]!)).toBe(CLEAN);
    for (const { reason } of pages) expect(reason).not.toBe('');
  });

  it.each([
    ['never', ['text', 'failed', 'mangled-text', 'blank']],
    ['always', ['image', 'image', 'image-and-layer', 'blank']],
  ] as const)('obeys --ocr %s', async (ocr, expected) => {
    expect(roads(await pagesOf(await mixedPdf(), { ocr }))).toEqual(expected);
  });

  it('reads only the pages asked for', async () => {
    expect((await pagesOf(await mixedPdf(), { pages: '1,3-' })).map(({ number }) => number)).toEqual([
      1, 3, 4,
    ]);
    await expect(pagesOf(await mixedPdf(), { pages: '9' })).rejects.toThrow(/none of these pages.*has 4/);
    const text = new TextEncoder().encode('Trang một\fTrang hai\f');
    await expect(pagesOf(text, { pages: '3-' })).rejects.toThrow(/none of these pages.*has 2/);
    expect(await pagesOf(text, { pages: '2-' })).toHaveLength(1);
    const picture = recorded!.request.image;
    await expect(pagesOf(picture, { pages: '2' })).rejects.toThrow(/none of these pages.*has 1/);
  });

  it('opens no engine where nothing is to be recognised', async () => {
    const never = async (): Promise<OcrEngine> => {
      throw new Error('an engine was opened');
    };
    expect(roads(await pagesOf(await mixedPdf(), { engine: never, pages: '1' }))).toEqual(['text']);
  });

  it('tells a page that the engine cannot read, and reads the others', async () => {
    const pages = await pagesOf(await mixedPdf(), { engine: failingEngine() });
    expect(roads(pages)).toEqual(['text', 'failed', 'failed', 'blank']);
    expect(pages[1]!.problem).toMatch(/^x, page 2: .*twice/);
    expect(pages[1]!.page.lines).toEqual([]);
    expect((await pagesOf(await mixedPdf(), { engine: undefined }))[1]!.problem).toMatch(/give an engine/);
  });

  it('reads text page by page, white space and all', async () => {
    const pages = await pagesOf(new TextEncoder().encode('một\n\n  hai \f\nba\f'));
    expect(pages.map(({ text, road }) => [text, road])).toEqual([
      ['một\n\n  hai ', 'mangled-text'],
      ['\nba', 'mangled-text'],
    ]);
  });

  it('reads what another engine wrote, with its places', async () => {
    const hocr = `<html><body><div class="ocr_page" title="bbox 0 0 100 50"><span class="ocr_line" title="bbox 0 0 90 20">
      <span class="ocrx_word" title="bbox 0 0 40 20; x_wconf 80">tuyén</span> <span class="ocrx_word" title="bbox 50 0 90 20">truyén</span>
      </span></div></body></html>`;
    const [page] = await pagesOf(new TextEncoder().encode(hocr));
    expect(textOf(page!)).toBe('tuyén truyén');
    expect(page!.page.lines[0]!.words[0]).toMatchObject({ box: { x: 0, y: 0, width: 40, height: 20 } });
  });

  it.each([
    ['nothing', new Uint8Array(0), 'x.pdf', /empty/],
    ['half a PDF', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'x', /cut off/],
    ['no PDF', new TextEncoder().encode('Công tác'), 'x.pdf', /no PDF/],
    ['bytes of no kind', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256), 'x', /./],
    ['half a picture', recordedPages()[0]!.request.image.slice(0, 60), 'x.png', /cut off|damaged/],
  ])('refuses %s', async (_, bytes, name, message) => {
    const error = await pagesOf(bytes, { name }).catch((e: unknown) => e);
    if (Array.isArray(error)) expect((error as SourcePage[])[0]!.problem).toMatch(message);
    else {
      expect(error).toBeInstanceOf(InputError);
      expect((error as Error).message).toMatch(message);
    }
  });

  it('says which file is not there', async () => {
    await expect(openDocument('not/there.pdf', { detector })).rejects.toThrow(
      /not\/there\.pdf: there is no such file/,
    );
  });

  it.each([
    [undefined, /the detector is missing\. Give `\{ detector: await loadDetector\(\) \}`/],
    [null, /the detector is missing/],
    [{}, /the detector is missing/],
    [{ detector: Promise.resolve() }, /the detector is missing/],
    [{ detector: {} }, /`detector` must be what/],
    [{ page: '1' }, /there is no option `page`\. Its options: name, password, pages/],
    [{ pages: 3 }, /`pages` must be a string, and is 3/],
    [{ ocr: 'no' }, /`ocr` must be `auto` or `always` or `never`, and is `no`/],
    [{ engine: {} }, /`engine` must be a recogniser, or a function/],
    [{ concurrency: 0 }, /`concurrency` must be a number above 0/],
    [{ signal: true }, /`signal` must be an AbortSignal/],
    [{ limits: { byte: 5 } }, /`limits`: there is no option `byte`/],
    [{ limits: { pageTime: '5' } }, /`limits`: `pageTime` must be a number above 0/],
  ])('refuses the options %j', async (options, message) => {
    const given = options && Object.keys(options).length > 0 ? { detector, ...options } : options;
    const error = await openDocument(new Uint8Array(3), given as OpenOptions).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(message);
  });

  it.each([[5], [undefined], [new URL('file:///x.pdf')], [new ArrayBuffer(3)]])(
    'refuses to open %s',
    async (source) => {
      const opened = openDocument(source as unknown as string, { detector });
      await expect(opened).rejects.toThrow(/the source must be a path, or the bytes of a file/);
    },
  );

  it('wants the password of a PDF', async () => {
    const bytes = await readFile('fixtures/password-mat-khau.pdf');
    await expect(pagesOf(bytes)).rejects.toThrow(/--password/);
    expect(roads(await pagesOf(bytes, { password: 'mat-khau' }))).toHaveLength(1);
  });
});

describe('a signal', () => {
  const reason = new Error('no time left');
  const TEXT = new TextEncoder().encode('một\fhai\fba');
  const HOCR = new TextEncoder().encode(
    `<html><body>${'<div class="ocr_page" title="bbox 0 0 9 9"></div>'.repeat(3)}</body></html>`,
  );
  const sources: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
    ['a text', async () => TEXT],
    ['a PDF', mixedPdf],
    ['hOCR', async () => HOCR],
    ['a picture', async () => recorded!.request.image],
  ];

  it.each(sources)('that was aborted before opens nothing: %s', async (_, source) => {
    await expect(pagesOf(await source(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('that was aborted before is heeded before a file is read', async () => {
    const signal = AbortSignal.abort(reason);
    await expect(openDocument('not/there.pdf', { detector, signal })).rejects.toBe(reason);
  });

  it.each(sources)('ends the pages: %s', async (_, source) => {
    const stop = new AbortController();
    const opened = await openDocument(await source(), {
      ...{ name: 'x', detector, engine: engine() },
      signal: stop.signal,
    });
    const seen: number[] = [];
    const reading = async () => {
      for await (const { number } of opened.pages) {
        seen.push(number);
        stop.abort(reason);
      }
    };
    await expect(reading()).rejects.toBe(reason);
    expect(seen).toEqual([1]);
    if (opened.read) await expect(collect(opened.read('2'))).rejects.toBe(reason);
    await opened.close();
  });

  it('that is not aborted changes nothing', async () => {
    const { signal } = new AbortController();
    expect(roads(await pagesOf(await mixedPdf(), { signal }))).toEqual(
      roads(await pagesOf(await mixedPdf())),
    );
  });
});

describe('repairing pages', () => {
  it('changes damaged pages, keeps clean ones, places every word, and leaves failed pages empty', async () => {
    const opened = await openDocument(await mixedPdf(), { name: 'x', detector, engine: engine() });
    const pages = await collect(repairPages(toyRestorer(), opened.pages));
    await opened.close();
    expect(pages.map(({ number, road }) => [number, road])).toEqual([
      [1, 'text'],
      [2, 'image'],
      [3, 'image-and-layer'],
      [4, 'blank'],
    ]);
    expect(pages[0]!.text).toBe(CLEAN);
    for (const page of pages) {
      const words = page.lines.flatMap((line) => line.words);
      expect(words.map(({ text }) => text)).toEqual(page.text.split(/\s+/u).filter(Boolean));
      for (const { box } of words) expect(box).toBeDefined();
    }
  });
});
