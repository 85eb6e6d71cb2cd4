import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRoots } from '../../src/batch/inputs.js';
import { nameOf } from '../../src/batch/name-pattern.js';
import { Selection } from '../../src/batch/selection.js';
import { walk } from '../../src/batch/walk.js';
import { folderOf, newFolder } from './folders.js';

const FILES = ['a.txt', 'F.TXT', 'b.log', 'old/c.txt', 'old/deep/d.txt', 'x/old/e.txt', 'x/Kho (1)/f.log'];

/** What of `FILES`, in the folder `kho/i`, comes through. */
function left(include: readonly string[], exclude: readonly string[] = [], base = 'kho/i') {
  const selection = new Selection({ include, exclude });
  const { wants } = selection.within(base);
  return { files: FILES.filter(wants), idle: selection.idle.map(({ typed }) => typed) };
}

function without(...gone: readonly string[]): readonly string[] {
  return FILES.filter((file) => !gone.some((one) => file.startsWith(one)));
}

describe('what is excluded', () => {
  it.each([
    // A name, at any depth, with all below it.
    ['old', without('old/', 'x/old/')],
    ['old/', without('old/', 'x/old/')],
    ['ol?', without('old/', 'x/old/')],
    ['d.txt', without('old/deep/d.txt')],
    ['d.txt/', FILES],
    ['**/old/**', without('old/', 'x/old/')],
    // From the input on.
    ['/old', without('old/')],
    ['/old/**', without('old/')],
    ['old/**', without('old/')],
    ['old/*', without('old/')],
    ['./old', without('old/')],
    ['x/old/', without('x/old/')],
    ['deep/d.txt', FILES],
    // With the input before it.
    ['kho/i/old/**', without('old/')],
    ['./kho/i/old', without('old/')],
    // Capitals, signs and marks.
    ['*.txt', ['b.log', 'x/Kho (1)/f.log']],
    ['*.TXT', without('F.TXT')],
    ['Kho (1)', without('x/Kho')],
    // What says not is about files.
    ['!*.txt', without('b.log', 'x/Kho')],
    ['[^a]*.txt', ['a.txt', 'b.log', 'x/Kho (1)/f.log']],
    ['/', FILES],
  ])('%s', (pattern, files) => {
    expect(left([], [pattern])).toEqual({ files, idle: files === FILES ? [pattern] : [] });
  });
});

describe('what is included', () => {
  it.each([
    ['*.txt', without('b.log', 'x/Kho')],
    ['old', ['old/c.txt', 'old/deep/d.txt', 'x/old/e.txt']],
    ['/old/', ['old/c.txt', 'old/deep/d.txt']],
    ['old/*', ['old/c.txt']],
    ['ol*/', ['old/c.txt', 'old/deep/d.txt', 'x/old/e.txt']],
    ['d*', ['old/deep/d.txt']],
    ['kho/i/x/**', ['x/old/e.txt', 'x/Kho (1)/f.log']],
  ])('%s', (pattern, files) => {
    expect(left([pattern])).toEqual({ files, idle: [] });
  });

  it('and excluded stays out, and each pattern is known that had no part in it', () => {
    const { files, idle } = left(['*.txt', '*.pdf'], ['old', 'deep', 'c.txt', '*.tmp']);
    expect(files).toEqual(['a.txt', 'F.TXT']);
    expect(idle).toEqual(['*.pdf', 'deep', 'c.txt', '*.tmp']);
  });
});

it('compares capitals with small letters on Windows alone', () => {
  expect(nameOf('*.TXT', 'win32')!.isFile('a.txt')).toBe(true);
  expect(nameOf('*.TXT', 'linux')!.isFile('a.txt')).toBe(false);
});

it('does not open a folder that is excluded', async () => {
  const input = folderOf({ 'a.txt': '', 'old/b.txt': '', 'x/old/deep/c.txt': '', 'x/d.txt': '' });
  const selection = new Selection({ exclude: ['old'] });
  const [root] = await findRoots({ inputs: [input], output: join(newFolder(), 'out') }, selection);
  const asked: string[] = [];
  const wants = (inside: string): boolean => asked.push(inside) > 0 && root!.wants(inside);
  const found: string[] = [];
  for await (const { key } of walk([{ ...root!, wants }])) found.push(key);
  expect(found).toEqual(['a.txt', 'x/d.txt']);
  expect(asked).toEqual(['a.txt', 'x/d.txt']);
  expect(selection.idle).toEqual([]);
});
