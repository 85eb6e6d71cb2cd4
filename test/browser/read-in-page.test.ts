import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createRestorer,
  FORMATS,
  loadDetector,
  loadModels,
  type OcrEngine,
  openDocument,
  openEngine,
  type RestoredPage,
  repairPages,
} from '../../src/index.js';
import { canRun, type DemoHost, type DemoPage, startDemo } from './demo-host.js';
import { lossyPapers, type Paper, papers } from './papers.js';

/** Logarithms differ in their last digits from one version of V8 to the next, and so does what is reckoned from them. */
const APART = 1e-7;
/** What the page gave, where its numbers are as good as those that are wanted, with these. */
function settled(got: unknown, wanted: unknown): unknown {
  if (typeof got === 'number' && typeof wanted === 'number')
    return Math.abs(got - wanted) <= APART * Math.abs(wanted) ? wanted : got;
  if (Array.isArray(got) && Array.isArray(wanted)) return got.map((part, i) => settled(part, wanted[i]));
  if (got === null || wanted === null || typeof got !== 'object' || typeof wanted !== 'object') return got;
  const parts = wanted as Record<string, unknown>;
  return Object.fromEntries(Object.entries(got).map(([name, part]) => [name, settled(part, parts[name])]));
}
/** What is left of a value that went from one program to another. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** All of a page but the function that encodes its picture. */
const PLAIN = `({ image, ...page }) => ({ ...page, image: image && { ...image, encoded: undefined } })`;
const plain = new Function(`return ${PLAIN}`)() as (page: RestoredPage) => unknown;

/** Results as files, which a person compares or keeps: all forms but the zip of DOCX, which has a date in it, and PDF. */
const WRITTEN = ['text', 'json', 'hocr', 'alto', 'markdown', 'html'] as const;

/** Writes pages in one form, without their pictures. */
const WRITE = `async (FORMATS, name, pages) => {
  const format = await FORMATS.find((entry) => entry.name === name).load();
  const chunks = [];
  const writer = format.open({ name: 'paper', pageCount: pages.length, producer: 'khoiphuc' },
    async (chunk) => chunks.push(chunk), { language: 'vi' });
  for (const page of pages) await writer.page({ ...page, image: undefined });
  await writer.end();
  return chunks.join('');
}`;
const write = new Function(`return ${WRITE}`)() as (
  formats: typeof FORMATS,
  name: string,
  pages: readonly RestoredPage[],
) => Promise<string>;

/** Puts `readPaper` into the page. As text: an `import` written here would be rewritten for Node. */
const READER = `(async () => {
  const api = await import('/khoiphuc/browser/index.js');
  const restorer = api.createRestorer(await api.fetchModels('/dictionaries'));
  const detector = await api.fetchDetector('/dictionaries');
  let engine;
  window.readPaper = async (base64, name, pages) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const document = await api.openDocument(new File([bytes], name), {
      detector, pages, pdfFolder: '/pdfjs',
      engine: async () => (engine ??= await api.openEngine({ ocrFolder: '/ocr' })),
    });
    const read = [];
    for await (const page of api.repairPages(restorer, document.pages)) read.push((${PLAIN})(page));
    await document.close();
    return JSON.stringify(read);
  };
  window.writePaper = async (pages) =>
    Promise.all(${JSON.stringify(WRITTEN)}.map((name) => (${WRITE})(api.FORMATS, name, JSON.parse(pages))));
})()`;

const makePapers = async () => (canRun ? [await papers(), await lossyPapers()] : [[], []]);
const [exact, lossy] = (await makePapers()) as [readonly Paper[], readonly Paper[]];

