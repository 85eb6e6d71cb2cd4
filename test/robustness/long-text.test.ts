import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CHAPTER, isBuilt, toy } from '../cli/toy-process.js';

const dir = mkdtempSync(join(tmpdir(), 'khoiphuc-'));
afterAll(() => rmSync(dir, { recursive: true }));

describe.skipIf(!isBuilt)('the command', () => {
  it('reads a long line and a long file in bounded memory', () => {
    writeFileSync(join(dir, 'line.txt'), CHAPTER.replaceAll('\n', ' ').repeat(40));
    writeFileSync(join(dir, 'file.txt'), CHAPTER.repeat(240));
    const env = { ...process.env, TOY_MEMORY: '1' };
    for (const name of ['line.txt', 'file.txt']) {
      const args = [toy, 'repair', join(dir, name), '-o', join(dir, 'out.txt'), '-q'];
      const { stderr, status } = spawnSync(process.execPath, args, { env });
      expect(status).toBe(0);
      const [, kilobytes] = /^peak (\d+)\n$/.exec(stderr.toString())!;
      expect(Number(kilobytes)).toBeLessThan(250_000);
      const [read, written] = [name, 'out.txt'].map((file) => readFileSync(join(dir, file), 'utf8'));
      expect(written === read!.toUpperCase()).toBe(true);
    }
  });
});
