import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.js';

const recorded = fileURLToPath(new URL('../evaluate/yardstick/', import.meta.url));
const guidance = ['truth', 'observed', 'restored'].map((kind) => join(recorded, `guidance.${kind}.txt`));

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'khoiphuc-'));
  for (const [path, text] of [
    ['marked/a.truth.txt', 'một hai ba'],
    ['marked/a.observed.txt', 'mot hai ba'],
    ['marked/a.restored.txt', 'một hai ba'],
    ['marked/notes.txt', 'not a case'],
    ['tree/b/truth.txt', 'bốn năm'],
    ['tree/b/observed.txt', 'bon nam'],
    ['tree/c/truth.txt', 'sáu'],
    ['tree/c/observed.txt', 'sau'],
    ['out/b.txt', 'bốn nam'],
    ['plain/truth/d.txt', 'bảy tám'],
    ['plain/ocr/d.txt', 'bay tám'],
  ] as const) {
    await mkdir(join(dir, path, '..'), { recursive: true });
    await writeFile(join(dir, path), text);
  }
});
afterAll(() => rm(dir, { recursive: true }));

describe('khoiphuc evaluate', () => {
  it('prints the report of the yardstick for three files', async () => {
    const { code, out } = await run(['evaluate', ...guidance]);
    expect(code).toBe(0);
    const whole = await readFile(join(recorded, 'guidance.score.txt'), 'utf8');
    expect(out).toBe(whole.slice(0, whole.indexOf('-- broken')));
    expect((await run(['evaluate', ...guidance, '--list', '50'])).out).toBe(whole);
  });

  it('prints the fields of the yardstick as JSON', async () => {
    const { out } = await run(['evaluate', '--json', ...guidance]);
    expect(JSON.parse(out)).toMatchObject(
      JSON.parse(await readFile(join(recorded, 'guidance.score.json'), 'utf8')),
    );
  });

  it('measures an observed text by itself', async () => {
    const { out } = await run(['evaluate', ...guidance.slice(0, 2)]);
    expect(out).toBe(
      'chars 326   CER observed  13.19%\n' +
        'loose  tokens 61   SER observed  63.93%   wrong 39\n' +
        'strict tokens 62   SER observed  62.90%   wrong 39\n',
    );
  });

  it('speaks Vietnamese where that is spoken, with the same figures to the digit', async () => {
    const figures = (text: string): string[] =>
      text.slice(0, text.indexOf('--')).match(/\d+(?:[.,]\d+)?%?/gu) ?? [];
    for (const words of [
      guidance,
      [...guidance, '--strict'],
      [...guidance, '--list', '9'],
      guidance.slice(0, 2),
    ]) {
      const english = (await run(['evaluate', ...words, '--list', '9'], '', 'en')).out;
      const { code, out } = await run(['evaluate', ...words, '--list', '9'], '', 'vi');
      expect(code).toBe(0);
      expect(figures(out)).toEqual(figures(english).map((figure) => figure.replace('.', ',')));
      expect(out.split('\n').length).toBe(english.split('\n').length);
      expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    }
    expect((await run(['evaluate', ...guidance.slice(0, 2)], '', 'vi')).out).toBe(
      'ký tự 326   CER đọc được  13,19%\n' +
        'lỏng tiếng 61   SER đọc được  63,93%   sai 39\n' +
        'chặt tiếng 62   SER đọc được  62,90%   sai 39\n',
    );
    const whole = (await run(['evaluate', ...guidance, '--list', '9'], '', 'vi')).out;
    expect(whole).not.toMatch(/observed|restored|tokens|wrong|broken|fixed|truth|lines|kept|\d\.\d+%/u);
    expect(whole).toMatch(/^-- sửa hỏng \(bản đúng <- đọc được -> khôi phục\)$/mu);
    expect((await run(['evaluate', '--json', ...guidance], '', 'vi')).out).toBe(
      (await run(['evaluate', '--json', ...guidance], '', 'en')).out,
    );
  });

  it('prints the table of folders in Vietnamese', async () => {
    const tree = [join(dir, 'tree'), join(dir, 'tree'), join(dir, 'out')];
    const { out } = await run(['evaluate', ...tree], '', 'vi');
    expect(out.split('\n')[0]).toMatch(/^văn bản\ttiếng\tSER đọc\t/u);
    expect(out).toMatch(/^b\t2\t1,0000\t0,5000.*\tcó\nc\tTHIẾU\nTẤT CẢ\t2\t1,0000\t0,5000/mu);
    const json = ['evaluate', '--json', ...tree];
    expect((await run(json, '', 'vi')).out).toBe((await run(json, '', 'en')).out);
  });

  it('pairs the texts of folders by name', async () => {
    const marked = await run(['evaluate', ...Array.from({ length: 3 }, () => join(dir, 'marked'))]);
    expect(marked.out.split('\n').slice(1)).toEqual([
      'a\t3\t0.3333\t0.0000\t0.1000\t0.0000\t1\t0\t0\t0\tyes',
      'ALL\t3\t0.3333\t0.0000\t0.1000\t0.0000\t1\t0\t0\t0\t',
      '',
    ]);
    const plain = await run(['evaluate', join(dir, 'plain/truth'), join(dir, 'plain/ocr')]);
    expect(plain.out).toContain('d\t2\t0.5000\t0.5000');
  });

  it('names what is missing, in the table and by the exit code', async () => {
    const { code, out, err } = await run([
      'evaluate',
      join(dir, 'tree'),
      join(dir, 'tree'),
      join(dir, 'out'),
    ]);
    expect(code).toBe(3);
    expect(out).toMatch(/^b\t2\t1\.0000\t0\.5000.*\nc\tMISSING\nALL\t2\t/m);
    expect(err).toBe('khoiphuc: c: no restored text\n');
  });

  it('wants files only or folders only, that exist and hold cases', async () => {
    expect((await run(['evaluate', guidance[0]!, dir])).code).toBe(2);
    expect((await run(['evaluate', guidance[0]!, join(dir, 'none')])).code).toBe(3);
    expect((await run(['evaluate', join(dir, 'plain'), join(dir, 'plain')])).code).toBe(3);
  });
});
