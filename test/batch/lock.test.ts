import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/batch/lock.js';
import { newFolder } from './folders.js';

let path: string;
beforeEach(() => {
  path = join(newFolder(), 'lock');
});

async function expectTakenOver(): Promise<void> {
  const unlock = await takeLock(path, 'out');
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
  unlock();
  expect(existsSync(path)).toBe(false);
}

async function deadPid(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid!;
}

describe('the lock of an output folder', () => {
  it('keeps a second run out and is gone afterwards', async () => {
    const unlock = await takeLock(path, 'out');
    await expect(takeLock(path, 'out')).rejects.toThrow(new RegExp(`process ${process.pid}`, 'u'));
    unlock();
    expect(existsSync(path)).toBe(false);
    (await takeLock(path, 'out'))();
  });

  it('is taken over from a process that is gone', async () => {
    const holder = { pid: await deadPid(), host: hostname(), since: '2026-01-01' };
    writeFileSync(path, JSON.stringify(holder));
    await expectTakenOver();
  });

  it.runIf(existsSync('/proc/self/stat'))('is not fooled by a new process of the same number', async () => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname(), began: '1', since: '' }));
    await expectTakenOver();
    // Its own number and its own beginning: then it does hold the folder.
    const unlock = await takeLock(path, 'out');
    await expect(takeLock(path, 'out')).rejects.toThrow(new RegExp(`process ${process.pid}`, 'u'));
    unlock();
  });

  it('of another machine is respected, whatever runs here', async () => {
    writeFileSync(path, JSON.stringify({ pid: 1, host: 'elsewhere.example', since: '2026-01-01' }));
    await expect(takeLock(path, 'out')).rejects.toThrow(/elsewhere\.example.*remove/u);
  });

  it.each(['', '{"pid":', 'x'])('that was torn as it was written is taken over: %j', async (torn) => {
    writeFileSync(path, torn);
    await expectTakenOver();
  });
});
