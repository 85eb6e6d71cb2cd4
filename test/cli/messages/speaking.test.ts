import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { width } from '../../../src/cli/wrap.js';
import { COMMANDS } from '../command-list.js';
import { run } from '../run.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'khoiphuc-speaking-'));
  writeFileSync(join(folder, 'a.txt'), 'Pay manh');
  writeFileSync(join(folder, 'khoa.pdf'), 'not a PDF');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['vi', 'en'] as const)('help in %s', (language) => {
  it.each(COMMANDS.map((words) => [words.join(' '), words] as const))(
    'khoiphuc %s --help',
    async (_, words) => {
      const { code, out, err } = await run([...words, '--help'], '', language);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(language === 'vi' ? /^Cách dùng: khoiphuc/u : /^Usage: khoiphuc/u);
      expect(out).toContain('--lang <language>');
      expect(out.split('\n').filter((line) => width(line) > 80)).toEqual([]);
      if (language === 'vi')
        expect(out).not.toMatch(/\b(?:Options|Arguments|Commands|default|choices|the|with|print)\b/u);
    },
  );
});

describe.each(['vi', 'en'] as const)('the exit codes that help in %s tells', (language) => {
  it.each([['repair'], ['train'], ['apply']])(
    'of %s: a model file that is missing is one',
    async (command) => {
      const { out } = await run([command, '--help'], '', language);
      expect(out.slice(out.search(/Exit codes|Mã kết thúc/u)).replace(/\s+/gu, ' ')).toMatch(
        / 4 (?:a|một) /u,
      );
    },
  );
});

describe('errors and summaries in Vietnamese', () => {
  const say = async (...words: readonly string[]) => run(words, '', 'vi');

  it.each([
    [['repair', '--nonsense'], 2, 'không có tuỳ chọn `--nonsense`'],
    [['repair', '--forse', 'x'], 2, '(Có phải ý bạn là --force?)'],
    [['repai'], 2, 'không có lệnh `repai`'],
    [['evaluate'], 2, 'thiếu đối số `truth`'],
    [['repair', '--ocr', 'x', 'a'], 2, 'không nhận giá trị `x`. Các giá trị: auto, always, never.'],
    [['repair', '--jobs', '0', 'a'], 2, 'Phải là số nguyên từ 1 trở lên.'],
    [['evaluate', 'a', 'b', 'c', 'd'], 2, 'có quá nhiều đối số: cần 3, có 4.'],
    [['train', 'ngram', 'x'], 2, 'thiếu tuỳ chọn bắt buộc `-o, --output <dir>`'],
    [['repair', '--lang', 'xx', 'a'], 2, 'Các giá trị: vi, en.'],
    [['repair', 'thieu.txt'], 3, 'thieu.txt: không có tệp này. Hãy xem lại tên tệp.'],
    [['repair', '--format', 'odt', 'a.txt'], 2, 'không có dạng `odt`'],
    [['convert', '--from', 'x', 'a.txt'], 2, 'không có bảng mã này'],
    [['repair', '--force', 'a', '-o', 'x'], 3, 'a: không có tệp hoặc thư mục này'],
  ])('%j: %s', async (words, code, message) => {
    const { code: left, err } = await say(...words);
    expect(err.replace(/\n {2}/gu, ' ')).toContain(message);
    expect(left).toBe(code);
    expect(err.split('\n').filter((line) => width(line) > 80)).toEqual([]);
  });

  it('tells what is wrong with a file, and what to do', async () => {
    const { code, err } = await say('repair', join(folder, 'khoa.pdf'));
    expect(code).toBe(3);
    expect(err.replace(/\n {2}/gu, ' ')).toContain(
      'đây không phải PDF, dù tên tệp là vậy. Hãy đưa tệp PDF hoặc tệp chữ.',
    );
  });

  it('sums up', async () => {
    expect((await say('repair', join(folder, 'a.txt'))).err).toMatch(/a\.txt: 2 chữ, sửa \d/u);
  });

  it('explains', async () => {
    const { out } = await say('repair', '--explain', join(folder, 'a.txt'));
    expect(out).toContain('dòng:cột đọc được → khôi phục');
  });

  it('prints the same JSON in every language', async () => {
    const words = ['repair', '--json', join(folder, 'a.txt')];
    expect((await run(words, '', 'vi')).out).toBe((await run(words, '', 'en')).out);
  });
});

describe('without being told', () => {
  it('is the language of the environment', async () => {
    vi.stubEnv('LC_ALL', 'vi_VN.UTF-8');
    try {
      expect((await run(['--help'])).out).toMatch(/^Cách dùng/u);
      expect((await run(['--help', '--lang', 'en'])).out).toMatch(/^Usage/u);
      expect((await run(['--lang', 'en', 'repair', '--help'])).out).toMatch(/^Usage/u);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
