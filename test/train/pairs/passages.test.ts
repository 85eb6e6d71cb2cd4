import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors.js';
import { isRenderable, listPassages, shorten } from '../../../src/train/pairs/passages.js';
import { createRandom } from '../../../src/train/pairs/seeded-random.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'passages-'));
  mkdirSync(join(folder, 'core'));
  const lines = Array.from({ length: 3000 }, (_, i) => `Đoạn thứ ${i} của tài liệu học tập.`);
  writeFileSync(join(folder, 'core', 'a.txt'), lines.join('\n').normalize('NFD'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('isRenderable', () => {
  it.each([
    ['Căn cứ Luật Tổ chức chính quyền địa phương;', true],
    ['Ngắn', false],
    ['This line is plain English and not wanted', false],
    ['🎯 Tầm nhìn sản phẩm của hệ thống', false],
    ['Hội nghị 越南革命同盟會 lần thứ nhất', false],
    ['Địa chỉ https://example.org/mot-duong-dan-rat-dai ở đây', false],
  ])('%s: %s', (line, expected) => expect(isRenderable(line)).toBe(expected));
});

describe('shorten', () => {
  it('cuts at a sentence end and leaves short text alone', () => {
    expect(shorten('Một câu.')).toBe('Một câu.');
    const long = 'Câu này có mười hai chữ. '.repeat(100).trim();
    expect(shorten(long)).toMatch(/chữ\.$/);
    expect(shorten(long).length).toBeLessThanOrEqual(900);
  });
});

describe('listPassages', () => {
  it('gives consecutive NFC lines, whole, the same for the same seed', () => {
    const passages = listPassages(folder);
    const first = passages.read(createRandom('7'));
    expect(passages.read(createRandom('7'))).toEqual(first);
    const numbers = first.map((line) => Number(/^Đoạn thứ (\d+) của tài liệu học tập\.$/.exec(line)![1]));
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i));
  });

  it.skipIf(process.platform !== 'linux')(
    'holds no file open, for a collection may have more than may be open',
    () => {
      const open = () => readdirSync('/proc/self/fd').length;
      const before = open();
      const passages = listPassages(folder);
      expect(passages.read(createRandom('7')).length).toBeGreaterThan(100);
      expect(open()).toBe(before);
    },
  );

  it('says so when there is no text', () => {
    mkdirSync(join(folder, 'empty'));
    expect(() => listPassages(join(folder, 'empty'))).toThrow(InputError);
  });
});
