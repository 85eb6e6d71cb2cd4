import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRestorer, loadModels, repairText } from '../../src/index.js';
import { canRun, type DemoHost, startDemo } from './demo-host.js';

const TEXT = 'fixtures/ha-noi-HD-BTGTU.part1.observed.txt';
const SCAN = 'fixtures/cuc-thong-tin-co-so.scan.pdf';

/** A worker of a page, as somebody would write it for a bundler. */
const WORKER = `
import { createRestorer, fetchDetector, fetchModels, openDocument, openEngine, repairPages } from 'khoiphuc/browser';
self.onmessage = async ({ data }) => {
  const host = new URL('/', location.href);
  const restorer = createRestorer(await fetchModels(new URL('dictionaries/', host)));
  const detector = await fetchDetector(new URL('dictionaries/', host));
  const texts = [];
  for (const file of data) {
    const document = await openDocument(file, {
      detector, pages: '1', pdfFolder: new URL('pdfjs/', host),
      engine: () => openEngine({ ocrFolder: new URL('ocr/', host) }),
    });
    for await (const page of repairPages(restorer, document.pages)) texts.push(page.text);
    await document.close();
  }
  postMessage(texts);
};
`;

describe.skipIf(!canRun)('khoiphuc/browser through a bundler (needs Chromium and `npm run build`)', () => {
  let host: DemoHost;
  const warnings: string[] = [];
  beforeAll(async () => {
    host = await startDemo();
    const bundle = await rolldown({
      input: 'worker',
      platform: 'browser',
      onLog: (_, { message }) => warnings.push(message),
      plugins: [
        {
          name: 'the worker',
          resolveId: (id) => (id === 'worker' ? join(process.cwd(), 'worker.js') : undefined),
          load: (id) => (basename(id) === 'worker.js' ? WORKER : undefined),
        },
      ],
    });
    await bundle.write({ dir: join(host.folder, 'bundle'), format: 'esm' });
    await bundle.close();
  });
  afterAll(() => host?.close());

  it('is bundled without a word, and reads texts and scans in a worker', async () => {
    expect(warnings).toEqual([]);
    const { page, complaints, elsewhere, close } = await host.open();
    const files = [TEXT, SCAN].map(
      (path) => [basename(path), readFileSync(path).toString('base64')] as const,
    );
    const [text, scan] = await page.evaluate(
      (given) =>
        new Promise<string[]>((resolve, reject) => {
          const worker = new Worker('/bundle/worker.js', { type: 'module' });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          const bytes = (base64: string) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
          worker.postMessage(given.map(([name, base64]) => new File([bytes(base64)], name)));
        }),
      files,
    );
    const here = await repairText(createRestorer(await loadModels()), readFileSync(TEXT, 'utf8'));
    expect(text).toBe(here.text);
    expect(scan).toContain('Hướng dẫn số 108-HD/BTGTW');
    expect([complaints, elsewhere]).toEqual([[], []]);
    await close();
  });
});
