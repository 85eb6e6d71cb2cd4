import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { assemble } from '../../docs/demo/assemble.js';
import { serve } from '../../docs/demo/serve.js';
import { chromiumPath, launch } from './chromium.js';

/** A build of ours and a Chromium are there. */
export const canRun = chromiumPath() !== undefined && existsSync('dist/browser/index.js');
if (!canRun) console.warn('There is no Chromium here, or no `dist`: the demo page is not tested.');

/** What a page said and asked for while it was open. */
export interface DemoPage {
  readonly page: Page;
  /** errors, and what was written to the console as one */
  readonly complaints: string[];
  /** addresses on other hosts */
  readonly elsewhere: string[];
  /** bytes that came, by the path on the host */
  readonly fetched: Map<string, number>;
  close(): Promise<void>;
}

/** A browser, and the demo page in a folder of its own on a server of this machine. */
export interface DemoHost {
  readonly folder: string;
  readonly origin: string;
  open(options?: BrowserContextOptions): Promise<DemoPage>;
  close(): Promise<void>;
}

/** What the engine says to itself while it reads; in Node nobody hears it. */
const CHATTER = /Parameter not found|^Error in (?:box|pix)\w+:/u;

export async function startDemo(): Promise<DemoHost> {
  const folder = join(mkdtempSync(join(tmpdir(), 'khoiphuc-demo-')), 'site');
  await assemble(folder);
  const [browser, server]: [Browser, Server] = await Promise.all([launch(), serve(folder)]);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    folder,
    origin,
    async open(options = {}) {
      const context = await browser.newContext({ locale: 'vi-VN', acceptDownloads: true, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      const elsewhere: string[] = [];
      const fetched = new Map<string, number>();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !CHATTER.test(message.text())) complaints.push(message.text());
      });
      context.on('request', (request) => {
        const { protocol } = new URL(request.url());
        if (protocol !== 'blob:' && protocol !== 'data:' && !request.url().startsWith(`${origin}/`))
          elsewhere.push(request.url());
      });
      context.on('response', (response) => {
        const { pathname } = new URL(response.url());
        fetched.set(pathname, Number(response.headers()['content-length'] ?? 0));
      });
      await page.goto(`${origin}/`);
      return { page, complaints, elsewhere, fetched, close: () => context.close() };
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
      rmSync(join(folder, '..'), { recursive: true, force: true });
    },
  };
}

/** What the demo page says once it has nothing more to do with a file. */
export async function giveFile(
  page: Page,
  file: string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<string> {
  await page.setInputFiles('#file', file);
  await page.waitForFunction(
    () => {
      const status = document.querySelector('#status')!;
      return status.classList.contains('problem') || /^(?:Xong|Done)/u.test(status.textContent!);
    },
    undefined,
    { timeout: 110_000 },
  );
  return page.locator('#status').innerText();
}
