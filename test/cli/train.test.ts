import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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

  it.each(['today', '1e30'])(
    'refuses a day that is none, in both languages: SOURCE_DATE_EPOCH=%j',
    async (epoch) => {
      process.env.SOURCE_DATE_EPOCH = epoch;
      const args = ['train', 'ngram', join(dir, 'text'), '-o', join(dir, 'out'), '--megabytes', '1'];
      const { code, err } = await run(args);
      expect([code, err.replace(/\s+/gu, ' ')]).toEqual([
        2,
        expect.stringContaining('it must be a number of seconds'),
      ]);
      expect((await run(args, '', 'vi')).err.replace(/\s+/gu, ' ')).toContain(
        'phải là số giây tính từ năm 1970',
      );
    },
  );

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
    expect(bare.err).toContain('no text in it');
    const lists = ['train', 'lexicon', join(dir, 'text'), '-o', join(dir, 'out'), '--steps', 'lists'];
    expect([(await run(lists)).code, (await run([...lists.slice(0, -1), 'nonsense'])).code]).toEqual([2, 2]);
  });

  it('names what the calibration lacks, and no option that it has not', async () => {
    const out = join(dir, 'out');
    const train = ['train', 'calibration', join(dir, 'text'), '-o', out];
    const nothing = await run(train);
    expect([nothing.code, nothing.err]).toEqual([4, expect.stringContaining('no `ngram.bin` in it')]);
    expect(nothing.err).toContain('khoiphuc train ngram');
    expect(nothing.err).not.toContain('--models');
    expect(existsSync(out)).toBe(false);
    await mkdir(out);
    for (const name of ['ngram.bin', 'confusions.tsv']) await writeFile(join(out, name), '');
    const doubts = await run(train);
    expect([doubts.code, doubts.err]).toEqual([4, expect.stringContaining('no `engine-doubts.json` in it')]);
    expect(await readdir(out)).toHaveLength(2);
  });

  it('takes text of any layout: one folder, or not all of the groups', async () => {
    await rm(join(dir, 'text', 'administrative'), { recursive: true });
    const some = await run(['train', 'lexicon', join(dir, 'text'), '-o', join(dir, 'some')]);
    expect(some.code).toBe(0);
    expect(await readFile(join(dir, 'some/syllables.tsv'), 'utf8')).toContain('\ntuyên\t60\t0\t60\t');
    const flat = join(dir, 'text', 'core');
    await rename(flat, join(dir, 'flat'));
    await writeFile(join(dir, 'flat', 'short.txt'), 'Một dòng.\n');
    const own = await run(['train', 'lexicon', join(dir, 'flat'), '-o', join(dir, 'own')]);
    expect(own.code).toBe(0);
    expect(await readFile(join(dir, 'own/syllables.tsv'), 'utf8')).toContain('\ntuyên\t60\t0\t0\t');
    expect((await run(['train', 'ngram', join(dir, 'flat'), '-o', join(dir, 'own')])).code).toBe(0);
  });

  it('says that too little text was left to measure on', async () => {
    await mkdir(join(dir, 'little'));
    await writeFile(
      join(dir, 'little', 'a.txt'),
      'Ban Tuyên giáo báo cáo.\nBan Dân vận báo cáo.\n'.repeat(3),
    );
    const { code, err } = await run(['train', 'ngram', join(dir, 'little'), '-o', join(dir, 'out')]);
    expect(code).toBe(0);
    expect(err).toContain('too little text to hold any out');
    expect(err).not.toContain('NaN');
  });

  it('looks at all of it before the first of the models is made', async () => {
    const pairs = join(dir, 'pairs');
    await mkdir(pairs);
    const good = JSON.stringify({ kind: 'eng', observed: 'ctia Pang', intended: 'của Đảng' });
    const all = async (corpora: string, ...more: string[]) => {
      const { code, err } = await run([
        ...['train', 'all', join(dir, corpora), '--pairs', pairs, '-o', join(dir, 'models'), ...more],
      ]);
      expect(existsSync(join(dir, 'models'))).toBe(false);
      return [code, err.replace(/\s+/gu, ' ')];
    };
    expect(await all('text')).toEqual([3, expect.stringContaining('No pairs')]);
    await writeFile(join(pairs, 'own.jsonl'), `${good}\n{"observed":"x"}\n`);
    expect(await all('text')).toEqual([3, expect.stringContaining('Mend or delete the line')]);
    await writeFile(join(pairs, 'own.jsonl'), `${good}\n${good.replace('eng', 'my own')}\n`);
    expect(await all('text')).toEqual([
      3,
      expect.stringContaining(':2: `kind` is `my own`; it must be one of'),
    ]);
    await writeFile(join(pairs, 'own.jsonl'), `${good}\n`);
    expect(await all('text', '--lists', pairs)).toEqual([3, expect.stringContaining('no such file')]);
    expect(await all('pairs')).toEqual([3, expect.stringContaining('no text in it')]);
    await mkdir(join(dir, 'english'));
    await writeFile(join(dir, 'english', 'a.txt'), 'The cat sat on the mat.\n');
    expect(await all('english')).toEqual([3, expect.stringContaining('no Vietnamese paragraph')]);
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
