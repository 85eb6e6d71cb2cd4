import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { FolderOptions } from '../../src/batch/folder-options.js';
import { findRoots } from '../../src/batch/inputs.js';
import { type FolderResult, repairFolder } from '../../src/batch/repair-folder.js';
import { Selection } from '../../src/batch/selection.js';
import { watchRoots } from '../../src/batch/watch-roots.js';
import { folderOf, newFolder, TOY, treeOf } from '../batch/folders.js';

const QUIET = 600;

/** Watches a folder until `see` says that it was enough. */
async function watched(
  input: string,
  see: (result: FolderResult) => boolean,
  options: Partial<FolderOptions> = {},
): Promise<{ readonly seen: readonly string[]; readonly output: string }> {
  const output = newFolder();
  const finish = new AbortController();
  const seen: string[] = [];
  const how = { inputs: [input], output, watch: true, finish: finish.signal, jobs: 1, quietMs: QUIET };
  for await (const result of repairFolder({ ...how, ...TOY, ...options })) {
    seen.push(result.record.path);
    if (see(result)) finish.abort();
  }
  return { seen, output };
}

describe('a watched folder', () => {
  it('gives files as they arrive, each once it has stopped growing, until told to finish', async () => {
    const input = folderOf({ 'here.txt': 'mot' });
    const scan = async (): Promise<void> => {
      mkdirSync(join(input, 'new'));
      writeFileSync(join(input, 'new/scan.txt'), 'hai');
      for (let i = 0; i < 4; i++) {
        await setTimeout(250);
        appendFileSync(join(input, 'new/scan.txt'), ' ba');
      }
    };
    let scanning: Promise<void> | undefined;
    const { seen, output } = await watched(input, ({ record }) => {
      if (record.path === 'here.txt') scanning = setTimeout(300).then(scan);
      return record.path === 'new/scan.txt';
    });
    await scanning;
    expect(seen).toEqual(['here.txt', 'new/scan.txt']);
    expect(treeOf(output)['new/scan.txt']).toBe('HAI BA BA BA BA');
  });

  it('gives files that arrive while others are worked on, each once', async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`b/${i}.txt`, 'mot']));
    const input = folderOf(files);
    const late = new Set(['late.txt', 'a/late.txt']);
    const { seen } = await watched(input, ({ record }) => {
      if (record.path === 'b/0.txt') folderOf({ 'late.txt': 'hai', 'a/late.txt': 'ba' }, input);
      return late.delete(record.path) && late.size === 0;
    });
    expect([...seen].sort()).toEqual([...Object.keys(files), 'a/late.txt', 'late.txt'].sort());
  });

  it('gives a file that is there at the start and still grows when it is whole', async () => {
    const input = folderOf({ 'a.txt': 'mot', 'grows.txt': 'hai' });
    let left = 8;
    const growing = setInterval(() => {
      if (left > 0) appendFileSync(join(input, 'grows.txt'), ' ba');
      left -= 1;
    }, QUIET / 3);
    const { seen, output } = await watched(input, ({ record }) => record.path === 'grows.txt').finally(() =>
      clearInterval(growing),
    );
    expect(seen).toEqual(['a.txt', 'grows.txt']);
    expect(treeOf(output)['grows.txt']).toBe(`HAI${' BA'.repeat(8)}`);
  });

  it('gives no file that would overwrite the result of another', async () => {
    const input = folderOf({ 'b/x.txt': 'mot', 'c/y.txt': 'mot' });
    const reasons = new Map<string, string | undefined>();
    const { output } = await watched(input, ({ record }) => {
      if (record.path === 'c/y.txt') folderOf({ 'b/x.md': 'hai', 'b/x.txt': 'khác' }, input);
      else if (existsSync(join(input, 'b/x.md'))) reasons.set(record.path, record.reason);
      return reasons.size === 2;
    });
    expect(reasons.get('b/x.md')).toMatch(/x\.txt and .*x\.md would both become b\/x\.txt/u);
    expect(reasons.has('b/x.txt')).toBe(true);
    expect(treeOf(output)).toEqual({ 'b/x.txt': 'KHÁC', 'c/y.txt': 'MOT' });
  });

  it('that is gone is told and waited for', async () => {
    const input = folderOf({ 'a.txt': 'mot' }, join(newFolder(), 'drop'));
    const notes: string[] = [];
    const onProgress: FolderOptions['onProgress'] = (told) => {
      if (told.kind !== 'note') return;
      notes.push(told.note);
      if (notes.length === 1) folderOf({ 'b.txt': 'hai' }, input);
    };
    const remove = ({ record }: FolderResult): boolean => {
      if (record.path === 'a.txt') rmSync(input, { recursive: true });
      return record.path === 'b.txt';
    };
    expect((await watched(input, remove, { onProgress })).seen).toEqual(['a.txt', 'b.txt']);
    expect(notes).toEqual([
      `${input}: this folder cannot be read any more. It is looked for until it can.`,
      `${input}: this folder can be read again.`,
    ]);
  });

  it('gives a file that changes while it is in hand only when it is through', async () => {
    const input = folderOf({ 'a.txt': 'mot' });
    const roots = await findRoots({ inputs: [input], output: newFolder() }, new Selection({}));
    const end = new AbortController();
    const inHand = new Set<string>();
    const given: string[] = [];
    for await (const { key } of watchRoots(roots, { end: end.signal, inHand, quiet: 0 })) {
      given.push(key);
      if (key === 'a.txt' && given.length === 1) {
        inHand.add('a.txt');
        folderOf({ 'a.txt': 'khác', 'b.txt': 'hai' }, input);
      } else if (key === 'b.txt') inHand.clear();
      else end.abort();
    }
    expect(given).toEqual(['a.txt', 'b.txt', 'a.txt']);
  });

  it('is left at once when all is stopped, with nothing to do at that time', async () => {
    const stop = new AbortController();
    const stopSoon = (): boolean => {
      void setTimeout(100).then(() => stop.abort(new Error('stop')));
      return false;
    };
    const run = watched(folderOf({ 'a.txt': 'mot' }), stopSoon, { signal: stop.signal });
    await expect(run).rejects.toThrow('stop');
  });
});