describe.skipIf(!canRun)('documents in a page (needs Chromium and `npm run build`)', () => {
  let host: DemoHost;
  let demo: DemoPage;
  let here: (paper: Paper) => Promise<unknown[]>;
  let engine: OcrEngine | undefined;

  beforeAll(async () => {
    host = await startDemo();
    demo = await host.open();
    await demo.page.evaluate(READER);
    const restorer = createRestorer(await loadModels());
    const detector = await loadDetector();
    here = async ({ bytes, name, pages }) => {
      const document = await openDocument(bytes, {
        ...{ detector, name, pages },
        engine: async () => {
          engine ??= await openEngine();
          return engine;
        },
      });
      const read: unknown[] = [];
      for await (const page of repairPages(restorer, document.pages)) read.push(plain(page));
      await document.close();
      return read;
    };
  });
  afterAll(async () => {
    await host?.close();
    await engine?.close();
  });

  const there = async ({ bytes, name, pages }: Paper): Promise<unknown[]> =>
    JSON.parse(
      await demo.page.evaluate(
        (paper) =>
          (window as unknown as { readPaper(...paper: unknown[]): Promise<string> }).readPaper(...paper),
        [Buffer.from(bytes).toString('base64'), name, pages],
      ),
    );

  it('fetches nothing for PDFs and pictures before one comes', () => {
    const paths = [...demo.fetched.keys()];
    expect(
      paths.filter((path) => /^\/(?:pdfjs|ocr|modules\/(?:pdfjs|tesseract|@cantoo))/u.test(path)),
    ).toEqual([]);
  });

  it.each([...exact, ...lossy])('$name is read and restored as in Node: $roads', async (paper) => {
    const wanted = (await here(paper)) as RestoredPage[];
    const got = (await there(paper)) as RestoredPage[];
    expect(wanted.map(({ road }) => road)).toEqual(paper.roads);
    // the text byte by byte; everything else, but for the last digits of logarithms
    expect(hash(got.map(({ text }) => text))).toBe(hash(wanted.map(({ text }) => text)));
    expect(settled(sent(got), sent(wanted))).toEqual(sent(wanted));
    // files are rounded far before those digits: the page writes the bytes that Node writes
    const files = await demo.page.evaluate(
      (pages) => (window as unknown as { writePaper(pages: string): Promise<string[]> }).writePaper(pages),
      JSON.stringify(got),
    );
    for (const [i, name] of WRITTEN.entries())
      expect(hash(files[i]), name).toBe(hash(await write(FORMATS, name, wanted)));
  });

  it('fetches no recogniser for a PDF of text, and asks nobody but the host for anything', async () => {
    const fresh = await host.open();
    await fresh.page.evaluate(READER);
    const text = exact.find(({ name }) => name === 'text.pdf')!;
    await fresh.page.evaluate(
      (paper) =>
        (window as unknown as { readPaper(...paper: unknown[]): Promise<string> }).readPaper(...paper),
      [Buffer.from(text.bytes).toString('base64'), text.name],
    );
    const paths = [...fresh.fetched.keys()];
    expect(paths.some((path) => path.startsWith('/modules/pdfjs-dist/'))).toBe(true);
    expect(paths.filter((path) => /^\/(?:ocr|modules\/tesseract)/u.test(path))).toEqual([]);
    await fresh.close();
    expect([demo.complaints, demo.elsewhere, fresh.complaints, fresh.elsewhere]).toEqual([[], [], [], []]);
  });

  it('says what is missing when the recogniser is not on the host', async () => {
    rmSync(join(host.folder, 'ocr/worker.min.js'));
    const fresh = await host.open();
    await fresh.page.evaluate(READER);
    const [page] = JSON.parse(
      await fresh.page.evaluate(
        (paper) =>
          (window as unknown as { readPaper(...paper: unknown[]): Promise<string> }).readPaper(...paper),
        [Buffer.from(lossy[0]!.bytes).toString('base64'), 'grey.jpg'],
      ),
    );
    expect(page).toMatchObject({
      road: 'failed',
      problem: expect.stringMatching(/grey\.jpg, page 1: .*cannot start.*worker\.min\.js.*\/ocr\//u),
    });
    await fresh.close();
  });
});
