import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atomicFile, writeWhole } from '../../src/cli/atomic-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'khoiphuc-atomic-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file that appears whole or not at all', () => {
  it('is there after it was written, and nothing else is', async () => {
    await writeWhole(join(folder, 'a.txt'), 'một');
    await writeWhole(join(folder, 'a.txt'), 'hai');
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('hai');
  });

  it('leaves the old one and nothing of itself when it cannot be put in its place', async () => {
    writeFileSync(join(folder, 'in-the-way'), '');
    const before = process.listenerCount('SIGINT');
    await expect(writeWhole(join(folder, 'in-the-way', 'a.txt'), 'x')).rejects.toThrow(
      'a part of its path is a file',
    );
    const file = await atomicFile(join(folder, 'b.txt'));
    await file.write('half');
    file.discard();
    expect(readdirSync(folder)).toEqual(['in-the-way']);
    expect(process.listenerCount('SIGINT')).toBe(before);
  });

  it.skipIf(!existsSync('/dev/full') || !existsSync('/proc/self/fd'))(
    'is let go of where it is written directly and that fails',
    async () => {
      const opened = (): number => readdirSync('/proc/self/fd').filter(isOnFull).length;
      await expect(writeWhole('/dev/full', 'x')).rejects.toThrow('ENOSPC');
      for (let i = 0; i < 100 && opened() > 0; i += 1) await setTimeout(10);
      expect(opened()).toBe(0);
    },
  );
});

/** Whether a file descriptor of this process is of the device that is always full; one that is closed meanwhile is not. */
function isOnFull(descriptor: string): boolean {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`) === '/dev/full';
  } catch {
    return false;
  }
}
