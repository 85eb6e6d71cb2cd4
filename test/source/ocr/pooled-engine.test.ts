import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.js';
import { OcrError, UnreadablePicture } from '../../../src/source/ocr/ocr-error.js';
import { createPooledEngine } from '../../../src/source/ocr/pooled-engine.js';
import { NOTHING_READ, pageOf, toyReaders } from './toy-reader.js';

const LIMIT_MS = 40;
const never = () => new Promise<never>(() => {});

function engineOf(readers: ReturnType<typeof toyReaders>, options = {}) {
  return createPooledEngine({
    name: 'toy',
    workers: 2,
    timeoutMs: LIMIT_MS,
    recycleAfter: 50,
    start: readers.start,
    ...options,
  });
}

describe('an engine of readers', () => {
  it('reads as many pages at once as it has workers, and starts no more readers than needed', async () => {
    const readers = toyReaders(async () => {
      await sleep(5);
      return NOTHING_READ;
    });
    const engine = engineOf(readers);
    expect(readers.diary.started).toBe(0);
    await engine.recognize(pageOf(1));
    await engine.recognize(pageOf(2));
    expect(readers.diary.started).toBe(1);
    const results = await Promise.all([3, 4, 5, 6, 7].map((page) => engine.recognize(pageOf(page))));
    expect(results).toEqual(Array(5).fill(NOTHING_READ));
    expect(readers.diary).toMatchObject({ started: 2, most: 2, killed: 0 });
    await engine.close();
    expect(readers.diary.killed).toBe(2);
  });

  it('replaces a reader that hangs and reads its page again, alone', async () => {
    const readers = toyReaders((page, before) => {
      if (page === 1 && before === 0) return never();
      return sleep(10, NOTHING_READ);
    });
    const engine = engineOf(readers);
    const pages = [1, 2, 3, 4, 5, 6, 7, 8].map((page) => engine.recognize(pageOf(page)));
    expect(await Promise.all(pages)).toHaveLength(8);
    expect(readers.diary.begun.filter(({ page }) => page === 1)).toEqual([
      { page: 1, together: 1 },
      { page: 1, together: 1 },
    ]);
    expect(readers.diary.most).toBe(2);
    expect(readers.diary).toMatchObject({ started: 3, killed: 1 });
    await engine.close();
  });

  it('gives a page up after two failures, says both reasons, and reads on', async () => {
    const readers = toyReaders(async (page, before) => {
      if (page !== 1) return NOTHING_READ;
      if (before === 0) throw 'RuntimeError: unreachable.';
      return never();
    });
    const engine = engineOf(readers);
    const failure = engine.recognize(pageOf(1));
    await expect(failure).rejects.toThrow(OcrError);
    await expect(failure).rejects.toThrow(
      'toy failed on the page twice (RuntimeError: unreachable; then: took more than 0.04 s).',
    );
    expect(await engine.recognize(pageOf(2))).toBe(NOTHING_READ);
    expect(readers.diary).toMatchObject({ started: 3, killed: 2 });
    await engine.close();
  });

  it('does not blame the reader for a picture that is none', async () => {
    const readers = toyReaders(async (page) => {
      if (page === 1) throw new UnreadablePicture('no PNG');
      return NOTHING_READ;
    });
    const engine = engineOf(readers);
    await expect(engine.recognize(pageOf(1))).rejects.toThrow('(no PNG): it is damaged or no picture');
    await engine.recognize(pageOf(2));
    expect(readers.diary.begun).toHaveLength(2);
    expect(readers.diary).toMatchObject({ started: 1, killed: 0 });
    await engine.close();
  });

  it('replaces readers after so many pages, after a very large page, and after a crash between pages', async () => {
    const readers = toyReaders(async () => NOTHING_READ);
    const engine = engineOf(readers, { workers: 1, recycleAfter: 3 });
    for (const page of [1, 2, 3, 4]) await engine.recognize(pageOf(page));
    expect(readers.diary).toMatchObject({ started: 2, killed: 1 });
    await engine.recognize(pageOf(5, 10_000));
    await engine.recognize(pageOf(6));
    expect(readers.diary).toMatchObject({ started: 3, killed: 2 });
    readers.crashIdle();
    await engine.recognize(pageOf(7));
    expect(readers.diary).toMatchObject({ started: 4, killed: 3 });
    await engine.close();
  });

  it('stops a page, waiting or being read, when its signal says so', async () => {
    const readers = toyReaders((page) => (page === 1 ? never() : Promise.resolve(NOTHING_READ)));
    const engine = engineOf(readers, { workers: 1, timeoutMs: 60_000 });
    const reading = new AbortController();
    const waiting = new AbortController();
    const first = engine.recognize(pageOf(1), reading.signal);
    const second = engine.recognize(pageOf(2), waiting.signal);
    const third = engine.recognize(pageOf(3));
    waiting.abort(new Error('not any more'));
    await expect(second).rejects.toThrow('not any more');
    reading.abort(new Error('stop'));
    await expect(first).rejects.toThrow('stop');
    expect(await third).toBe(NOTHING_READ);
    expect(readers.diary.begun.map(({ page }) => page)).toEqual([1, 3]);
    expect(readers.diary.killed).toBe(1);
    await expect(engine.recognize(pageOf(4), AbortSignal.abort(new Error('too late')))).rejects.toThrow(
      'too late',
    );
    await engine.close();
  });

  it('closes whatever its readers do, once, and reads nothing afterwards', async () => {
    const readers = toyReaders(never);
    let cleaned = 0;
    const cleanUp = async () => void cleaned++;
    const engine = engineOf(readers, { timeoutMs: 60_000, cleanUp });
    const pages = [1, 2, 3].map((page) => engine.recognize(pageOf(page)));
    const ends = Promise.allSettled(pages);
    await sleep(1);
    await Promise.all([engine.close(), engine.close()]);
    for (const end of await ends)
      expect(end).toMatchObject({ status: 'rejected', reason: { message: /closed before the page/u } });
    expect(readers.diary.killed).toBe(2);
    expect(cleaned).toBe(1);
    await expect(engine.recognize(pageOf(4))).rejects.toThrow('closed');
    expect(readers.diary.started).toBe(2);
  });

  it.each([
    [new Uint8Array(), 10, 10, 'empty'],
    [new Uint8Array(5), 0, 10, 'nothing to read'],
    [new Uint8Array(5), 40_000, 40_000, 'too large'],
    [new Uint8Array(5), 20_000, 20_000, 'too large'],
  ])('refuses a senseless picture before any reader sees it (%#)', async (image, width, height, reason) => {
    const readers = toyReaders(async () => NOTHING_READ);
    const engine = engineOf(readers);
    await expect(engine.recognize({ image, width, height, dpi: 300 })).rejects.toThrow(reason);
    expect(readers.diary.started).toBe(0);
    await engine.close();
  });

  it.each([{ workers: 0 }, { workers: 1.5 }, { timeoutMs: Number.NaN }, { recycleAfter: -1 }])(
    'refuses %o',
    (options) => {
      expect(() => engineOf(toyReaders(never), options)).toThrow(UsageError);
    },
  );
});
