import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../src/make-folder.js';
import { folderOf, newFolder } from './batch/folders.js';

describe('a folder to write to', () => {
  it('is made with those above it, and may be there already', async () => {
    const path = join(newFolder(), 'a/b/c');
    await Promise.all([makeFolder(path), makeFolder(path)]);
    await makeFolder(`${path}/`);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('is none where a file stands', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(file, 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  /** A process of its own: what never comes back can only be killed. */
  it.skipIf(process.platform !== 'linux')('that the system does not make is refused at once', () => {
    const command = fileURLToPath(new URL('./robustness/command.mjs', import.meta.url));
    const args = [command, folderOf({ 'a.txt': 'x' }), '/proc/no-such-place'];
    const ended = spawnSync(process.execPath, args, { timeout: 20_000, killSignal: 'SIGKILL' });
    expect([ended.status, ended.stderr.toString().replace(/\s+/gu, ' ')]).toEqual([
      3,
      expect.stringContaining('/proc/no-such-place: cannot be written: no folder can be made there.'),
    ]);
  });
});
