import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { EN } from '../../src/cli/messages/en.js';
import type { FolderCommandOptions } from '../../src/cli/repair-folder-options.js';
import { repairLinesCommand } from '../../src/cli/repair-lines.js';
import { newFolder, TOY } from '../batch/folders.js';
import { run } from './run.js';

let temporary: string;
beforeEach(() => {
  temporary = newFolder();
  vi.stubEnv('TMPDIR', temporary);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** A filter whose input stays open. */
function filter(options: Partial<FolderCommandOptions> = {}, highWaterMark = 2 ** 20) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough({ highWaterMark }), new PassThrough()];
  const io = { stdin, stdout, stderr, messages: EN } as unknown as Io;
  return { stdin, stdout, code: repairLinesCommand(io, [], { restorer: {}, jobs: 1, ...options }, TOY) };
}

describe.skipIf(process.platform === 'win32')('an interrupted filter', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves with 130 and nothing behind: %s',
    async (signal) => {
      const { stdin, stdout, code } = filter();
      stdin.write('{"id":1,"text":"mot"}\n');
      await once(stdout, 'readable');
      expect(String(stdout.read())).toMatch(/^\{"id":1,"text":"MOT",.*\}\n$/u);
      expect(readdirSync(temporary)).toHaveLength(1);
      process.emit(signal);
      expect(await code).toBe(130);
      expect(readdirSync(temporary)).toEqual([]);
      expect(stdin.destroyed).toBe(true);
    },
  );

  it('finishes the lines that processes are at', async () => {
    vi.stubEnv('TOY_DELAY', '20');
    const { stdin, stdout, code } = filter();
    stdin.write(Array.from({ length: 64 }, (_, i) => `{"id":${i},"text":"x"}\n`).join(''));
    await once(stdout, 'readable');
    process.emit('SIGTERM');
    expect(await code).toBe(130);
    const ids = String(stdout.read())
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: number }).id);
    expect(ids).toEqual(ids.map((_, i) => i));
    expect(ids.length).toBeLessThan(64);
  });

  it('stops at once the second time, also when nobody takes what it writes', async () => {
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    try {
      const { stdin, stdout, code } = filter({}, 1);
      stdin.write('{"id":1,"text":"mot"}\n{"id":2,"text":"hai"}\n');
      await vi.waitFor(
        () => expect(stdout.writableLength + stdout.readableLength).toBeGreaterThan(0),
        10_000,
      );
      process.emit('SIGTERM');
      process.emit('SIGTERM');
      expect(await code).toBe(130);
      expect(readdirSync(temporary)).toEqual([]);
    } finally {
      exit.mockRestore();
    }
  });
});

it.each([
  ...['format text', 'pages 1', 'watch', 'explain', 'json', 'include *', 'exclude *', 'force'],
  ...['adapt folder', 'corrections x', 'verbose', 'keep-extension'],
])('refuses what a filter does nothing with: --%s', async (typed) => {
  const { code, err } = await run(['repair', '--jsonl', ...`--${typed}`.split(' ')]);
  expect([code, err]).toEqual([2, expect.stringContaining('does nothing with `--jsonl`')]);
});
