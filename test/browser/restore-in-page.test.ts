import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRestorer, loadModels, repairText } from '../../src/index.js';
import { canRun, type DemoHost, giveFile, startDemo } from './demo-host.js';

const DOCUMENT = 'fixtures/ha-noi-HD-BTGTU.part1.observed.txt';
const SCAN = 'fixtures/cuc-thong-tin-co-so.scan.pdf';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  });
}

describe.skipIf(!canRun)('the demo page (needs Chromium and `npm run build`)', () => {
  let host: DemoHost;
  beforeAll(async () => {
    host = await startDemo();
  });
  afterAll(() => host?.close());

  it('shows a restored text to the last byte, marks what is doubtful, and saves it', async () => {
    const { page, complaints, elsewhere, fetched, close } = await host.open();
    const { text, corrections } = await repairText(
      createRestorer(await loadModels()),
      readFileSync(DOCUMENT, 'utf8'),
    );
    expect(await giveFile(page, DOCUMENT)).toBe('Xong: ha-noi-HD-BTGTU.part1.observed.txt');
    expect(await page.locator('.text').evaluateAll((all) => all.map((one) => one.textContent).join(''))).toBe(
      text,
    );
    const doubtful = corrections.filter(({ status }) => status === 'unsure' || status === 'unreadable');
    expect(await page.locator('mark.unsure, mark.unreadable').count()).toBe(
      doubtful.length + 2, // those of the legend
    );
    const unsure = corrections.filter(({ status }) => status === 'unsure').length;
    expect(await page.locator('#counts').innerText()).toContain(` ${unsure} từ chưa chắc`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-text')]);
    expect(download.suggestedFilename()).toBe('ha-noi-HD-BTGTU.part1.observed.restored.txt');
    expect(readFileSync(await download.path(), 'utf8').trimEnd()).toBe(text.trimEnd());
    expect([complaints, elsewhere]).toEqual([[], []]);
    expect([...fetched.keys()].filter((path) => /^\/(?:pdfjs|ocr)/u.test(path))).toEqual([]);
    await close();
  });

  it('reads a scan, tells of each page, and saves a review page with the pictures', async () => {
    const { page, complaints, elsewhere, close } = await host.open({ locale: 'en-GB' });
    expect(await giveFile(page, SCAN)).toBe('Done: cuc-thong-tin-co-so.scan.pdf');
    expect(await page.locator('.page h2').allInnerTexts()).toEqual([
      'Page 1 · recognised from the picture',
      'Page 2 · recognised from the picture',
    ]);
    expect(await page.locator('.text').first().innerText()).toContain('Hướng dẫn số 108-HD/BTGTW');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-html')]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('cuc-thong-tin-co-so.scan.restored.html');
    expect(saved.match(/data-media="image\/jpeg"/gu)?.length).toBe(2);
    expect([complaints, elsewhere]).toEqual([[], []]);
    await close();
  });

  it('changes its language, and is accessible in both, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await host.open({ colorScheme, viewport: { width: 400, height: 800 } });
      expect(await violations(page)).toEqual([]);
      await giveFile(page, DOCUMENT);
      expect(await violations(page)).toEqual([]);
      await page.click('#language');
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('.page h2').innerText()).toBe('Page 1 · text, restored');
      expect(await violations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await close();
    }
  });

  it('stays awake while a long text is restored, and gives it up when told', async () => {
    const { page, complaints, close } = await host.open();
    await giveFile(page, { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Ban Tuyén gido') });
    expect(await page.locator('#cancel').isVisible()).toBe(false);
    const long = readFileSync(DOCUMENT, 'utf8').repeat(40);
    await page.evaluate(() => {
      const times = { last: performance.now(), longest: 0 };
      Object.assign(window, { times });
      setInterval(() => {
        const now = performance.now();
        times.longest = Math.max(times.longest, now - times.last);
        times.last = now;
      }, 10);
    });
    await page.setInputFiles('#file', { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from(long) });
    await page.waitForFunction(() => document.querySelector('#status')!.textContent === 'Đang khôi phục…');
    await page.waitForTimeout(2000);
    expect(await page.locator('#status').innerText()).toBe('Đang khôi phục…');
    const { longest } = await page.evaluate(
      () => (window as unknown as { times: { longest: number } }).times,
    );
    expect(longest).toBeLessThan(1000); // the restoration itself takes far longer
    await page.click('#cancel');
    expect(await page.locator('#status').innerText()).toBe('Đã dừng: b.txt');
    expect(
      await page
        .locator('#cancel, #progress')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).hidden)),
    ).toEqual([...[true, true]]);
    const next = { name: 'c.txt', mimeType: 'text/plain', buffer: Buffer.from('Ban Tuyén gido Thanh uy') };
    expect(await giveFile(page, next)).toBe('Xong: c.txt');
    expect(await page.locator('.text').innerText()).toBe('Ban Tuyên giáo Thành ủy');
    expect(complaints).toEqual([]);
    await close();
  });

  it('says what is wrong with a file that it does not read, and takes the next one', async () => {
    const { page, complaints, close } = await host.open();
    const raw = { width: 8, height: 8, channels: 3 } as const;
    const tiff = await sharp(Buffer.alloc(192), { raw })
      .toColourspace('rgb16')
      .tiff({ compression: 'none' })
      .toBuffer();
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
    expect(await giveFile(page, file('a.tif', tiff))).toBe('Xong: a.tif');
    expect(await page.locator('.page .problem').innerText()).toMatch(
      /^a\.tif, trang 1: .*đây là tệp TIFF có 3 × 16 bit mỗi điểm ảnh; loại này không đọc được trong trang web/u,
    );
    expect(await giveFile(page, file('b.pdf', Buffer.from('%PDF-1.7\nnothing')))).toMatch(
      /^b\.pdf: .*bị cụt/u,
    );
    expect(await giveFile(page, file('c.txt', Buffer.from('Ban Tuyén gido Thanh uy')))).toBe('Xong: c.txt');
    expect(await page.locator('.text').innerText()).toBe('Ban Tuyên giáo Thành ủy');
    expect(complaints).toEqual([]);
    await close();
  });

  it('says the sizes of what it fetches as they are', async () => {
    const { page, fetched, close } = await host.open();
    await giveFile(page, SCAN);
    const megabytes = (pattern: RegExp): number =>
      [...fetched.keys()]
        .filter((path) => pattern.test(path))
        .reduce((sum, path) => sum + statSync(join(host.folder, path)).size, 0) / 1e6;
    const sizes = {
      models: Math.round(megabytes(/^\/dictionaries\//u)),
      pdf: Number(megabytes(/^\/(?:modules\/(?:pdfjs|@cantoo)|pdfjs\/legacy)/u).toFixed(1)),
      ocr: Number(megabytes(/^\/(?:modules\/tesseract|ocr)/u).toFixed(1)),
    };
    const said = await page.locator('[data-say=sizes]').innerText();
    expect(said.match(/[\d,]+ MB/gu)).toEqual([
      `${sizes.models} MB`,
      '1 MB',
      ...[sizes.pdf, sizes.ocr].map((size) => `${String(size).replace('.', ',')} MB`),
    ]);
    const programs = megabytes(/^\/(?:khoiphuc|modules\/(?!pdfjs|@cantoo|tesseract))/u);
    expect(programs).toBeGreaterThan(0.5);
    expect(programs).toBeLessThan(1.5);
    await close();
  });
});
