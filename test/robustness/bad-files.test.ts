import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DIST, folderOf, newFolder, treeOf } from '../batch/folders.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GOOD = 200;

const PNG_HEAD = Buffer.from('89504e470d0a1a0a0000000d49484452000000640000006408', 'hex');

/** One file of every kind that cannot be repaired, by name. */
const BAD: Readonly<Record<string, Uint8Array>> = {
  'garbage.pdf': Buffer.from('this is no PDF'),
  'empty.pdf': Buffer.alloc(0),
  'truncated.pdf': Buffer.from(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Ty',
  ),
  'half.png': PNG_HEAD,
  'cut.jpg': Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  'torn.tif': Buffer.from('49492a0008000000ffff', 'hex'),
  'archive.zip': Buffer.from('504b0304140000000000', 'hex'),
  'office.doc': Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex'),
  'packed.gz': Buffer.from('1f8b0800000000000003', 'hex'),
  'program.txt': Buffer.from('7f454c460201010000000000', 'hex'),
  'binary.txt': Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 32)),
  'utf16.txt': Buffer.from('Đảng bộ thành phố Hà Nội', 'utf16le'),
  'utf32.txt': Buffer.from('fffe000041000000', 'hex'),
  'latin.txt': Buffer.from('na\xefve caf\xe9 d\xe9j\xe0 vu gar\xe7on'.repeat(3), 'latin1'),
};

it(`repairs ${GOOD} good files among one of every bad kind, and names each bad one`, () => {
  const texts = Array.from({ length: GOOD }, (_, i): [string, string] => [
    `${i % 5}/good-${i}.txt`,
    `Pdy manh tuyén truyén vé cong tac x4y dung Dang s6 ${i}.\n`,
  ]);
  const input = folderOf(Object.fromEntries(texts));
  for (const [name, bytes] of Object.entries(BAD)) writeFileSync(join(input, name), bytes);
  symlinkSync('nowhere', join(input, 'dangling.txt'));
  symlinkSync('loop.txt', join(input, 'loop.txt'));
  spawnSync('mkfifo', [join(input, 'pipe.txt')]);
  mkdirSync(join(input, 'folder.pdf'));
  const fixture = join(ROOT, 'fixtures/ha-noi-HD-BTGTU.part1.observed.txt');
  if (existsSync(fixture)) copyFileSync(fixture, join(input, 'real.txt'));
  const output = newFolder();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(DIST, '../bin/khoiphuc.js'), 'repair', input, '-o', output, '-j', '2'],
    { encoding: 'utf8' },
  );
  const tree = treeOf(output);
  expect(
    Object.keys(tree).filter((name) => name.includes('good-')),
    stderr,
  ).toHaveLength(GOOD);
  for (let i = 0; i < GOOD; i++) expect(tree[`${i % 5}/good-${i}.txt`]).toMatch(/tuyên truyền/u);
  const report = readFileSync(join(output, 'report.csv'), 'utf8').split('\r\n');
  const expected = [...Object.keys(BAD), 'dangling.txt', 'loop.txt', 'pipe.txt'].sort();
  const failed = report.filter((line) => /,(failed|partial),/u.test(line));
  expect(failed.map((line) => line.split(',')[0]).sort()).toEqual(expected);
  for (const line of failed) {
    expect(line).not.toMatch(/something went wrong that should not/u);
    // A reason is a sentence that names the file.
    const [name = ''] = line.split(',');
    expect(line.slice(line.indexOf(',failed,')), line).toContain(name);
    expect(stderr.replace(/\s+/gu, ' ')).toContain(name);
  }
  expect(status).toBe(5);
});
