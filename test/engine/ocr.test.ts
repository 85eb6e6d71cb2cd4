import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OcrEngine } from '../../src/source/ocr/engine.js';
import { ENGINES } from '../../src/source/ocr/engine-names.js';
import { createNativeEngine } from '../../src/source/ocr/native-engine.js';
import { OcrError } from '../../src/source/ocr/ocr-error.js';
import { type OpenEngineOptions, openEngine } from '../../src/source/ocr/open-engine.js';
import { recordedPages } from '../source/ocr/recorded-engine.js';
import { scoreTexts } from '../source/ocr/score-result.js';

const pages = recordedPages();
const [heavy, medium, mild] = pages as [(typeof pages)[0], (typeof pages)[0], (typeof pages)[0]];
const hasNative = spawnSync('tesseract', ['--version']).status === 0;
if (!hasNative) console.warn('No `tesseract` on this machine: the tests of the native engine are skipped.');
const GARBAGE = { image: new TextEncoder().encode('this is no picture'), width: 100, height: 100, dpi: 300 };

const open: OcrEngine[] = [];
async function opened(options: OpenEngineOptions): Promise<OcrEngine> {
  const engine = await openEngine(options);
  open.push(engine);
  return engine;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((engine) => engine.close()));
});

// Temporary folders of this run only.
const temporary = mkdtempSync(join(tmpdir(), 'khoiphuc-test-'));
const before = process.env.TMPDIR;
beforeAll(() => {
  process.env.TMPDIR = temporary;
});
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(temporary, { recursive: true, force: true });
});

it('has no network in these tests, in threads neither', async () => {
  await expect(fetch('http://127.0.0.1:9')).rejects.toThrow('no network');
  const thread = new Worker("require('node:net').connect(9, '127.0.0.1')", { eval: true });
  const error = await new Promise<Error>((resolve) => thread.on('error', resolve));
  expect(error.message).toContain('no network');
});

describe.each(ENGINES)('the %s engine', (name) => {
  const test = it.skipIf(name === 'native' && !hasNative);

  test('cuts one picture as it is asked to, and the next one as ever', async () => {
    const engine = await opened({ engine: name });
    const first = await engine.recognize(mild.request);
    const sparse = await engine.recognize({ ...mild.request, layout: 'sparse' });
    expect(sparse.blocks.length).toBeGreaterThan(first.blocks.length);
    expect(await engine.recognize(mild.request)).toEqual(first);
  });

  test('reads pages, two at once', async () => {
    const engine = await opened({ engine: name, jobs: 2 });
    const results = await Promise.all(pages.map(({ request }) => engine.recognize(request)));
    for (const [i, page] of pages.entries()) {
      expect(scoreTexts(page.truth, results[i]!), page.name).toBeLessThan(0.15);
      const words = results[i]!.blocks.flatMap((b) => b.lines.flatMap((l) => l.words));
      expect(words.length).toBeGreaterThan(50);
      expect(words.filter(({ choices }) => choices).length).toBeGreaterThan(words.length * 0.95);
      for (const { observed, choices } of words)
        if (choices) expect(choices.map((signs) => signs[0]!.text).join('')).toBe(observed);
    }
    expect(results[2]!.blocks[0]!.lines[0]!.xHeight).toBeGreaterThan(15);
  });

  test('rejects what is no picture, or half of one, and reads on', async () => {
    const engine = await opened({ engine: name });
    await expect(engine.recognize(GARBAGE)).rejects.toThrow(OcrError);
    const half = { ...mild.request, image: mild.request.image.subarray(0, 20_000) };
    await expect(engine.recognize(half)).rejects.toThrow('damaged or no picture');
    expect(scoreTexts(medium.truth, await engine.recognize(medium.request))).toBeLessThan(0.1);
  });

  test('gives up a page that takes too long, and stops at once when told', async () => {
    const engine = await opened({ engine: name, timeoutMs: 60 });
    await expect(engine.recognize(heavy.request)).rejects.toThrow(/twice .* took more than 0\.06 s/u);
    const patient = await opened({ engine: name });
    const start = performance.now();
    await expect(patient.recognize(heavy.request, AbortSignal.timeout(60))).rejects.toThrow(/timeout/u);
    const reading = patient.recognize(heavy.request);
    const end = expect(reading).rejects.toThrow('closed');
    setTimeout(() => void patient.close(), 60);
    await end;
    expect(performance.now() - start).toBeLessThan(2_500);
  });

  test('says what to do for a language without data', async () => {
    await expect(openEngine({ engine: name, languages: ['xxx'] })).rejects.toThrow(/data .*`xxx`: install/u);
    await expect(openEngine({ engine: name, languages: ['../vie'] })).rejects.toThrow('no language');
    await expect(openEngine({ engine: name, dataFolder: temporary })).rejects.toThrow('vie.traineddata');
  });

  test('reads two languages at once, and leaves no file behind', async () => {
    const engine = await opened({ engine: name, languages: ['vie', 'eng'] });
    expect(scoreTexts(medium.truth, await engine.recognize(medium.request))).toBeLessThan(0.1);
    await engine.close();
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync('vie.traineddata')).toBe(false);
  });
});

it('replaces a thread that ends in the middle of a page', async () => {
  const threads: Thread[] = [];
  const onThread = (thread: Thread): void => void threads.push(thread);
  process.on('worker', onThread);
  try {
    const engine = await opened({ engine: 'built-in' });
    await engine.recognize(medium.request);
    expect(threads).toHaveLength(1);
    const reading = engine.recognize(mild.request);
    setTimeout(() => void threads[0]!.terminate(), 100);
    expect(scoreTexts(mild.truth, await reading)).toBeLessThan(0.1);
    expect(threads).toHaveLength(2);
    threads[1]!.emit('error', new Error('out of memory'));
    expect(scoreTexts(mild.truth, await engine.recognize(mild.request))).toBeLessThan(0.1);
    expect(threads).toHaveLength(3);
  } finally {
    process.removeListener('worker', onThread);
  }
});

it('says that there is no native engine under another name', async () => {
  await expect(createNativeEngine({ workers: 1, command: 'no-such-command' })).rejects.toThrow(
    /`no-such-command` cannot be run .*: install Tesseract/u,
  );
  await expect(createNativeEngine({ workers: 1, command: process.execPath })).rejects.toThrow(
    'does not answer as Tesseract',
  );
});
