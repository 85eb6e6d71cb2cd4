import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctedText } from '../../src/corrections/corrected-text.js';
import { parseCorrections } from '../../src/corrections/parse-corrections.js';
import { chromiumPath, launch, openFile, type WatchedPage } from './chromium.js';
import { HOSTILE, longScan, smallScan, writePage } from './toy-scan.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NAME = 'giấy <b>tờ.pdf';

const path = chromiumPath();
if (path === undefined)
  console.warn('There is no Chromium here: the review page is not tested in a browser.');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** What stands in the current word, as eyes see it. */
async function current(page: Page): Promise<string> {
  return page.locator('.word.current').innerText();
}

async function isFocused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}

describe.skipIf(path === undefined)('the review page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khoiphuc-review-'));
  let browser: Browser;
  let small: string;
  let opened: WatchedPage[] = [];

  const open = async (
    ...args: Parameters<typeof openFile> extends [Browser, ...infer Rest] ? Rest : never
  ) => {
    const watched = await openFile(browser, ...args);
    opened.push(watched);
    return watched;
  };

  beforeAll(async () => {
    browser = await launch();
    small = await writePage(join(folder, 'small.html'), await smallScan(), NAME);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Closes what a test opened and makes sure that nothing went wrong unseen. */
  const closeAll = async (): Promise<void> => {
    const [complaints, requests] = [opened.flatMap((o) => o.complaints), opened.flatMap((o) => o.requests)];
    for (const watched of opened) await watched.close();
    opened = [];
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  };

  it('is worked through with the keyboard alone', async () => {
    const { page } = await open(small);
    await page.keyboard.press('n');
    expect(await current(page)).toBe('cứu');
    expect(await isFocused(page, '.word.current[role=button]')).toBe(true);
    expect(await page.locator('.inspector .change').innerText()).toMatch(/clru\s*→[\s\S]*cứu/u);
    expect(await page.locator('.readings button').allInnerTexts()).toEqual([
      expect.stringMatching(/1\s*của\s*30%/u),
      expect.stringMatching(/2\s*cựu\s*10%/u),
    ]);
    await page.keyboard.press('1');
    expect(await current(page)).toBe('oAN');
    await page.keyboard.press('e');
    expect(await isFocused(page, '#own')).toBe(true);
    await page.keyboard.type('Nguyễn  Vănn');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    expect(await current(page)).toBe('nghiên');
    await page.keyboard.press('r');
    expect(await page.locator('.page').first().locator('.text').innerText()).toContain(
      'học tập Nguyễn Văn nghi ên',
    );
    expect(await page.locator('#progress-text').innerText()).toContain('3 / 10');
    await page.keyboard.press('u');
    expect(await current(page)).toBe('nghiên');
    await page.keyboard.press('Enter');
    await page.keyboard.press('p');
    await page.keyboard.press('k');
    expect(await current(page)).toBe('học tập');
    await page.keyboard.press('ArrowLeft');
    expect(await current(page)).toBe('của');
    await page.keyboard.press('ArrowLeft');
    expect(await current(page)).toBe('do');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('j');
    expect(await current(page)).toBe('học tập');
    await page.keyboard.press('g');
    expect(await isFocused(page, '#goto')).toBe(true);
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    expect(await isFocused(page, 'h2')).toBe(true);
    await page.keyboard.press('h');
    expect(await page.locator('dialog[open] dt').count()).toBeGreaterThan(12);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('l');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('[data-do=save] span').innerText()).toBe('Save');
    await closeAll();
  });

  it('can be reached and left with Tab alone, every control of it', async () => {
    const { page } = await open(small);
    const met = new Set<string>();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      met.add(
        await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          return element.dataset.do ?? element.id ?? '';
        }),
      );
      if (i === 10)
        await page.evaluate(() => document.querySelector<HTMLElement>('.word[tabindex="0"]')?.focus());
    }
    for (const control of [
      'undo',
      'save',
      'help',
      'below',
      'goto',
      'previous',
      'next',
      'accept',
      'restore',
      'own',
    ]) {
      if (control !== 'undo') expect([...met], control).toContain(control);
    }
    await closeAll();
  });

  it('stays in the inspector when a person works there, and says aloud where it is', async () => {
    const { page } = await open(small);
    await page.locator('[data-do=next]').focus();
    await page.keyboard.press('Enter');
    expect(await isFocused(page, '[data-do=next]')).toBe(true);
    expect(await page.locator('[role=status]').innerText()).toContain('cứu');
    await page.locator('[data-do=accept]').focus();
    await page.keyboard.press('Space');
    expect(await isFocused(page, '[data-do=accept]')).toBe(true);
    expect(await page.locator('[role=status]').innerText()).toContain('Đã chấp nhận: cứu');
    await closeAll();
  });

  it('lights up the place of a word on the picture, and the word of a place', async () => {
    const { page } = await open(small);
    await page.locator('.word', { hasText: 'mạnh' }).hover();
    expect(await page.locator('rect.pointed').count()).toBe(1);
    expect(await page.locator('.inspector .change').innerText()).toContain('manh');
    const split = page.locator('.word', { hasText: 'học tập' });
    await split.hover();
    expect(await page.locator('rect.pointed').count()).toBe(2);
    await page.locator('rect[data-word="0"]').first().hover({ force: true });
    expect(await page.locator('.word.pointed').innerText()).toBe('Đẩy');
    // A key is about the current word: while another is shown it first comes back.
    await page.keyboard.press('n');
    await split.hover();
    await page.keyboard.press('r');
    expect(await page.locator('.inspector .change').innerText()).toContain('clru');
    expect(await page.locator('.word[data-mark=decided]').count()).toBe(0);
    expect(await page.locator('.word.current').getAttribute('aria-describedby')).toBe('word-facts');
    await page.locator('rect[data-word="3"]').first().click({ force: true });
    expect(await current(page)).toBe('cứu');
    expect(await page.locator('canvas.crop').isVisible()).toBe(true);
    await closeAll();
  });

  it('brings the field that is typed in before the eyes on a small screen, and the panel back after it', async () => {
    const { page } = await open(small, { viewport: { width: 320, height: 568 } });
    const isSeen = (selector: string): Promise<boolean> =>
      page.evaluate((wanted) => {
        const field = document.querySelector(wanted)!;
        const { left, top, bottom } = field.getBoundingClientRect();
        return document.elementFromPoint(left + 9, (top + bottom) / 2) === field;
      }, selector);
    const scrolled = () => page.locator('.inspector').evaluate((e) => e.scrollTop);
    await page.keyboard.press('n');
    expect([await isSeen('#own'), await scrolled()]).toEqual([false, 0]);
    await page.keyboard.press('e');
    expect(await isSeen('#own')).toBe(true);
    await page.keyboard.type('gõ');
    await page.keyboard.press('Enter');
    expect([await current(page), await scrolled()]).toEqual(['oAN', 0]);
    await page.keyboard.press('g');
    expect(await isSeen('#goto')).toBe(true);
    await closeAll();
  });

  it.each([
    [1366, 768],
    [1920, 1080],
  ])(
    'leaves the word in its place while a person types, clear of head and panel: %i × %i',
    async (width, height) => {
      const pages = [];
      for await (const page of longScan(2, 100_000)) pages.push(page);
      const { page } = await open(await writePage(join(folder, 'typed.html'), pages), {
        viewport: { width, height },
      });
      const look = () =>
        page.evaluate(() => {
          const word = document.querySelector('.word.current')!.getBoundingClientRect();
          const bar = document.querySelector('.bar')!.getBoundingClientRect();
          const panel = document.querySelector('.inspector')!.getBoundingClientRect();
          const foot = panel.width > window.innerWidth / 2 ? panel.top : window.innerHeight;
          return { at: window.scrollY, isClear: word.top > bar.bottom && word.bottom < foot };
        });
      for (let i = 0; i < 6; i++) {
        await page.keyboard.press('n');
        const before = await look();
        expect(before.isClear).toBe(true);
        await page.keyboard.press('e');
        await page.keyboard.type('abc');
        expect(await look()).toEqual(before);
        await page.keyboard.press('Escape');
      }
      await closeAll();
    },
  );

  it('marks by more than colour, and filters by status and certainty', async () => {
    const { page } = await open(small);
    const after = (text: string): Promise<string> =>
      page.locator('.word', { hasText: text }).evaluate((e) => getComputedStyle(e, '::after').content);
    expect(await after('cứu')).toContain('?');
    expect(await after('oAN')).toContain('??');
    const line = (text: string) =>
      page.locator('.word', { hasText: text }).evaluate((e) => getComputedStyle(e).textDecorationStyle);
    expect([await line('Đẩy'), await line('cứu')]).toEqual(['dotted', 'wavy']);
    await page.locator('input[value=changed]').uncheck();
    expect(await page.locator('.word[data-mark=changed]').count()).toBe(0);
    await page.locator('input[value=changed]').check();
    await page.locator('#below').selectOption('0.95');
    expect(await page.locator('.text').first().locator('.word[data-mark=changed]').allInnerTexts()).toEqual([
      'học tập',
    ]);
    await closeAll();
  });

  it('keeps progress between sittings, and takes it up again', async () => {
    const { page } = await open(small);
    await page.keyboard.press('n');
    await page.keyboard.press('2');
    await page.reload();
    await page.waitForSelector('.word[data-mark=decided]');
    expect(await page.locator('.word[data-mark=decided]').allInnerTexts()).toEqual(['cựu']);
    expect(await page.locator('[role=status]').innerText()).toContain('Tiếp tục lần trước');
    await closeAll();
  });

  it('saves the corrected text and a corrections file that fit together', async () => {
    const { page } = await open(small);
    await page.keyboard.press('n');
    await page.keyboard.press('1');
    await page.keyboard.press('e');
    await page.keyboard.type('<i>gõ</i>');
    await page.keyboard.press('Enter');
    const downloads: Promise<string[]> = new Promise((resolve) => {
      const names: string[] = [];
      page.on('download', async (download) => {
        const name = download.suggestedFilename();
        await download.saveAs(join(folder, name));
        names.push(name);
        if (names.length === 2) resolve(names);
      });
    });
    await page.keyboard.press('s');
    expect((await downloads).sort()).toEqual(['giấy _b_tờ.corrected.txt', 'giấy _b_tờ.corrections.json']);
    const text = readFileSync(join(folder, 'giấy _b_tờ.corrected.txt'), 'utf8');
    const file = await parseCorrections(
      readFileSync(join(folder, 'giấy _b_tờ.corrections.json'), 'utf8'),
      'x',
    );
    expect(text.split('\f')[0]).toBe('Đẩy mạnh do của\nhọc tập <i>gõ</i> nghiên\n');
    expect(text).toBe(
      file.pages.map((p) => `${correctedText(p)}${p.observed === '' ? '' : '\n'}\f`).join(''),
    );
    expect(
      file.pages[0]!.decisions.map(({ decision, observed, before, intended }) => [
        decision,
        observed,
        before,
        intended,
      ]),
    ).toEqual([
      ['alternative', 'clru', 'cứu', 'của'],
      ['typed', 'oAN', 'oAN', '<i>gõ</i>'],
    ]);
    expect(file.source.name).toBe(NAME);
    await closeAll();
  });

  it('takes hostile text as text', async () => {
    const { page } = await open(small);
    await page.keyboard.press('n');
    for (let i = 0; i < 9; i++) await page.keyboard.press('n');
    await page.locator('.word').nth(9).click();
    await page.keyboard.press('1');
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
    expect(await page.locator('main img').count()).toBe(2);
    expect(await page.locator('main svg').count()).toBe(2);
    expect(await page.locator('h1').innerText()).toBe(NAME);
    const shown = await page.locator('.text').nth(1).innerText();
    expect(shown).toContain('<b/onclick=window.hacked=6>');
    for (const [i, text] of HOSTILE.entries()) if (i !== 2) expect(shown).toContain(`${text}!`);
    await closeAll();
  });

  it('shows its text where scripts are off', async () => {
    const { page } = await open(small, { javaScriptEnabled: false });
    const text = await page.content();
    expect(text).toContain('Đẩy mạnh do cứu');
    await closeAll();
  });

  it('does not move things for those who asked for that', async () => {
    const { page } = await open(small, { reducedMotion: 'reduce' });
    expect(
      await page
        .locator('figure')
        .first()
        .evaluate((e) => getComputedStyle(e).transitionDuration),
    ).toBe('0s');
    await closeAll();
  });

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['vi-VN', 'en-GB'] as const).flatMap((locale) =>
      [
        [320, 640],
        [1280, 800],
        [3840, 2160],
      ].map(([width, height]) => ({ colorScheme, locale, viewport: { width: width!, height: height! } })),
    ),
  );

  it.each(looks)('is accessible, as axe sees it: $colorScheme $locale $viewport.width', async (look) => {
    const { page } = await open(small, look);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.keyboard.press('1');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('h');
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await closeAll();
  });

  it('opens 300 pages within two seconds, ready for work', async () => {
    const pages = [];
    for await (const page of longScan(300, 100_000)) pages.push(page);
    const url = await writePage(join(folder, 'long.html'), pages);
    const { page } = await open('about:blank');
    const before = Date.now();
    const loaded = page.goto(url);
    await page.waitForSelector('.word[data-mark]');
    const first = Date.now() - before;
    await loaded;
    const all = Date.now() - before;
    console.log(`300 pages: first page after ${first} ms, all after ${all} ms`);
    expect(first).toBeLessThan(2000);
    expect(all).toBeLessThan(4000);
    await page.keyboard.press('n');
    expect(await page.locator('.word.current').count()).toBe(1);
    expect(await page.locator('.page').count()).toBe(300);
    expect(await page.locator('.word').count()).toBeLessThan(300 * 100);
    opened = opened.map((o) => ({ ...o, requests: o.requests.filter((r) => r !== url) }));
    await closeAll();
  });
});
