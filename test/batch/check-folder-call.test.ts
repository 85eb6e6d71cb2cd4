import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FolderOptions } from '../../src/batch/folder-options.js';
import { UsageError } from '../../src/errors.js';
import { folderOf, newFolder, runFolder } from './folders.js';

it.each([
  [{ jobs: 0 }, /`jobs` must be a whole number of 1 or more, and is 0/u],
  [{ jobs: 1.5 }, /`jobs`/u],
  [{ inputs: 'archive' }, /`inputs` must be a list of strings, and is `archive`/u],
  [{ inputs: undefined }, /`inputs`/u],
  [{ output: undefined }, /`output` must be the path of a folder, and is undefined/u],
  [{ output: '' }, /`output`/u],
  [{ adapt: 'bogus' }, /`adapt` must be `document` or `folder` or `none`/u],
  [{ formats: 'text' }, /`formats`/u],
  [{ include: '*.pdf' }, /`include`/u],
  [{ job: 2 }, /there is no option `job`/u],
])('repairFolder refuses before any work: %j', async (wrong, message) => {
  const output = join(newFolder(), 'out');
  const asked = { inputs: [folderOf({ 'a.txt': 'mot' })], output, ...wrong } as unknown as FolderOptions;
  const running = runFolder(asked);
  await expect(running).rejects.toThrow(message);
  await expect(running).rejects.toBeInstanceOf(UsageError);
  expect(existsSync(output)).toBe(false);
});
