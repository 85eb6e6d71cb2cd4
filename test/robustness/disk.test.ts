import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { folderOf, newFolder, treeOf } from '../batch/folders.js';
import { run, works } from './run.js';

const TOO_SMALL = 'size=900k';
const isRoot = process.getuid?.() === 0;
/** A user without rights; `nobody` on every Linux. */
const NOBODY = 65534;

function canMount(): boolean {
  const place = newFolder();
  const mounted = works('mount', ['-t', 'tmpfs', '-o', TOO_SMALL, 'tmpfs', place]);
  if (mounted) spawnSync('umount', [place]);
  return mounted;
}

const mounts = canMount();
if (!mounts) console.warn('mounting a small disk is not allowed here: its tests are skipped');
if (!isRoot) console.warn('only root can become another user: the tests of rights use chmod alone');

let mounted: string | undefined;
afterEach(() => {
  if (mounted) spawnSync('umount', ['-l', mounted]);
  mounted = undefined;
});

function smallDisk(): string {
  mounted = newFolder();
  spawnSync('mount', ['-t', 'tmpfs', '-o', TOO_SMALL, 'tmpfs', mounted]);
  return mounted;
}

const files = Object.fromEntries(
  Array.from({ length: 300 }, (_, i) => [`${i}.txt`, `file ${i} ${'word '.repeat(1000)}`]),
);

describe.skipIf(!mounts)('a full disk', () => {
  it('stops the run, loses nothing, and the run goes on when there is room', async () => {
    const input = folderOf(files);
    const disk = smallDisk();
    const output = join(disk, 'out');
    const full = await run(input, output);
    expect(full.err).toMatch(/no space left on the disk[\s\S]*run the command again/u);
    expect(full.code).toBe(3);
    const some = treeOf(output);
    expect(Object.keys(some).length).toBeGreaterThan(20);
    for (const [name, text] of Object.entries(some)) expect(text).toBe(files[name]!.toUpperCase());
    expect(readdirSync(join(output, '.khoiphuc'))).toEqual(['manifest.jsonl']);
    spawnSync('mount', ['-o', 'remount,size=20m', disk]);
    const { code, err } = await run(input, output);
    expect(err).toMatch(/done before/u);
    expect(code).toBe(0);
    expect(Object.keys(treeOf(output))).toHaveLength(300);
  }, 60_000);

  it('that is read-only is refused', async () => {
    const disk = smallDisk();
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    const { code, err } = await run(folderOf({ 'a.txt': 'x' }), join(disk, 'out'));
    expect([code, err]).toEqual([3, expect.stringContaining('read-only')]);
  });
});

describe('what may not be touched', () => {
  function open(folder: string): string {
    chmodSync(folder, 0o777);
    return folder;
  }

  it('a file that may not be read, or a folder, is a failure of that file', async () => {
    const input = open(
      folderOf({ 'a.txt': 'mot', 'secret.txt': 'hai', 'closed/b.txt': 'ba', 'c.txt': 'bon' }),
    );
    chmodSync(join(input, 'secret.txt'), 0);
    chmodSync(join(input, 'closed'), 0);
    const output = open(newFolder());
    const { code, err } = await run(input, output, {}, isRoot ? { uid: NOBODY } : {});
    chmodSync(join(input, 'closed'), 0o755);
    expect(code).toBe(5);
    expect(err).toMatch(/secret\.txt: you may not read this file/u);
    expect(err).toMatch(/closed: you may not read this file/u);
    expect(Object.keys(treeOf(output))).toEqual(['a.txt', 'c.txt']);
  });

  it('an output that may not be written is refused before any work', async () => {
    const output = newFolder();
    chmodSync(output, 0o555);
    const input = open(folderOf({ 'a.txt': 'x' }));
    const { code, err } = await run(input, join(output, 'out'), {}, isRoot ? { uid: NOBODY } : {});
    expect([code, err]).toEqual([3, expect.stringContaining('you may not write there')]);
  });

  it('a folder of the output that may not be written is a failure of its files', async () => {
    const input = open(folderOf({ 'a.txt': 'mot', 'b/c.txt': 'hai' }));
    const output = open(newFolder());
    mkdirSync(join(output, 'b'));
    chmodSync(join(output, 'b'), 0o555);
    if (isRoot) chownSync(join(output, 'b'), 0, 0);
    const { code, err } = await run(input, output, {}, isRoot ? { uid: NOBODY } : {});
    expect([code, err]).toEqual([5, expect.stringContaining('you may not write there')]);
    expect(Object.keys(treeOf(output))).toEqual(['a.txt']);
  });

  it('files that stand where folders should be, and the other way round, cost one file each', async () => {
    const input = folderOf({ 'a/b.txt': 'mot', 'c.txt': 'hai', 'd.txt': 'ba' });
    const output = folderOf({ a: 'a file', 'c.txt/x': 'a folder' }, mkdtempSync(join(newFolder(), 'o')));
    const { code, err } = await run(input, output);
    expect(code).toBe(5);
    expect(err).toMatch(/file stands where|is a file/u);
    expect(treeOf(output)['d.txt']).toBe('BA');
    rmSync(join(output, 'c.txt'), { recursive: true });
    writeFileSync(join(output, 'ok'), '');
  });
});
