import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../docs/demo/serve.js';
import { createRestorer, loadModels, repairText } from '../../src/index.js';
import { chromiumPath, launch } from './chromium.js';

const DOCUMENT = 'fixtures/ha-noi-HD-BTGTU.part1.observed.txt';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Logarithms differ in their last digit from one version of V8 to the next. */
const DIGITS = 8;
const rounded = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'number' ? +part.toPrecision(DIGITS) : part));
const canRun = chromiumPath() !== undefined && existsSync('dist/browser/index.js');

describe.skipIf(!canRun)('khoiphuc/browser (needs Chromium and `npm run build`)', () => {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('restores a document in a page exactly as Node does, asking nobody but the host', async () => {
    const observed = readFileSync(DOCUMENT, 'utf8');
    const here = await repairText(createRestorer(await loadModels()), observed);
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const page = await browser.newPage();
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) elsewhere.push(request.url());
    });
    await page.goto(`${origin}/docs/demo/index.html`);
    await page.setInputFiles('input[type=file]', DOCUMENT);
    await page.waitForFunction(() => /từ được sửa/u.test(document.querySelector('#status')!.textContent!), {
      timeout: 100_000,
    });
    const shown = await page.evaluate(() => document.querySelector('#result')!.textContent!);
    expect(hash(shown)).toBe(hash(here.text));
    // as a string: an `import` written here would be rewritten for Node
    const corrections = await page.evaluate<unknown>(`(async () => {
      const api = await import('/dist/browser/index.js');
      const models = await api.fetchModels(location.origin + '/dictionaries');
      const { corrections } = await api.repairText(api.createRestorer(models), ${JSON.stringify(observed)});
      return corrections;
    })()`);
    expect(hash(rounded(corrections))).toBe(hash(rounded(here.corrections)));
    expect([complaints, elsewhere]).toEqual([[], []]);
  });
});
