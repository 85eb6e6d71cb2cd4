import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FileRecord } from '../../src/batch/file-record.js';
import { Manifest } from '../../src/batch/manifest.js';
import { newFolder } from './folders.js';

function record(path: string, seconds = 0): FileRecord {
  return {
    ...{ path, status: 'done', input: path, settings: 's', models: 'm', program: 'p' },
    ...{ pages: 1, roads: { text: 1 }, syllables: 0, changed: 0, unsure: 0, unreadable: 0 },
    ...{ warnings: [], seconds, outputs: [], finished: '' },
  };
}

/** Paths and seconds of all files that have a line. */
async function listed(manifest: Manifest): Promise<string[]> {
  const lines: string[] = [];
  for await (const { path, seconds } of manifest.records()) lines.push(`${path} ${seconds}`);
  return lines;
}

let path: string;
beforeEach(() => {
  path = join(newFolder(), 'manifest.jsonl');
});

describe('the manifest', () => {
  it('gives the last line about each file, before and after it is on the disk', async () => {
    const manifest = await Manifest.open(path);
    manifest.add(record('b\n"ă', 2));
    manifest.add(record('a', 1));
    manifest.add(record('a', 3));
    expect((await manifest.get('a'))?.seconds).toBe(3);
    await manifest.close();
    const again = await Manifest.open(path);
    expect(await listed(again)).toEqual(['a 3', 'b\n"ă 2']);
    expect((await again.get('a'))?.seconds).toBe(3);
    expect((await again.get('b\n"ă'))?.seconds).toBe(2);
    expect(await again.get('c')).toBeUndefined();
    await again.close();
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(3);
  });

  it.each([1, 5, 40])(
    'passes over a last line that lacks %i bytes, and goes on after it',
    async (lacking) => {
      writeFileSync(path, `${JSON.stringify(record('a'))}\n${JSON.stringify(record('b', 7))}\n`);
      truncateSync(path, readFileSync(path).length - lacking);
      const manifest = await Manifest.open(path);
      // Without its line feed a line may still be whole.
      expect((await manifest.get('b')) === undefined).toBe(true);
      manifest.add(record('c', 5));
      await manifest.close();
      const again = await Manifest.open(path);
      expect((await again.get('a'))?.path).toBe('a');
      expect((await again.get('c'))?.seconds).toBe(5);
      await again.close();
    },
  );

  it('passes over lines that are damaged in the middle', async () => {
    writeFileSync(path, `${JSON.stringify(record('a'))}\n\0\0\0\0\n[1]\nnull\n{"path":5}\n`);
    appendFileSync(path, `${JSON.stringify(record('b', 4))}\n`);
    const manifest = await Manifest.open(path);
    expect(await listed(manifest)).toEqual(['a 0', 'b 4']);
    expect((await manifest.get('b'))?.seconds).toBe(4);
    await manifest.close();
  });

  it.each([
    { path: 'a', status: 'done' },
    { path: 'a', status: 'failed' },
    { ...record('a', 9), status: 'fine' },
    { ...record('a', 9), warnings: 'none' },
    { ...record('a', 9), roads: { text: 'one' } },
    { ...record('a', 9), stamp: { bytes: 1 } },
    { ...record('a', 9), outputs: [{ path: 'a.txt' }] },
    { ...record('a', 9), earlier: [null] },
  ])('passes over a line of which a field is missing or of another kind: %j', async (damaged) => {
    writeFileSync(path, `${JSON.stringify(record('a', 4))}\n${JSON.stringify(damaged)}\n`);
    const manifest = await Manifest.open(path);
    expect(await listed(manifest)).toEqual(['a 4']);
    await manifest.close();
  });

  it('keeps lines that come while others are written', async () => {
    const manifest = await Manifest.open(path);
    for (let i = 0; i < 1000; i++) {
      manifest.add(record(`f${i}`, i));
      if (i % 100 === 0) await Promise.resolve();
    }
    await manifest.close();
    const again = await Manifest.open(path);
    expect(again.length).toBe(1000);
    for (const i of [0, 255, 256, 999]) expect((await again.get(`f${i}`))?.seconds).toBe(i);
    await again.close();
  });
});
