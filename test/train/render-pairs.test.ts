import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError, UsageError } from '../../src/errors.js';
import { listShards, readShard } from '../../src/train/pairs/pair-file.js';
import { renderPairs } from '../../src/train/render-pairs.js';

let folder: string;
const options = (out: string) => ({
  corpora: join(folder, 'text'),
  out: join(folder, out),
  seed: 7,
  pages: { stripped: 4, typing: 4 },
  heldOut: 0.25,
  engine: { name: 'tesseract.js' } as const,
});
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pairs-'));
  mkdirSync(join(folder, 'text'));
  const lines = Array.from(
    { length: 2000 },
    (_, i) => `Điều ${i} quy định về trách nhiệm của Ủy ban nhân dân các cấp trong quản lý đất đai.`,
  );
  writeFileSync(join(folder, 'text', 'luat.txt'), lines.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('renderPairs without an engine', () => {
  it('writes one shard a page, the last quarter held out, equal for equal seeds', async () => {
    const summary = await renderPairs(options('a'));
    await renderPairs(options('b'));
    expect(summary).toMatchObject({ pages: 8, skipped: 0 });
    expect(readdirSync(join(folder, 'a', 'train', 'typing'))).toHaveLength(3);
    expect(readdirSync(join(folder, 'a', 'held-out', 'typing'))).toEqual(['typing-00003.jsonl']);
    expect(listShards(join(folder, 'a'))).toHaveLength(8);
    for (const shard of ['train/typing/typing-00001.jsonl', 'held-out/stripped/stripped-00003.jsonl']) {
      expect(readFileSync(join(folder, 'a', shard))).toEqual(readFileSync(join(folder, 'b', shard)));
    }
  });

  it('strips every mark and nothing else', async () => {
    await renderPairs(options('a'));
    for (const pair of readShard(join(folder, 'a', 'train/stripped/stripped-00000.jsonl'))) {
      expect(pair.observed).not.toMatch(/[À-ỹ]/u);
      expect(pair.observed.length).toBe(pair.intended.length);
    }
  });

  it('skips the shards that exist', async () => {
    const shard = join(folder, 'c', 'train/typing/typing-00000.jsonl');
    await renderPairs(options('c'));
    const made = statSync(shard).mtimeMs;
    rmSync(join(folder, 'c', 'train/typing/typing-00001.jsonl'));
    expect(await renderPairs(options('c'))).toMatchObject({ pages: 8, skipped: 7 });
    expect(statSync(shard).mtimeMs).toBe(made);
  });
});

describe('renderPairs in trouble', () => {
  it('refuses a held-out share of everything and a folder without text', async () => {
    await expect(renderPairs({ ...options('d'), heldOut: 1 })).rejects.toThrow(UsageError);
    await expect(renderPairs({ ...options('d'), corpora: join(folder, 'none') })).rejects.toThrow(InputError);
  });

  it('names file and line of a shard that was tampered with', () => {
    const path = join(folder, 'bad.jsonl');
    writeFileSync(path, '{"observed":"a","intended":"a"}\nnot a pair\n');
    expect(() => readShard(path)).toThrow(`${path}:2`);
  });
});
