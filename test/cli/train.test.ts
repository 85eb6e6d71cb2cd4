import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadNgram } from '../../src/model/ngram-model.js';
import { run } from './run.js';

let dir: string;
beforeEach(async () => {
  process.env.SOURCE_DATE_EPOCH = '1795219200';
  dir = await mkdtemp(join(tmpdir(), 'khoiphuc-'));
  for (const group of ['core', 'administrative', 'general']) {
    await mkdir(join(dir, 'text', group), { recursive: true });
    const lines = Array.from(
      { length: 60 },
      (_, n) => `Ban Tuyên giáo báo cáo công tác tháng ${n} của ${group}.`,
    );
    await writeFile(join(dir, 'text', group, 'a.txt'), `${lines.join('\n')}\n`);
  }
});
afterEach(async () => {
  delete process.env.SOURCE_DATE_EPOCH;
  await rm(dir, { recursive: true });
});

describe('khoiphuc train', () => {
  it('counts a language model, the same bytes from the same text', async () => {
    const train = (out: string) =>
      run(['train', 'ngram', join(dir, 'text'), '-o', join(dir, out), '--megabytes', '1']);
    expect((await train('one')).code).toBe(0);
    expect((await train('two')).code).toBe(0);
    const [one, two] = await Promise.all(['one', 'two'].map((out) => readFile(join(dir, out, 'ngram.bin'))));
    expect(one!.equals(two!)).toBe(true);
    expect(await readdir(join(dir, 'one'))).toEqual(['ngram.bin']);
    expect(loadNgram(one!).vocabulary.id('tuyên')).toBeGreaterThan(0);
  });

  it('brings the tables up to date and keeps what people wrote', async () => {
    const { code } = await run(['train', 'lexicon', join(dir, 'text'), '-o', join(dir, 'models')]);
    expect(code).toBe(0);
    expect(await readFile(join(dir, 'models/syllables.tsv'), 'utf8')).toContain('\ntuyên\t60\t60\t60\t');
    expect(await readdir(join(dir, 'models'))).toContain('issuing-bodies.tsv');
  });

  it('says what is missing', async () => {
    const none = await run(['train', 'ngram', join(dir, 'none'), '-o', join(dir, 'out')]);
    expect([none.code, none.err]).toEqual([3, expect.stringContaining('no such file')]);
    await mkdir(join(dir, 'empty'));
    const empty = await run(['train', 'ngram', join(dir, 'empty'), '-o', join(dir, 'out')]);
    expect([empty.code, empty.err]).toEqual([3, expect.stringContaining('no text in it')]);
    const pages = await run(['train', 'pairs', join(dir, 'text'), '-o', join(dir, 'p'), '--pages', 'abc=3']);
    expect([pages.code, pages.err]).toEqual([2, expect.stringContaining('KIND one of eng')]);
    for (const part of ['confusions', 'calibration']) {
      const nothing = await run(['train', part, join(dir, 'nothing'), '-o', join(dir, 'out')]);
      expect([nothing.code, nothing.err]).toEqual([3, expect.stringContaining('no such file')]);
    }
    expect((await run(['train', 'confusions', join(dir, 'empty'), '-o', join(dir, 'out')])).code).toBe(3);
    await mkdir(join(dir, 'bare'));
    const bare = await run(['train', 'lexicon', join(dir, 'bare'), '-o', join(dir, 'out')]);
    expect(bare.code).toBe(3);
    expect(bare.err.replace(/\s+/gu, '')).toContain(`${join(dir, 'bare', 'core')}:thereisnosuchfile`);
    const lists = ['train', 'lexicon', join(dir, 'text'), '-o', join(dir, 'out'), '--steps', 'lists'];
    expect([(await run(lists)).code, (await run([...lists.slice(0, -1), 'nonsense'])).code]).toEqual([2, 2]);
  });

  it('learns confusions from the part `train` alone and says from which pages', async () => {
    const pair = (observed: string) => `${JSON.stringify({ kind: 'eng', observed, intended: 'của Đảng' })}\n`;
    for (const [part, observed] of [
      ['train', 'ctia Pang'],
      ['held-out', 'cxxa Qang'],
    ] as const) {
      await mkdir(join(dir, 'pairs', part, 'eng'), { recursive: true });
      await writeFile(join(dir, 'pairs', part, 'eng', 'eng-00000.jsonl'), pair(observed).repeat(20));
    }
    const { code } = await run(['train', 'confusions', join(dir, 'pairs'), '-o', join(dir, 'out')]);
    expect(code).toBe(0);
    const table = await readFile(join(dir, 'out', 'confusions.tsv'), 'utf8');
    expect(table).toContain('\ntoken\tcủa\tctia\t');
    expect(table).not.toContain('cxxa');
    expect(table).toMatch(/^# Pages: 1; SHA-256 .*: [0-9a-f]{64}$/mu);
    expect(table).toContain('# Pairs of lines: eng 20.');
    expect(table).toContain('khoiphuc train confusions train; 2026-11-21');
  });
});
